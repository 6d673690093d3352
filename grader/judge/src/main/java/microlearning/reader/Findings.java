package microlearning.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import microlearning.calls.SubmissionFailure;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * What was found of one submission: its Java files, with their bytes, those in archives within it
 * included. It grows no further than {@link ReadingLimits} say, whatever there is.
 */
final class Findings implements Visitor {
  /** Other files that are told, of a submission that holds no exercises. */
  private static final int TOLD = 5;

  private static final byte[] NONE = {};

  private final List<FoundSource> sources = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private final ScanLimits limits;
  private final LongSupplier nanoTime;
  private final long end;
  private int otherFiles;
  private int entries;
  private long bytesFound;
  private int archivesDeep;

  /**
   * Begins to count the time.
   *
   * @param nanoTime the clock, in nanoseconds since whenever
   */
  Findings(LongSupplier nanoTime, ScanLimits limits) {
    this.limits = limits;
    this.nanoTime = nanoTime;
    this.end = nanoTime.getAsLong() + ReadingLimits.MOST_SECONDS * 1_000_000_000L;
  }

  @Override
  public ScanLimits limits() {
    return limits;
  }

  @Override
  public void folder(String path) throws SubmissionFailure {
    count();
  }

  private void count() throws SubmissionFailure {
    if (++entries > limits.entries()) {
      throw limits.tooManyEntries();
    }
    passed();
  }

  @Override
  public void passed() throws SubmissionFailure {
    if (nanoTime.getAsLong() - end > 0) {
      throw Refusals.refused(
          "It could not be read within "
              + ReadingLimits.MOST_SECONDS
              + " s of processor time, or "
              + ReadingLimits.MOST_SECONDS * ReadingLimits.CLOCK
              + " s by the clock. Hand in less.");
    }
  }

  @Override
  public void file(Item item) throws IOException, SubmissionFailure {
    count();
    if (isOfFinder(item.path())) {
      return;
    }
    if (item.name().endsWith(FoundSource.ENDING)) {
      sources.add(source(item));
    } else if (item.isRegular() && ArchiveKind.isNameOfArchive(item.name())) {
      archive(item);
      other(item);
    } else {
      other(item);
    }
  }

  private void other(Item item) {
    otherFiles++;
    if (others.size() < TOLD) {
      others.add(item.path());
    }
  }

  /** What a Mac puts into archives beside the files, under their names. */
  private static boolean isOfFinder(String path) {
    return ("/" + path).contains("/__MACOSX/") || ("/" + path).contains("/._");
  }

  @Override
  public void unreadable(String what) {
    if (unreadable.size() < TOLD) {
      unreadable.add(what);
    }
  }

  private FoundSource source(Item item) throws SubmissionFailure {
    if (!item.isRegular()) {
      return refused(item, "is a link, or not a regular file. Hand in the file itself.");
    }
    try (InputStream in = item.opener().open()) {
      // What an archive says of sizes need not be true.
      byte[] bytes = in.readNBytes(ReadingLimits.MOST_BYTES_OF_FILE + 1);
      bytesFound += bytes.length;
      if (bytesFound > limits.bytesFound()) {
        throw Refusals.refused(
            "Its Java files hold more than "
                + limits.bytesFound()
                + " bytes. Hand in the exercises alone.");
      }
      return bytes.length > ReadingLimits.MOST_BYTES_OF_FILE
          ? refused(item, "has more than " + ReadingLimits.MOST_BYTES_OF_FILE + " bytes.")
          : new FoundSource(item.path(), bytes, "", item.time());
    } catch (IOException | RuntimeException e) {
      return refused(item, "cannot be read: " + Refusals.reason(e) + ".");
    }
  }

  private static FoundSource refused(Item item, String why) {
    return new FoundSource(item.path(), NONE, why, item.time());
  }

  private void archive(Item item) throws SubmissionFailure {
    if (archivesDeep == ReadingLimits.MOST_ARCHIVES_DEEP) {
      unreadable(Refusals.shown(item.path()) + " is an archive in too many others.");
      return;
    }
    archivesDeep++;
    try (InputStream in = item.opener().open();
        SeekableByteChannel archive = inMemory(in)) {
      ArchiveReader.read(archive, item.path() + "/", this);
    } catch (IOException | RuntimeException e) {
      unreadable(Refusals.shown(item.path()) + " cannot be read: " + Refusals.reason(e) + ".");
    } finally {
      archivesDeep--;
    }
  }

  private SeekableByteChannel inMemory(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(limits.innerArchiveBytes() + 1);
    if (bytes.length > limits.innerArchiveBytes()) {
      throw new UnreadableArchive("it has more than " + limits.innerArchiveBytes() + " bytes");
    }
    return new SeekableInMemoryByteChannel(bytes);
  }

  /** Bytes of all Java files that were found. */
  long bytesFound() {
    return bytesFound;
  }

  /** The Java files, in the order in which they were found. */
  List<FoundSource> sources() {
    return List.copyOf(sources);
  }

  /** What else is there, in a sentence or several. */
  String describeOthers() {
    List<String> told =
        new ArrayList<>(sources.stream().map(FoundSource::path).limit(TOLD).toList());
    others.stream().limit(TOLD - (long) told.size()).forEach(told::add);
    int more = sources.size() + otherFiles - told.size();
    String there =
        told.isEmpty()
            ? "There are no files at all."
            : "There are: "
                + String.join(", ", told.stream().map(Refusals::shown).toList())
                + (more > 0 ? ", and " + more + " more." : ".");
    return unreadable.isEmpty() ? there : there + " " + String.join(" ", unreadable);
  }
}
