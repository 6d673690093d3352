package microlearning.reader;

import java.io.IOException;
import java.util.Map;
import java.util.function.LongSupplier;
import microlearning.calls.SubmissionFailure;

/** Gives what is in the archive of a class to those whose submissions it is of. */
final class Distributor implements Visitor {
  private final String prefix;
  private final Map<String, Member> members;
  private final ScanLimits limits;
  private long bytesFound;

  /**
   * A folder or a file of somebody.
   *
   * @param owner whose it is
   * @param path of it in the submission; empty if it is the whole
   */
  record Member(Owner owner, String path) {}

  /**
   * @param prefix of the paths of all submissions
   * @param members by their names below it
   * @param limits of the class
   */
  Distributor(String prefix, Map<String, Member> members, ScanLimits limits) {
    this.prefix = prefix;
    this.limits = limits;
    this.members = Map.copyOf(members);
  }

  /** Somebody of the class: what was found, and the time that it took. */
  static final class Owner implements LongSupplier {
    private final LongSupplier nanoTime;
    private final Findings findings;
    private SubmissionFailure refusal;
    private long spent;
    private long since;

    /**
     * @param limits of each submission
     */
    Owner(LongSupplier nanoTime, ScanLimits limits) {
      this.nanoTime = nanoTime;
      this.since = nanoTime.getAsLong();
      this.findings = new Findings(this, limits);
    }

    /** Nanoseconds that were spent on this submission; between its files it stands still. */
    @Override
    public long getAsLong() {
      return spent + nanoTime.getAsLong() - since;
    }

    private void show(Item item) throws IOException {
      if (refusal != null) {
        return;
      }
      since = nanoTime.getAsLong();
      try {
        findings.file(item);
      } catch (SubmissionFailure failure) {
        refusal = failure;
      } finally {
        spent = getAsLong();
        since = nanoTime.getAsLong();
      }
    }

    /** What is graded of it. */
    SubmittedFiles.Taken taken(boolean renamed) {
      try {
        if (refusal == null) {
          return new SubmittedFiles.Taken(SourceSelection.of(findings, renamed), null);
        }
      } catch (SubmissionFailure failure) {
        refusal = failure;
      }
      return new SubmittedFiles.Taken(null, refusal);
    }
  }

  @Override
  public ScanLimits limits() {
    return limits;
  }

  @Override
  public void folder(String path) {
    // A folder of nothing is nobody's work, and one of something is shown by that.
  }

  @Override
  public void forbidden(String path, SubmissionFailure why) {
    Member member = path.startsWith(prefix) ? members.get(names(path)[0]) : null;
    if (member != null && member.owner().refusal == null) {
      member.owner().refusal = why;
    }
  }

  /** The name below the prefix, and what follows it. */
  private String[] names(String path) {
    return path.substring(prefix.length()).split("/", 2);
  }

  @Override
  public void file(Item item) throws IOException {
    Member member = item.path().startsWith(prefix) ? members.get(names(item.path())[0]) : null;
    if (member == null) {
      return;
    }
    String[] names = names(item.path());
    String below = names.length == 1 ? "" : names[1];
    String slash = member.path().isEmpty() || below.isEmpty() ? "" : "/";
    long before = member.owner().findings.bytesFound();
    member.owner().show(item.at(member.path() + slash + below));
    bytesFound += member.owner().findings.bytesFound() - before;
    if (bytesFound > limits.bytesFound()) {
      throw new ClassTooLarge(
          "The Java files of the class hold more than "
              + limits.bytesFound()
              + " bytes. Unpack the archive, and name the folder.");
    }
  }
}
