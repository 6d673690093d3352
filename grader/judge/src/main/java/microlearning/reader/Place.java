package microlearning.reader;

import java.io.IOException;
import java.util.List;
import microlearning.calls.SubmissionFailure;

/** A folder or a file where submissions of a class may lie, on a disk or in an archive. */
interface Place {
  String name();

  boolean isFolder();

  /** What is in the folder, sorted by names. */
  List<? extends Place> children() throws IOException, SubmissionFailure;

  /** Whether an exercise's file is in it, or it is an archive, which may hold one. */
  boolean holdsWork() throws IOException, SubmissionFailure;

  /** Whether it is a file in which no exercise can be: no archive, and no Java file. */
  boolean isOther() throws IOException;

  /** Whether it is no submission: systems left it there, or people for each other. */
  default boolean isPassedOver(String parent) throws IOException {
    return PassedOver.is(name()) || isOther() && DownloadName.of(name(), parent).isEmpty();
  }

  /** Whether a file's name is that of an archive or of Java code. */
  static boolean mayHoldWork(String name) {
    return ArchiveKind.isNameOfArchive(name) || name.endsWith(FoundSource.ENDING);
  }

  /** Whether a file's name is that of an exercise, as a student or a browser calls it. */
  static boolean isWork(String name) {
    return Sources.exerciseFiles().contains(SourceSelection.withoutCopyNumber(name));
  }
}
