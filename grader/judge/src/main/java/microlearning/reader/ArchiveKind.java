package microlearning.reader;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of archives, told by how they begin. */
enum ArchiveKind {
  ZIP(0, "PK\3\4", ".zip"),
  /** A zip archive of nothing. */
  EMPTY_ZIP(0, "PK\5\6", ".zip"),
  GZIP(0, "\u001f\u008b", ".tar.gz", ".tgz"),
  TAR(257, "ustar", ".tar"),
  SEVEN_Z(0, "7z\u00bc\u00af\u0027\u001c", ".7z"),
  RAR(0, "Rar!", ".rar"),
  XZ(0, "\u00fd7zXZ", ".tar.xz", ".txz"),
  BZIP2(0, "BZh", ".tar.bz2", ".tbz2");

  /** Bytes that tell any kind. */
  static final int BYTES = 512;

  private final int place;
  private final byte[] sign;
  private final String[] endings;

  ArchiveKind(int place, String sign, String... endings) {
    this.place = place;
    this.sign = sign.getBytes(StandardCharsets.ISO_8859_1);
    this.endings = endings;
  }

  /** Whether archives of this kind are read; the others take libraries of their own. */
  boolean isRead() {
    return this == ZIP || this == EMPTY_ZIP || this == GZIP || this == TAR;
  }

  /** The kind that begins so; null if that is none. */
  static ArchiveKind of(byte[] beginning, int length) {
    return Stream.of(values())
        .filter(kind -> kind.begins(beginning, length))
        .findFirst()
        .orElse(null);
  }

  private boolean begins(byte[] beginning, int length) {
    return place + sign.length <= length
        && java.util.Arrays.equals(beginning, place, place + sign.length, sign, 0, sign.length);
  }

  /** Whether a file's name is that of an archive, of any kind. */
  static boolean isNameOfArchive(String name) {
    return !bare(name).equals(name);
  }

  /** A name without the ending of an archive. */
  static String bare(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .flatMap(kind -> Stream.of(kind.endings))
        .filter(ending -> lower.endsWith(ending) && lower.length() >= ending.length())
        .findFirst()
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .orElse(name);
  }

  /** What to call it. */
  String title() {
    return switch (this) {
      case ZIP, EMPTY_ZIP -> "zip";
      case GZIP -> "gzip";
      case TAR -> "tar";
      case SEVEN_Z -> "7z";
      case RAR -> "RAR";
      case XZ -> "xz";
      case BZIP2 -> "bzip2";
    };
  }
}
