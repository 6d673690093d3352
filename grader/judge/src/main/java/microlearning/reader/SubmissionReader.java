package microlearning.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import microlearning.calls.SubmissionFailure;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.text.PlainText;

/**
 * Takes a submission's sources out of what was handed in, and nothing else: the Java files of the
 * folder that has the exercises, and of those below it. What is no regular file, not UTF-8, or too
 * large is refused.
 */
public final class SubmissionReader {
  /** The exercises' package. */
  public static final String PACKAGE = "microlearning.exercises";

  /** Its folder below one of sources. */
  public static final String PACKAGE_FOLDER = "microlearning/exercises";

  private static final String USUAL_FOLDER = "exercises/src/main/java/" + PACKAGE_FOLDER;

  public static final int MOST_ENTRIES = 50_000;
  public static final int MOST_FILES = 100;
  public static final int MOST_BYTES_OF_FILE = 256 * 1024;
  static final int MOST_BYTES = 1024 * 1024;
  private static final int LONGEST_NAME = 200;

  /**
   * Something in a folder or an archive.
   *
   * @param path below it, with slashes
   * @param isRegular whether it is a regular file
   */
  record Entry(String path, boolean isRegular) {
    String folder() {
      return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    private boolean isSource() {
      return name().endsWith(".java");
    }
  }

  /** Opens an entry that is a regular file. */
  interface Opener {
    InputStream open(Entry entry) throws IOException;
  }

  private SubmissionReader() {}

  /**
   * Takes the sources.
   *
   * @throws SubmissionFailure if there are none, or one of them is refused
   * @throws IOException if something cannot be read
   */
  static Sources take(List<Entry> entries, Opener opener) throws IOException, SubmissionFailure {
    String folder = folder(entries);
    String prefix = folder.isEmpty() ? "" : folder + "/";
    TreeMap<String, String> texts = new TreeMap<>();
    long left = MOST_BYTES;
    for (Entry entry : entries) {
      if (!entry.isSource() || !isIn(entry, folder)) {
        continue;
      }
      byte[] bytes = read(entry, opener);
      left -= bytes.length;
      String place = entry.path().substring(prefix.length());
      if (left < 0 || texts.size() == MOST_FILES) {
        throw refused(
            "There are more than "
                + (left < 0 ? MOST_BYTES + " bytes" : MOST_FILES + " files")
                + " of sources.");
      }
      requireName(place);
      if (texts.put(place, decode(entry, bytes)) != null) {
        throw refused(shown(entry.path()) + " is there twice.");
      }
    }
    return new Sources(texts);
  }

  /** The folder with most of the exercises' files; of several, the usual one, or the topmost. */
  private static String folder(List<Entry> entries) throws SubmissionFailure {
    Map<String, Integer> counts = new TreeMap<>();
    for (Entry entry : entries) {
      if (Sources.exerciseFiles().contains(entry.name())) {
        counts.merge(entry.folder(), 1, Integer::sum);
      }
    }
    List<String> folders = new ArrayList<>(counts.keySet());
    folders.sort(
        Comparator.comparing((String folder) -> !("/" + folder).endsWith("/" + USUAL_FOLDER))
            .thenComparing(folder -> -counts.get(folder))
            .thenComparing(folder -> folder.chars().filter(c -> c == '/').count()));
    if (folders.isEmpty()) {
      throw refused(
          "There is none of the files " + String.join(", ", Sources.exerciseFiles()) + ".");
    }
    return folders.get(0);
  }

  /** Helpers lie beside the exercises; where the folders are packages, also in those below. */
  private static boolean isIn(Entry entry, String folder) {
    return entry.folder().equals(folder)
        || ("/" + folder).endsWith("/" + PACKAGE_FOLDER) && entry.path().startsWith(folder + "/");
  }

  private static byte[] read(Entry entry, Opener opener) throws IOException, SubmissionFailure {
    if (!entry.isRegular()) {
      throw refused(shown(entry.path()) + " is a link or something else. Hand in the file itself.");
    }
    try (InputStream in = opener.open(entry)) {
      // What an archive says of sizes need not be true.
      byte[] bytes = in.readNBytes(MOST_BYTES_OF_FILE + 1);
      if (bytes.length > MOST_BYTES_OF_FILE) {
        throw refused(shown(entry.path()) + " has more than " + MOST_BYTES_OF_FILE + " bytes.");
      }
      return bytes;
    }
  }

  private static String decode(Entry entry, byte[] bytes) throws SubmissionFailure {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refused(shown(entry.path()) + " is not UTF-8. Save it as UTF-8.");
    }
  }

  /** Every name on the way is one that Java can have, so it means nothing else to any system. */
  private static void requireName(String place) throws SubmissionFailure {
    String path = place.substring(0, place.length() - ".java".length());
    for (String name : path.replaceFirst("(^|/)package-info$", "$1info").split("/", -1)) {
      if (!isIdentifier(name) || name.length() > LONGEST_NAME) {
        throw refused(shown(place) + " has a name that no Java class can have. Rename it.");
      }
    }
  }

  private static boolean isIdentifier(String name) {
    return !name.isEmpty()
        && Character.isJavaIdentifierStart(name.codePointAt(0))
        && name.codePoints()
            .allMatch(
                c -> Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
  }

  private static String shown(String path) {
    return PlainText.of(path, LONGEST_NAME);
  }

  /** The failure of what is not taken. */
  static SubmissionFailure refused(String why) {
    return new SubmissionFailure(Kind.REFUSED, why);
  }
}
