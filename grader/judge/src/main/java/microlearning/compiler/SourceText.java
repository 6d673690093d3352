package microlearning.compiler;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.SimpleJavaFileObject;

/** A source file in memory. Its name is compared with those of its classes, and never opened. */
final class SourceText extends SimpleJavaFileObject {
  private final String name;
  private final String text;

  /**
   * Takes a file.
   *
   * @param name its path, with slashes
   * @param number that no other file has
   */
  SourceText(String name, int number, String text) {
    super(address(name, number), Kind.SOURCE);
    this.name = name;
    this.text = text;
  }

  /** Ends in the file's name, which the compiler writes into class files. */
  private static URI address(String name, int number) {
    try {
      return new URI("source", null, "/" + number + "/" + name, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }

  /** As on macOS, whose archives part an umlaut into two characters. */
  @Override
  public boolean isNameCompatible(String simpleName, Kind kind) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return kind == Kind.SOURCE && composed(file).equals(composed(simpleName + kind.extension));
  }

  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  @Override
  public NestingKind getNestingKind() {
    return null;
  }

  @Override
  public Modifier getAccessLevel() {
    return null;
  }
}
