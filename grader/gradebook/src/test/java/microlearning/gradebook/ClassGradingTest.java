package microlearning.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import microlearning.grade.Grade;
import microlearning.reader.HandIn;
import microlearning.reader.SubmittedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassGradingTest {
  @TempDir private Path folder;

  /** Names of what was graded, in the order in which that ended. */
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

  private final List<String> lines = new ArrayList<>();

  @Test
  void shouldLeaveARowInEachFolder() throws IOException {
    List<Entry> entries = run("grader", this::right, submissions("ada", "bob"));

    assertThat(entries).extracting(Entry::name).containsExactly("ada", "bob");
    assertThat(EntryFile.read(out().resolve("ada"))).contains(entries.get(0));
    assertThat(EntryFile.read(out().resolve("bob"))).contains(entries.get(1));
  }

  @Test
  void shouldNotGradeTheSameSourcesAgain() throws IOException {
    run("grader", this::right, submissions("ada", "bob"));
    calls.clear();

    run("grader", this::right, submissions("ada", "bob"));

    assertThat(calls).isEmpty();
    assertThat(lines).endsWith("ada kept", "bob kept");
  }

  @Test
  void shouldGradeChangedSourcesAgainAndOnlyThose() throws IOException {
    List<SubmittedFiles> submissions = submissions("ada", "bob");
    run("grader", this::right, submissions);
    calls.clear();
    Files.writeString(folder.resolve("bob").resolve("KolenPollackMLP.java"), "changed");

    run("grader", this::right, submissions);

    assertThat(calls).containsExactly("bob");
  }

  @Test
  void shouldGradeAllAgainByAnotherGrader() throws IOException {
    run("grader", this::right, submissions("ada", "bob"));
    calls.clear();

    run("another", this::right, submissions("ada", "bob"));

    assertThat(calls).containsExactlyInAnyOrder("ada", "bob");
  }

  @Test
  void shouldGradeAgainWhatWasInterrupted() throws IOException {
    run("grader", this::right, submissions("ada", "bob"));
    calls.clear();
    Path entry = out().resolve("ada").resolve("entry.json");
    Files.writeString(entry, Files.readString(entry).substring(0, 40));
    Files.delete(out().resolve("bob").resolve("entry.json"));

    run("grader", this::right, submissions("ada", "bob"));

    assertThat(calls).containsExactlyInAnyOrder("ada", "bob");
  }

  @Test
  void shouldGoOnAfterASubmissionThatBreaksTheGrader() throws IOException {
    ClassGrading.Grader breaking =
        (handIn, to) -> {
          switch (handIn.name()) {
            case "eve" -> throw new IOException("The disk is full.");
            case "mal" -> throw new StackOverflowError();
            default -> {
              return right(handIn, to);
            }
          }
        };

    List<Entry> entries = run("grader", breaking, submissions("ada", "eve", "mal", "zoe"));

    assertThat(entries)
        .extracting(Entry::status)
        .containsExactly("graded", "grader_fault", "grader_fault", "graded");
    assertThat(entries.get(1).line()).contains("no grade", "The disk is full.");
    calls.clear();

    run("grader", this::right, submissions("ada", "eve", "mal", "zoe"));

    assertThat(calls).containsExactlyInAnyOrder("eve", "mal");
  }

  @Test
  void shouldGradeSeveralAtATime() throws IOException {
    CountDownLatch both = new CountDownLatch(2);
    ClassGrading.Grader waiting =
        (handIn, to) -> {
          both.countDown();
          try {
            assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return right(handIn, to);
        };

    List<Entry> entries =
        new ClassGrading(waiting, "grader", true, "digits", out())
            .run(submissions("ada", "bob"), 2, (entry, kept, done) -> {});

    assertThat(entries).extracting(Entry::status).containsExactly("graded", "graded");
  }

  private List<Entry> run(
      String graderId, ClassGrading.Grader grader, List<SubmittedFiles> submissions)
      throws IOException {
    return new ClassGrading(grader, graderId, true, "digits", out())
        .run(
            submissions,
            1,
            (entry, kept, done) -> lines.add(entry.name() + (kept ? " kept" : " graded")));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Grade right(HandIn handIn, Path to) throws IOException {
    Files.createDirectories(to);
    calls.add(handIn.name());
    return Entries.grade(Entries::allRight);
  }

  private List<SubmittedFiles> submissions(String... names) throws IOException {
    List<SubmittedFiles> submissions = new ArrayList<>();
    for (String name : names) {
      Path repository = Files.createDirectories(folder.resolve(name));
      for (String file :
          List.of("WeightPerturbMLP.java", "FeedbackAlignmentMLP.java", "KolenPollackMLP.java")) {
        Files.writeString(repository.resolve(file), "package microlearning.exercises;");
      }
      submissions.add(SubmittedFiles.of(repository));
    }
    return submissions;
  }
}
