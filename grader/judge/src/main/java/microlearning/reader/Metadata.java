package microlearning.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import microlearning.calls.SubmissionFailure;

/**
 * Who handed in what, as {@link GradescopeMetadata} tells it, or why it does not.
 *
 * @param people by the names of submissions
 * @param fault in a sentence; empty if it was read
 */
record Metadata(Map<String, SubmittedBy> people, String fault) {
  /** There is no such file. */
  static final Metadata NONE = new Metadata(Map.of(), "");

  /** Reads it from wherever it is. */
  interface Source {
    Map<String, SubmittedBy> read() throws IOException, SubmissionFailure;
  }

  static Metadata of(Source source) {
    try {
      return new Metadata(source.read(), "");
    } catch (IOException | SubmissionFailure | RuntimeException e) {
      return new Metadata(
          Map.of(), GradescopeMetadata.NAME + " cannot be read: " + Refusals.reason(e) + ".");
    }
  }

  /** Reads the file on a disk. */
  static Metadata of(Path path) {
    return of(
        () -> {
          try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return GradescopeMetadata.read(in);
          }
        });
  }

  /** The names of what was passed over, without that of the file if it was taken. */
  List<String> withoutIt(List<String> passedOver) {
    return passedOver.stream()
        .filter(name -> people.isEmpty() || !name.equals(GradescopeMetadata.NAME))
        .toList();
  }

  /** The submissions with who handed them in. */
  SubmittedClass addedTo(List<SubmittedFiles> submissions, List<String> lines) {
    List<String> all = new ArrayList<>(lines);
    long known = submissions.stream().filter(s -> people.containsKey(s.name())).count();
    if (!fault.isEmpty()) {
      all.add(fault);
    } else if (known > 0) {
      all.add(GradescopeMetadata.NAME + " tells who handed in " + known + " of them, and when.");
    }
    return new SubmittedClass(
        submissions.stream().map(s -> s.withOwner(people.getOrDefault(s.name(), s.by()))).toList(),
        all);
  }
}
