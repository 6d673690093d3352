package microlearning.redteam;

import static microlearning.redteam.HandIn.USUAL;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import microlearning.redteam.Hostile.Cost;
import microlearning.redteam.Hostile.Kind;

/** Archives that are broken, that lie, or that lead out of themselves. */
final class ArchiveAttacks {
  private static final String RIGHT = HandIn.right("", "");
  private static final String WRONG = HandIn.wrongSource();
  private static final String PATH = USUAL + HandIn.FILE;
  private static final int LINK = 0120777 << 16;

  private ArchiveAttacks() {}

  private static Hostile of(String id, Cost cost, String tried, Supplier<byte[]> archive) {
    return Hostile.of(id, Kind.ARCHIVES, cost, tried, handIn -> handIn.archive(archive.get()));
  }

  private static Hostile of(String id, String tried, Supplier<RawZip> zip) {
    return of(id, Cost.READ, tried, () -> zip.get().bytes());
  }

  private static RawZip right() {
    return new RawZip().add(PATH, RIGHT);
  }

  private static RawZip wrong() {
    return new RawZip().add(PATH, WRONG);
  }

  private static RawZip with(String name) {
    return right().add(name, "class A {}");
  }

  private static RawZip raw(byte[] name, int flags, int method, int attributes, long size) {
    return new RawZip().add(name, utf8(RIGHT), flags, method, attributes, size);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static List<Hostile> all() {
    byte[] path = utf8(PATH);
    int size = utf8(RIGHT).length;
    return List.of(
        of(
            "zip-cut",
            Cost.READ,
            "an archive that ends in the middle",
            () -> Arrays.copyOf(right().bytes(), 400)),
        of("zip-cut-stream", Cost.READ, "an entry whose stream is cut", ArchiveAttacks::cutStream),
        of("zip-shifted", "a directory that points past its end", () -> right().shifted(1 << 20)),
        of("zip-shifted-back", "a directory that points before it", () -> right().shifted(-20)),
        of("zip-slip", "an entry `../`", () -> with(HandIn.NEIGHBOUR + "/" + PATH)),
        of("zip-slip-inside", "an entry with `../` in its middle", () -> with("a/../../b.java")),
        of("zip-absolute", "an entry with an absolute path", () -> with("/etc/x.java")),
        of("zip-drive", "an entry on a drive", () -> with("C:\\x.java")),
        of(
            "zip-backslashes",
            "an entry of backslashes that leads to a neighbour",
            () -> with((HandIn.NEIGHBOUR + "/" + PATH).replace('/', '\\'))),
        of(
            "zip-newline",
            "an entry with a line break and a workflow command",
            () -> with(USUAL + "a\n" + NameAttacks.COMMAND + ".java")),
        of("zip-nul", "an entry with a NUL in its name", () -> with(USUAL + "a\0.java")),
        of("zip-escape", "an entry that clears the terminal", () -> with(USUAL + "\u001b[2J.java")),
        of(
            "zip-long-name",
            "an entry with a name of 60,000 letters",
            () -> with(USUAL + "a".repeat(60_000) + ".java")),
        of("zip-no-name", "an entry without a name", () -> wrong().add("", "class A {}")),
        of(
            "zip-bad-utf8",
            "an entry whose name is not the UTF-8 that it claims to be",
            () -> wrong().add(new byte[] {'b', (byte) 0xff, '.'}, utf8(""), 1 << 11, 0, 0, 0)),
        of(
            "zip-twice",
            "the exercise twice: wrong and right",
            () -> new RawZip().add(PATH, WRONG).add(PATH, RIGHT)),
        of(
            "zip-link",
            "an entry that is a link to a neighbour's file",
            () -> new RawZip().add(path, utf8(HandIn.NEIGHBOUR + "/" + PATH), 1 << 11, 0, LINK, 7)),
        of("zip-encrypted", "an entry that is encrypted", () -> raw(path, 1, 8, 0, size)),
        of("zip-method", "an entry packed by an unknown method", () -> raw(path, 0, 99, 0, size)),
        of("zip-size", "an entry that says it is small", () -> raw(path, 0, 8, 0, 7)),
        of("zip-size-large", "an entry that says it has 4 GB", () -> raw(path, 0, 8, 0, -1)),
        of("zip-digest", "an entry with a wrong digest", () -> right().withWrongDigests()),
        of(
            "zip-bomb",
            "an entry that unpacks to 200 MB",
            () -> new RawZip().add(PATH, new byte[200 << 20])),
        of(
            "zip-overlap",
            "20,000 entries that share the bytes of one",
            ArchiveAttacks::overlapping),
        of("zip-many", "60,000 entries", ArchiveAttacks::many),
        of(
            "zip-in-zip",
            "an archive in an archive",
            () -> new RawZip().add("submission.zip", wrong().bytes())),
        of(
            "zip-comment",
            "an archive with a comment of 65,535 bytes",
            () -> wrong().commented(65_535)),
        of(
            "zip-folders",
            "an archive of folders alone",
            () -> new RawZip().add("exercises/", "").add(USUAL, "")),
        of("zip-empty", Cost.READ, "an archive without entries", () -> new RawZip().bytes()),
        of("zip-zero", Cost.READ, "an archive of no bytes", () -> new byte[0]),
        of("zip-text", Cost.READ, "an archive that is a text", () -> utf8("no archive")),
        of(
            "zip-two-ends",
            Cost.READ,
            "an archive behind another, which shows other files to another program",
            ArchiveAttacks::twoEnds),
        Hostile.of(
            "folder.zip",
            Kind.ARCHIVES,
            Cost.SECONDS,
            "a folder named like an archive",
            HandIn::wrong),
        Hostile.of(
                "zip-right",
                Kind.ARCHIVES,
                Cost.SECONDS,
                "an archive that is in order",
                handIn -> handIn.archive(right().bytes()))
            .right());
  }

  /** The directory is whole, and the bytes of the entry are overwritten from their middle on. */
  private static byte[] cutStream() {
    byte[] bytes = right().bytes();
    Arrays.fill(bytes, 200, 500, (byte) 0);
    return bytes;
  }

  private static RawZip overlapping() {
    RawZip zip = right().oneForAll();
    for (int i = 0; i < 20_000; i++) {
      zip.add(USUAL + "H" + i + ".java", RIGHT);
    }
    return zip;
  }

  private static RawZip many() {
    RawZip zip = right().oneForAll();
    for (int i = 0; i < 60_000; i++) {
      zip.add("f" + i, "");
    }
    return zip;
  }

  private static byte[] twoEnds() {
    byte[] shown = new RawZip().add(PATH, WRONG).bytes();
    byte[] hidden = right().bytes();
    byte[] all = Arrays.copyOf(hidden, hidden.length + shown.length);
    System.arraycopy(shown, 0, all, hidden.length, shown.length);
    return all;
  }
}
