package microlearning.reader;

import microlearning.calls.SubmissionFailure;

/**
 * How much is gone through in search of sources. Tests have smaller ones, to meet each exactly.
 *
 * @param entries files and folders
 * @param bytesFound bytes of all Java files
 * @param archiveBytes bytes of an archive
 * @param innerArchiveBytes bytes of an archive within another one
 * @param directoryBytes bytes that a zip archive says about its files
 * @param headerBytes bytes that a tar archive says about a file
 * @param unpackedBytes bytes that come out of an archive
 */
record ScanLimits(
    int entries,
    long bytesFound,
    long archiveBytes,
    int innerArchiveBytes,
    long directoryBytes,
    long headerBytes,
    long unpackedBytes) {

  /** Of a submission. */
  static final ScanLimits OF_SUBMISSION =
      new ScanLimits(
          ReadingLimits.MOST_ENTRIES,
          ReadingLimits.MOST_BYTES_FOUND,
          ReadingLimits.MOST_ARCHIVE_BYTES,
          ReadingLimits.MOST_INNER_ARCHIVE_BYTES,
          ReadingLimits.MOST_DIRECTORY_BYTES,
          ReadingLimits.MOST_HEADER_BYTES,
          ReadingLimits.MOST_UNPACKED_BYTES);

  /** Of the archive of a class. */
  static final ScanLimits OF_CLASS =
      new ScanLimits(
          Integer.MAX_VALUE,
          ReadingLimits.MOST_BYTES_FOUND_OF_CLASS,
          ReadingLimits.CLASS * ReadingLimits.MOST_ARCHIVE_BYTES,
          ReadingLimits.MOST_INNER_ARCHIVE_BYTES,
          ReadingLimits.CLASS * ReadingLimits.MOST_DIRECTORY_BYTES,
          ReadingLimits.MOST_HEADER_BYTES,
          ReadingLimits.CLASS * ReadingLimits.MOST_UNPACKED_BYTES);

  /** The failure of what holds more files and folders. */
  SubmissionFailure tooManyEntries() {
    return Refusals.refused("It holds more than " + entries + " files and folders.");
  }
}
