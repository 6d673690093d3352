package microlearning.systems;

import microlearning.text.PlainText;

/**
 * A command to the runner of a workflow, which it takes from the log. This is the one place that
 * writes any: what others wrote stands in it as data, which cannot end it or begin another.
 *
 * <p>Source: {@code packages/core/src/command.ts} of actions/toolkit.
 *
 * @param text the line
 */
public record WorkflowCommand(String text) {
  /** GitHub shows so many errors of a step. */
  public static final int MOST = 10;

  /**
   * An error that is shown at a line of a file.
   *
   * @param file from the top of the repository
   * @param line counted from 1; 0 if none is known
   */
  public static WorkflowCommand error(String file, int line, String title, String message) {
    String at = line > 0 ? ",line=" + line : "";
    return new WorkflowCommand(
        "::error file=" + property(file) + at + ",title=" + property(title) + "::" + data(message));
  }

  private static String data(String text) {
    return PlainText.lines(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(PlainText.line(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
