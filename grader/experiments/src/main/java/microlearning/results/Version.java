package microlearning.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this project, which the build wrote into a resource. */
public final class Version {
  private Version() {}

  /** Such as {@code 1.0.0}. */
  public static String text() {
    try (InputStream in = Version.class.getResourceAsStream("/microlearning/version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("The resource with the version cannot be read.", e);
    }
  }
}
