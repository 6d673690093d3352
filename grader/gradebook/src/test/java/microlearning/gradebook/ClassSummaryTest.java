package microlearning.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import microlearning.checks.Check;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;

class ClassSummaryTest {
  @Test
  void shouldTellHowAClassDid() {
    String text =
        ClassSummary.markdown(
            List.of(
                Entries.of("ada", Entries::allRight),
                Entries.of("bob", Entries::wrongSign),
                Entries.of("cho", Entries::wrongSign),
                Entries.of("eve", Entries::nothingDone),
                Entry.fault("mal", "The disk is full.", "digits", 0)));

    assertThat(text)
        .contains(
            "5 submissions: 3 graded, 1 not started, 0 refused, 1 without a grade",
            "- `mal`: The disk is full.",
            "mean 61.0, median 72.0, lowest 0, highest 100",
            "100           1  ####################\n",
            "70-79         2  ########################################\n",
            "0-9           1  ####################\n",
            "| Exercise 2: feedback alignment | 8.5 | 30 | 1 |",
            "| feedback follows the reference's loss in training | 2 |",
            "| " + Entries.SIGN + " | 2 |")
        .doesNotContain("feedback draws from the generator");
  }

  @Test
  void shouldPutTheCommonestFirst() {
    Entry rare =
        Entries.of("rare", check -> Outcome.failed(List.of(), "A rare hint | with a bar."));
    Entry common = Entries.of("common", Entries::wrongSign);

    String text = ClassSummary.markdown(List.of(rare, common, common));

    assertThat(text.indexOf(Entries.SIGN))
        .isPositive()
        .isLessThan(text.indexOf("A rare hint \\| with a bar."));
  }

  @Test
  void shouldTakeNoMarkupFromASubmission() {
    String words = "<img src=x> [a](b) `c` **d** &amp;\n::error::\n## e";
    Entry fault = Entry.fault("`x`\n# y", words, "digits", 0);
    Entry failed = Entries.of("eve", check -> Outcome.failed(List.of(), words));

    assertThat(ClassSummary.markdown(List.of(fault, failed)))
        .contains(
            "- `'x' # y`: \\<img src=x\\> \\[a\\](b) \\`c\\` \\*\\*d\\*\\* \\&amp; : :error: : ##"
                + " e\n")
        .contains("| \\<img src=x\\> ")
        .doesNotContain("::", "\n##  e");
  }

  /** A hint that only says what comes next is no mistake. */
  @Test
  void shouldCountMistakesOnly() {
    Entry entry =
        Entries.of(
            "ada",
            check ->
                Outcome.failed(List.of(), "The other blanks are filled in; this one is next."));

    assertThat(ClassSummary.markdown(List.of(entry)))
        .contains("## Mistakes that were made most\n\nNone.");
  }

  /** They have lists of their own; nothing of them was run. */
  @Test
  void shouldCountNoChecksOfWhatWasRefusedOrDoesNotCompile() {
    Outcome broken =
        Outcome.failed(
            List.of(new Fact(Outcome.COMPILER, "It does not compile: A.java:3: ';' expected.")),
            "Is a bracket missing?");
    Entry refused = alike("refused", "", "", check -> Outcome.failed(List.of(), "It is damaged."));
    Entry notCompiled =
        Entries.of(
            "broken", check -> check.exercise() == Exercise.PERTURB ? broken : Outcome.passed());

    String text = ClassSummary.markdown(List.of(refused, notCompiled));

    assertThat(text)
        .contains("## Checks that were failed most\n\nNone.")
        .contains("## Mistakes that were made most\n\nNone.")
        .contains("Refused (1): `refused`.", "Does not compile (1): `broken`.");
    assertThat(notCompiled.line()).endsWith("It does not compile: A.java:3: ';' expected.");
  }

  @Test
  void shouldTellEqualSubmissionsAndThoseAlikeAsGroupsToLookAt() {
    Entry ada = alike("ada", "x", "l");
    Entry bob = alike("bob", "x", "l");
    Entry cho = alike("cho", "y", "l");
    Entry dan = alike("dan", "z", "");
    Entry eve = Entries.of("eve", Entries::nothingDone);
    Entry fay = Entries.of("fay", Entries::nothingDone);

    assertThat(ClassSummary.markdown(List.of(ada, bob, cho, dan, eve, fay)))
        .contains("## Look at these", "look at them before you judge")
        .contains("- the same sources: `ada`, `bob`\n")
        .contains("- alike but for names, spaces and comments: `ada`, `bob`, `cho`\n")
        .doesNotContain("`dan`", "`eve`");
  }

  private static Entry alike(String name, String sources, String likeness) {
    return alike(name, sources, likeness, Entries::allRight);
  }

  private static Entry alike(
      String name, String sources, String likeness, Function<Check, Outcome> outcomes) {
    return Entry.of(
        name, Entries.grade(outcomes), "digits", 1, sources, "g", Origin.UNKNOWN, likeness);
  }

  @Test
  void shouldSayThatNothingWasFailed() {
    assertThat(ClassSummary.markdown(List.of(Entries.of("ada", Entries::allRight))))
        .contains("1 submission: 1 graded", "None.");
  }

  @Test
  void shouldStandAClassWithoutGrades() {
    assertThat(ClassSummary.markdown(List.of(Entry.fault("mal", "It broke.", "digits", 0))))
        .contains("0 graded", "It broke.")
        .doesNotContain("mean");
  }
}
