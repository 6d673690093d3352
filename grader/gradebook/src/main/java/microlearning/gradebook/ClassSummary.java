package microlearning.gradebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import microlearning.grade.Adjustment;
import microlearning.submission.Exercise;

/** The file {@code class.md}: how a class did, and what it found hard. */
public final class ClassSummary {
  private static final int LONGEST_BAR = 40;
  private static final int MOST_HINTS = 10;
  private static final int ALL = Integer.MAX_VALUE;

  /** What groups of equal submissions mean. */
  static final String LOOK_AT_THESE =
      "These submissions are equal or nearly so. That may be chance, work in a group that is"
          + " allowed, or a copy: look at them before you judge.";

  private final ClassStatistics statistics;

  private ClassSummary(ClassStatistics statistics) {
    this.statistics = statistics;
  }

  /** The text of the file, in Markdown. */
  public static String markdown(List<Entry> entries) {
    ClassStatistics statistics = new ClassStatistics();
    entries.forEach(entry -> statistics.add(ClassRules.NONE.row(entry), "", false));
    return markdown(statistics);
  }

  /** The text of the file, in Markdown. */
  static String markdown(ClassStatistics statistics) {
    ClassSummary summary = new ClassSummary(statistics);
    StringBuilder text = new StringBuilder("# Grades of a class\n\n");
    text.append(summary.counts());
    if (statistics.graded() > 0) {
      text.append(summary.points())
          .append(summary.distribution())
          .append(summary.exercises())
          .append(table("Checks that were failed most", "check", statistics.failed(), ALL))
          .append(table("Mistakes that were made most", "hint", statistics.mistakes(), MOST_HINTS))
          .append(summary.groups());
    }
    return text.toString();
  }

  private String counts() {
    StringBuilder text = new StringBuilder();
    text.append(submissions(statistics.submissions()))
        .append(": ")
        .append(count(Entry.GRADED))
        .append(" graded, ")
        .append(count(Entry.NOT_STARTED))
        .append(" not started, ")
        .append(count(Entry.REFUSED))
        .append(" refused, ")
        .append(count(Entry.GRADER_FAULT))
        .append(" without a grade by a fault of the grader.\n");
    statistics
        .faults()
        .forEach((name, fault) -> text.append("\n- " + code(name) + ": " + escaped(fault)));
    if (!statistics.faults().isEmpty()) {
      text.append("\n");
    }
    text.append(list("Not handed in", statistics.of(Entry.NOT_HANDED_IN)))
        .append(list("Late", statistics.late()))
        .append(list("Not known when handed in", statistics.undated()))
        .append(list("Refused", statistics.of(Entry.REFUSED)))
        .append(list("Does not compile", statistics.notCompiled()))
        .append(list("Not in the roster", statistics.strangers()));
    statistics
        .twice()
        .forEach((person, names) -> text.append(list("Of " + code(person.shown()), names)));
    return text.append("\n").toString();
  }

  private int count(String status) {
    return statistics.of(status).count();
  }

  private static String submissions(int count) {
    return count == 1 ? "1 submission" : count + " submissions";
  }

  private static String list(String title, Names names) {
    return names.count() == 0
        ? ""
        : "\n" + title + " (" + names.count() + "): " + listed(names) + ".\n";
  }

  private static String listed(Names names) {
    String first =
        names.first().stream().map(name -> code(name.shown())).collect(Collectors.joining(", "));
    int more = names.count() - names.first().size();
    return more == 0 ? first : first + ", and " + more + " more";
  }

  private String points() {
    return String.format(
        Locale.ROOT,
        "Points of %d: mean %.1f, median %.1f, lowest %s, highest %s.\n\n",
        statistics.maximum(),
        statistics.mean(),
        statistics.median(),
        Adjustment.shown(statistics.lowest()),
        Adjustment.shown(statistics.highest()));
  }

  private String distribution() {
    int[] counts = statistics.bins();
    int most = IntStream.of(counts).max().orElseThrow();
    StringBuilder text = new StringBuilder("## Distribution\n\n```\n");
    for (int bin = counts.length - 1; bin >= 0; bin--) {
      // A bin that holds anyone shows.
      int bar = (counts[bin] * LONGEST_BAR + most - 1) / most;
      String line =
          String.format(
              Locale.ROOT, "%-9s  %4d  %s", statistics.bin(bin), counts[bin], "#".repeat(bar));
      text.append(line.stripTrailing()).append('\n');
    }
    return text.append("```\n\n").toString();
  }

  private String exercises() {
    StringBuilder text =
        new StringBuilder("## Exercises\n\n| exercise | mean | of | all points |\n| --- | ---: ");
    text.append("| ---: | ---: |\n");
    for (Exercise exercise : Exercise.values()) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %d | %d |\n",
              exercise.title(),
              statistics.mean(exercise),
              statistics.maximum(exercise),
              statistics.full(exercise)));
    }
    return text.append('\n').toString();
  }

  private static String table(
      String title, String what, List<Map.Entry<String, Names>> rows, int most) {
    StringBuilder text = new StringBuilder("## " + title + "\n\n");
    if (rows.isEmpty()) {
      return text.append("None.\n\n").toString();
    }
    text.append("| ").append(what).append(" | submissions |\n| --- | ---: |\n");
    rows.stream()
        .limit(most)
        .forEach(
            row ->
                text.append(
                    "| " + escaped(row.getKey()) + " | " + row.getValue().count() + " |\n"));
    return text.append('\n').toString();
  }

  /** Groups to be looked at; whether anybody copied, nobody can tell from them. */
  private String groups() {
    StringBuilder text = new StringBuilder();
    statistics
        .equal()
        .forEach(names -> text.append("- the same sources: ").append(listed(names)).append('\n'));
    statistics
        .alike()
        .forEach(
            names ->
                text.append("- alike but for names, spaces and comments: ")
                    .append(listed(names))
                    .append('\n'));
    return text.isEmpty() ? "" : "## Look at these\n\n" + LOOK_AT_THESE + "\n\n" + text + "\n";
  }

  /** A text as it is to be read: no link, image or markup, and no end of a table's cell. */
  private static String escaped(String text) {
    return text.replaceAll("[\\\\`*_~<>\\[\\]|&]", "\\\\$0");
  }

  private static String code(String name) {
    return "`" + name.replace("`", "'") + "`";
  }
}
