package microlearning.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The lab's page: one file with its script and style, which asks nothing of another host. */
final class LabHtml {
  private static final int OK = 200;

  private LabHtml() {}

  /**
   * The page.
   *
   * @param token for its requests, and for the policy that lets its own script run and no other
   */
  static LabResponse page(String token) {
    String html =
        resource("lab.html")
            .replace("@STYLE@", resource("lab.css"))
            .replace("@SCRIPT@", resource("lab.js"))
            .replace("@TOKEN@", token);
    return LabResponse.text(OK, "text/html; charset=utf-8", html)
        .with(
            "Content-Security-Policy",
            "default-src 'none'; connect-src 'self'; style-src 'nonce-"
                + token
                + "'; script-src 'nonce-"
                + token
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  }

  private static String resource(String name) {
    try (InputStream in = LabHtml.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("The lab's page cannot be read.", e);
    }
  }
}
