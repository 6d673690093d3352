package microlearning.reader;

import java.util.List;
import java.util.Optional;
import microlearning.calls.SubmissionFailure;

/**
 * A submission that was read: its sources, with their digest, or why none are taken. Immutable;
 * whatever is done with it reads no file of the submission again.
 */
public final class HandIn {
  private final String name;
  private final SubmittedBy by;
  private final Sources sources;
  private final SubmissionFailure refusal;
  private final String folder;
  private final List<String> renamed;
  private final ClockTime newest;

  private HandIn(
      String name, SubmittedBy by, SourceSelection selection, SubmissionFailure refusal) {
    this.name = name;
    this.by = by;
    this.refusal = refusal;
    this.sources = selection == null ? null : selection.sources();
    this.folder = selection == null ? "" : selection.folder();
    this.renamed = selection == null ? List.of() : selection.renamed();
    this.newest = selection == null ? null : selection.newest().orElse(null);
  }

  /** A submission whose sources are taken. */
  static HandIn taken(String name, SubmittedBy by, SourceSelection selection) {
    return new HandIn(name, by, selection, null);
  }

  /** A submission of which nothing is taken. */
  static HandIn refused(String name, SubmittedBy by, SubmissionFailure why) {
    return new HandIn(name, by, null, why);
  }

  /** The name of its row and its folder among the results. */
  public String name() {
    return name;
  }

  /** Who handed it in. */
  public SubmittedBy by() {
    return by;
  }

  /**
   * The sources.
   *
   * @throws SubmissionFailure if none are taken, with the reason
   */
  public Sources sources() throws SubmissionFailure {
    if (refusal != null) {
      throw refusal;
    }
    return sources;
  }

  /**
   * SHA-256, in hexadecimal, of the sources.
   *
   * @return alike for the same sources only; empty if none are taken
   */
  public String digest() {
    return sources == null ? "" : sources.digest();
  }

  /** The folder of its sources, from its top; empty if that is it, or none are taken. */
  public String folder() {
    return folder;
  }

  /** The last change of any of its sources, as folder or archive tells it. */
  public Optional<ClockTime> newest() {
    return Optional.ofNullable(newest);
  }

  /** How it was understood: where the sources are, in a sentence; empty if none are taken. */
  public String understood() {
    if (sources == null) {
      return "";
    }
    String where = folder.isEmpty() ? "" : " in " + Refusals.shown(folder);
    String as = renamed.isEmpty() ? "" : ", from " + Refusals.shown(String.join(", ", renamed));
    int files = sources.texts().size();
    return "Taken: " + files + (files == 1 ? " Java file" : " Java files") + where + as + ".";
  }
}
