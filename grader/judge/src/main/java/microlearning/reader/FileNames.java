package microlearning.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Names of files as text, whatever the bytes that stand for them and whatever the locale. */
final class FileNames {
  /** Stands for bytes that are no text. */
  static final char REPLACEMENT = '\uFFFD';

  private FileNames() {}

  /** The text of bytes that are UTF-8; empty if they are not. */
  static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The text of bytes: UTF-8, or else Latin-1, so that different bytes are different texts. */
  static String of(byte[] bytes) {
    return utf8(bytes).orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /**
   * The name of a file that was listed.
   *
   * @param file with at least one name
   */
  static String of(Path file) {
    String name = file.getFileName().toString();
    if (name.chars().allMatch(c -> c < 0x80 && c != '?' || c >= 0x80 && c != REPLACEMENT)) {
      return name;
    }
    // What the locale cannot tell, the address of the file keeps, byte by byte.
    String address = file.toUri().getRawPath().replaceFirst("/+$", "");
    return of(bytes(address.substring(address.lastIndexOf('/') + 1)));
  }

  private static byte[] bytes(String escaped) {
    byte[] bytes = new byte[escaped.length()];
    int length = 0;
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.charAt(i) == '%') {
        bytes[length++] = (byte) Integer.parseInt(escaped.substring(i + 1, i + 3), 16);
        i += 2;
      } else {
        bytes[length++] = (byte) escaped.charAt(i);
      }
    }
    return java.util.Arrays.copyOf(bytes, length);
  }
}
