package microlearning.text;

import java.util.regex.Pattern;

/** Names of classes in messages that Java makes. */
public final class ClassNames {
  /** Possessive: a long row of names and dots then fills no stack. */
  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*+\\.)++(?=[A-Z])");

  private ClassNames() {}

  /**
   * Leaves out the packages before the names of classes, which say enough. What stands beyond
   * {@link PlainText#LONGEST_LINE} characters stays as it is, since a submission may have made it.
   */
  public static String withoutPackages(String text) {
    int end = Math.min(text.length(), PlainText.LONGEST_LINE);
    return PACKAGE.matcher(text.substring(0, end)).replaceAll("") + text.substring(end);
  }
}
