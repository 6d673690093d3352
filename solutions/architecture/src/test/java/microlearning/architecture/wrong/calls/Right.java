package microlearning.architecture.wrong.calls;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What looks like the others and breaks no rule. */
final class Right {
  double exact(double x, int n) {
    return StrictMath.exp(Math.sqrt(Math.abs(x))) + Math.multiplyExact(n, n);
  }

  int sum(List<Integer> values) {
    return IntStream.range(0, values.size()).map(values::get).sum();
  }

  double largest(double[] values) {
    return DoubleStream.of(values).summaryStatistics().getMax();
  }

  String format(String text, int value) {
    return String.format(Locale.ROOT, "%s %d", text.toLowerCase(Locale.ROOT), value);
  }

  Reader reader(InputStream in) {
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  String text(byte[] bytes, char[] chars) {
    return new String(bytes, StandardCharsets.UTF_8) + new String(chars);
  }

  String written() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new PrintStream(bytes, true, StandardCharsets.UTF_8).append("text").flush();
    StringWriter text = new StringWriter();
    new PrintWriter(text).append(bytes.toString(StandardCharsets.UTF_8)).flush();
    return text.toString();
  }
}
