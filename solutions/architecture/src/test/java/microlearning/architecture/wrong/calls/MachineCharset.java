package microlearning.architecture.wrong.calls;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Scanner;

/** Each method reads or writes text in the machine's charset. */
final class MachineCharset {
  byte[] bytes(String text) {
    return text.getBytes();
  }

  String text(byte[] bytes) {
    return new String(bytes);
  }

  String collected(ByteArrayOutputStream out) {
    return out.toString();
  }

  Reader fileReader(File file) throws IOException {
    return new FileReader(file);
  }

  Reader streamReader(InputStream in) {
    return new InputStreamReader(in);
  }

  PrintStream stream(OutputStream out) {
    return new PrintStream(out, true);
  }

  PrintWriter writer(OutputStream out) {
    return new PrintWriter(out);
  }

  Scanner scanner(InputStream in) {
    return new Scanner(in);
  }

  Charset named() {
    return Charset.defaultCharset();
  }
}
