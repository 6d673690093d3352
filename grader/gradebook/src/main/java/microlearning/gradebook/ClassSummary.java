package microlearning.gradebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.submission.Exercise;

/** The file {@code class.md}: how a class did, and what it found hard. */
public final class ClassSummary {
  private static final int BINS = 10;
  private static final int LONGEST_BAR = 40;
  private static final int MOST_HINTS = 10;

  private final List<Entry> entries;
  private final List<Entry> graded;

  private ClassSummary(List<Entry> entries) {
    this.entries = entries;
    graded = entries.stream().filter(e -> !e.isFault()).toList();
  }

  /** The text of the file, in Markdown. */
  public static String markdown(List<Entry> entries) {
    ClassSummary summary = new ClassSummary(entries);
    StringBuilder text = new StringBuilder("# Grades of a class\n\n");
    text.append(summary.counts());
    if (!summary.graded.isEmpty()) {
      text.append(summary.points())
          .append(summary.distribution())
          .append(summary.exercises())
          .append(summary.checks())
          .append(summary.hints());
    }
    return text.toString();
  }

  private String counts() {
    StringBuilder text = new StringBuilder();
    text.append(submissions(entries.size()))
        .append(": ")
        .append(count(Entry.GRADED))
        .append(" graded, ")
        .append(count(Entry.NOT_STARTED))
        .append(" not started, ")
        .append(count(Entry.REFUSED))
        .append(" refused, ")
        .append(count(Entry.GRADER_FAULT))
        .append(" without a grade by a fault of the grader.\n");
    entries.stream()
        .filter(Entry::isFault)
        .forEach(e -> text.append("\n- " + code(e.name()) + ": " + escaped(e.firstHint())));
    return text.append("\n").toString();
  }

  private long count(String status) {
    return entries.stream().filter(e -> e.status().equals(status)).count();
  }

  private static String submissions(int count) {
    return count == 1 ? "1 submission" : count + " submissions";
  }

  private String points() {
    int[] points = graded.stream().mapToInt(Entry::points).sorted().toArray();
    double median = (points[(points.length - 1) / 2] + points[points.length / 2]) / 2.0;
    return String.format(
        Locale.ROOT,
        "Points of %d: mean %.1f, median %.1f, lowest %d, highest %d.\n\n",
        Entry.maximum(),
        IntStream.of(points).average().orElseThrow(),
        median,
        points[0],
        points[points.length - 1]);
  }

  private String distribution() {
    int[] counts = new int[BINS + 1];
    graded.forEach(e -> counts[e.points() * BINS / Entry.maximum()]++);
    int most = IntStream.of(counts).max().orElseThrow();
    StringBuilder text = new StringBuilder("## Distribution\n\n```\n");
    for (int bin = BINS; bin >= 0; bin--) {
      int low = bin * Entry.maximum() / BINS;
      int high = bin == BINS ? low : (bin + 1) * Entry.maximum() / BINS - 1;
      // A bin that holds anyone shows.
      int bar = (counts[bin] * LONGEST_BAR + most - 1) / most;
      text.append(
          String.format(
                  Locale.ROOT,
                  "%3d%s%3s  %4d  %s",
                  low,
                  bin == BINS ? " " : "-",
                  bin == BINS ? "" : high,
                  counts[bin],
                  "#".repeat(bar))
              .stripTrailing());
      text.append('\n');
    }
    return text.append("```\n\n").toString();
  }

  private String exercises() {
    StringBuilder text =
        new StringBuilder("## Exercises\n\n| exercise | mean | of | all points |\n| --- | ---: ");
    text.append("| ---: | ---: |\n");
    for (Exercise exercise : Exercise.values()) {
      int maximum = Check.of(exercise).stream().mapToInt(Check::points).sum();
      double mean = graded.stream().mapToInt(e -> e.points(exercise)).average().orElseThrow();
      long full = graded.stream().filter(e -> e.points(exercise) == maximum).count();
      text.append(
          String.format(
              Locale.ROOT, "| %s | %.1f | %d | %d |\n", exercise.title(), mean, maximum, full));
    }
    return text.append('\n').toString();
  }

  /** The checks that were failed, not only left, by most. */
  private String checks() {
    Map<String, Integer> failures = new LinkedHashMap<>();
    for (Exercise exercise : Exercise.values()) {
      for (Check check : Check.of(exercise)) {
        int count = (int) graded.stream().filter(e -> isFailed(e.checks().get(check.id()))).count();
        failures.put(check.title(), count);
      }
    }
    return table("Checks that were failed most", "check", failures, Integer.MAX_VALUE);
  }

  private static boolean isFailed(Entry.Result result) {
    return result.status().equals(Outcome.Status.FAILED.id());
  }

  /** A submission that hears a hint at several checks counts once. */
  private String hints() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Entry entry : graded) {
      Set<String> heard = new TreeSet<>();
      entry.checks().values().stream()
          .filter(ClassSummary::isFailed)
          .forEach(r -> heard.add(r.hint()));
      heard.remove("");
      heard.forEach(hint -> counts.merge(hint, 1, Integer::sum));
    }
    return table("Hints that were given most", "hint", counts, MOST_HINTS);
  }

  private static String table(String title, String what, Map<String, Integer> counts, int most) {
    List<Map.Entry<String, Integer>> rows = new ArrayList<>(counts.entrySet());
    rows.removeIf(row -> row.getValue() == 0);
    rows.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()));
    StringBuilder text = new StringBuilder("## " + title + "\n\n");
    if (rows.isEmpty()) {
      return text.append("None.\n\n").toString();
    }
    text.append("| ").append(what).append(" | submissions |\n| --- | ---: |\n");
    rows.stream()
        .limit(most)
        .forEach(
            row -> text.append("| " + escaped(row.getKey()) + " | " + row.getValue() + " |\n"));
    return text.append('\n').toString();
  }

  /** A text as it is to be read: no link, image or markup, and no end of a table's cell. */
  private static String escaped(String text) {
    return text.replaceAll("[\\\\`*_~<>\\[\\]|&]", "\\\\$0");
  }

  private static String code(String name) {
    return "`" + name.replace("`", "'") + "`";
  }
}
