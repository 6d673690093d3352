package microlearning.redteam;

import java.util.List;
import java.util.stream.Stream;

/** All hostile submissions. */
final class SubmissionAttacks {
  private SubmissionAttacks() {}

  static List<Hostile> all() {
    return Stream.of(
            NameAttacks.all(),
            FileAttacks.all(),
            ArchiveAttacks.all(),
            CompilerAttacks.all(),
            ClassAttacks.all(),
            CallAttacks.all(),
            ResourceAttacks.all())
        .flatMap(List::stream)
        .toList();
  }
}
