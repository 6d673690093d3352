package microlearning.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import microlearning.figures.Figure;
import microlearning.figures.Html;

/**
 * How every page of this project begins. Its content security policy forbids requests, and scripts
 * but one whose digest it names.
 */
public final class PageHead {
  private PageHead() {}

  /**
   * The page up to its body.
   *
   * @param css rules of this page alone, or empty
   * @param script that the page runs, or empty
   */
  public static String html(String title, String css, String script) {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    page.append("style-src 'unsafe-inline'").append(policy(script)).append("\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.append("<title>").append(Html.escape(title)).append("</title>\n<style>\n");
    page.append(resource(PageHead.class, "report.css")).append(Figure.styleSheet()).append(css);
    return page.append("</style>\n</head>\n<body>\n").toString();
  }

  /** Source: W3C, Content Security Policy Level 3, hash-source. */
  private static String policy(String script) {
    if (script.isEmpty()) {
      return "";
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "; script-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /**
   * The text of a resource of a page.
   *
   * @param beside a class in whose package it is
   */
  public static String resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read.", e);
    }
  }
}
