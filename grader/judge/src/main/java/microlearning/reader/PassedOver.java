package microlearning.reader;

import java.util.Locale;
import java.util.Set;

/** Files beside submissions that systems leave there, or people for each other. */
final class PassedOver {
  private static final Set<String> NAMES =
      Set.of(
          "thumbs.db",
          "ehthumbs.db",
          "desktop.ini",
          "__macosx",
          "readme",
          "readme.txt",
          "readme.md",
          "submission_metadata.yml",
          "scores.csv");

  private PassedOver() {}

  /** Whether a name is that of no submission; what is hidden has a letter after its dot. */
  static boolean is(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT))
        || name.matches("\\.[\\p{L}_].*")
        || name.startsWith("~$");
  }
}
