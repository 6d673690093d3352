package microlearning.gradebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import microlearning.checks.Check;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;

/** A class with somebody of every kind, some of whom have hostile names and words. */
final class SamplePage {
  /** What a submission may say to break the page. */
  static final String HOSTILE =
      "</title><script>document.title='taken'</script><img src=x onerror='x'>";

  private static final String COURSE =
      """
      name: Learning rules, winter
      time-zone: UTC
      due: 2026-11-30
      late: {percent: 10}
      """;

  private SamplePage() {}

  /** Writes the class's folder, and returns the texts of its files. */
  static Map<String, String> make(Path folder) throws IOException {
    ClassFolder graded = new ClassFolder(Files.createDirectory(folder.resolve("grades")));
    StringBuilder roster = new StringBuilder("login,name,section\nnobody,Nobody Atall,B\n");
    for (int i = 0; i < 24; i++) {
      String name = "student-" + (i + 1);
      roster.append(name).append(",Student ").append(i + 1).append(i % 2 == 0 ? ",A\n" : ",B\n");
      int kind = i;
      graded.add(
          name, check -> outcome(check, kind), i == 5 ? "2026-12-02T09:30:00Z" : "", shift(i));
    }
    graded.add("stranger", check -> Outcome.failed(List.of(), HOSTILE), "", 0);
    ClassFiles files =
        new ClassFiles(
            graded.rules(
                COURSE, roster.toString(), "student,points,comment\nstudent-1,2.5,Well.\n"),
            ClassFolder.REFERENCE,
            graded.folder(),
            List.of());
    files.read(
        new EntryFolders(List.of(graded.folder())),
        List.of(Entry.fault("student-99" + HOSTILE, "The disk is full.", "digits", 0)));
    return files.files();
  }

  private static double shift(int i) {
    return i % 6 == 5 ? 0 : 1 + (i % 5) * 0.3;
  }

  private static Outcome outcome(Check check, int kind) {
    return switch (kind % 6) {
      case 0, 1 -> Outcome.passed();
      case 2 -> Entries.wrongSign(check);
      case 3 ->
          check.kind().needsTraining()
              ? Outcome.failed(List.of(), "The learning rate is taken twice.")
              : Outcome.passed();
      case 4 ->
          Outcome.failed(
              List.of(
                  new Fact(
                      Outcome.COMPILER,
                      "It does not compile: WeightPerturbMLP.java:41: ';' expected.")),
              "");
      default -> Entries.nothingDone(check);
    };
  }
}
