package microlearning.reader;

/** How much of a submission is read. What is larger is refused, in words. */
public final class ReadingLimits {
  /** Files and folders of a submission, those in its archives included. */
  public static final int MOST_ENTRIES = 50_000;

  /** Folders within folders, and names on the way to a file in an archive. */
  public static final int MOST_DEPTH = 64;

  /** Archives within archives. */
  public static final int MOST_ARCHIVES_DEEP = 3;

  /** Characters of a path in an archive. */
  public static final int LONGEST_PATH = 4096;

  /** Characters of a path below the folder of the exercises. */
  public static final int LONGEST_NAME = 200;

  /** Source files that are graded. */
  public static final int MOST_FILES = 100;

  /** Bytes of a source file. */
  public static final int MOST_BYTES_OF_FILE = 256 * 1024;

  /** Bytes of all source files that are graded. */
  public static final int MOST_BYTES = 1024 * 1024;

  /** Bytes of all Java files that are there, of which some are graded. */
  public static final long MOST_BYTES_FOUND = 32L << 20;

  /** The same for all submissions of a class that comes as one archive. */
  static final long MOST_BYTES_FOUND_OF_CLASS = 512L << 20;

  /** Bytes of an archive. */
  public static final long MOST_ARCHIVE_BYTES = 200L << 20;

  /** Bytes of an archive within another one, which is held in memory. */
  public static final int MOST_INNER_ARCHIVE_BYTES = 64 << 20;

  /** Bytes that an archive says about its files: names, sizes, times. */
  static final long MOST_DIRECTORY_BYTES = 16L << 20;

  /** Bytes that a tar archive says about a file; the record that it is read in, included. */
  static final long MOST_HEADER_BYTES = 1L << 20;

  /** Bytes that come out of an archive. */
  static final long MOST_UNPACKED_BYTES = 2L << 30;

  /** How much larger the archive of a class may be than that of a submission. */
  static final int CLASS = 64;

  /** Seconds of processor time for reading a submission. */
  public static final int MOST_SECONDS = 60;

  /** By the clock, reading may take so many times as long: the machine may be busy. */
  public static final int CLOCK = 4;

  private ReadingLimits() {}
}
