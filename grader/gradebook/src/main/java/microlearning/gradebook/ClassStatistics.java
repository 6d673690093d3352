package microlearning.gradebook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import microlearning.checks.Check;
import microlearning.checks.Hints;
import microlearning.checks.Outcome;
import microlearning.course.Person;
import microlearning.submission.Exercise;

/** What the rows of a class add up to. They are added one by one; of each, its name is kept. */
final class ClassStatistics {
  private static final int BINS = 10;

  private final Map<String, Names> byStatus = new LinkedHashMap<>();
  private final Map<String, String> faults = new LinkedHashMap<>();
  private final Names late = new Names();
  private final Names broken = new Names();
  private final Names undated = new Names();
  private final Names withoutAdjustments = new Names();
  private final Names notCompiled = new Names();
  private final Names strangers = new Names();

  /** How many have so many points. */
  private final TreeMap<BigDecimal, Integer> points = new TreeMap<>();

  private final Map<Exercise, long[]> exercises = new EnumMap<>(Exercise.class);
  private final Map<String, Names> failed = new LinkedHashMap<>();
  private final Map<String, Names> mistakes = new LinkedHashMap<>();
  private final Map<String, Names> equal = new TreeMap<>();
  private final Map<String, Names> alike = new TreeMap<>();
  private final Map<String, String> sourcesOfAlike = new LinkedHashMap<>();
  private final Map<Person, Names> byPerson = new LinkedHashMap<>();
  private int submissions;
  private int maximum;
  private boolean zoneWanted;

  ClassStatistics() {
    for (Exercise exercise : Exercise.values()) {
      exercises.put(exercise, new long[3]);
      Check.of(exercise).forEach(check -> failed.put(check.title(), new Names()));
    }
  }

  /**
   * Adds a row.
   *
   * @param rostered whether there is a roster that it should be found in
   */
  void add(Row row, String report, boolean rostered) {
    Entry entry = row.entry();
    Names.Name name = new Names.Name(row.shown(), report);
    byStatus.computeIfAbsent(entry.status(), status -> new Names()).add(name);
    if (!row.isHandedIn()) {
      return;
    }
    submissions++;
    if (!row.lateness().isEmpty()) {
      late.add(new Names.Name(row.shown() + " (" + row.lateness() + ")", report));
    }
    if (rostered) {
      row.person()
          .ifPresentOrElse(
              person -> names(byPerson, person).add(new Names.Name(entry.name(), report)),
              () -> strangers.add(name));
    }
    if (entry.isFault()) {
      faults.put(row.shown(), entry.firstHint());
    } else {
      addGrade(row, name);
    }
  }

  /** Adds a name of which there is no row that can be read. */
  void addBroken(String name) {
    broken.add(new Names.Name(name, ""));
  }

  /** Adds one of which nobody knows whether it is late; of some, the time zone is not known. */
  void addUndated(Row row, String report) {
    undated.add(new Names.Name(row.shown(), report));
    zoneWanted |= !row.entry().origin().time().isEmpty();
  }

  /** Adds one whose points by hand, or for lateness, no longer count. */
  void addWithoutAdjustments(Row row, String report) {
    withoutAdjustments.add(new Names.Name(row.shown(), report));
  }

  private void addGrade(Row row, Names.Name name) {
    Entry entry = row.entry();
    maximum = Math.max(maximum, entry.maximum());
    points.merge(row.total(), 1, Integer::sum);
    for (Exercise exercise : Exercise.values()) {
      long[] sums = exercises.get(exercise);
      sums[0] += entry.points(exercise);
      sums[1] = entry.maximum(exercise);
      sums[2] += entry.points(exercise) == entry.maximum(exercise) ? 1 : 0;
    }
    addFailures(entry, name);
    if (!entry.notCompiled().isEmpty()) {
      notCompiled.add(name);
    }
    if (!entry.sources().isEmpty() && !entry.status().equals(Entry.NOT_STARTED)) {
      names(equal, entry.sources()).add(name);
    }
    if (!entry.likeness().isEmpty()) {
      names(alike, entry.likeness()).add(name);
      sourcesOfAlike.merge(entry.likeness(), entry.sources(), (a, b) -> a.equals(b) ? a : "");
    }
  }

  /**
   * A submission that hears a hint at several checks counts once. What was not run fails no check:
   * what was refused and what does not compile have lists of their own.
   */
  private void addFailures(Entry entry, Names.Name name) {
    TreeSet<String> heard = new TreeSet<>();
    for (Exercise exercise : Exercise.values()) {
      if (entry.status().equals(Entry.REFUSED) || entry.notCompiled().contains(exercise.method())) {
        continue;
      }
      for (Check check : Check.of(exercise)) {
        Entry.Result result = entry.checks().get(check.id());
        if (result.status().equals(Outcome.Status.FAILED.id())) {
          failed.get(check.title()).add(name);
          heard.add(result.hint());
        }
      }
    }
    heard.stream().filter(Hints::tellsMistake).forEach(hint -> names(mistakes, hint).add(name));
  }

  private static <K> Names names(Map<K, Names> all, K key) {
    return all.computeIfAbsent(key, k -> new Names());
  }

  int submissions() {
    return submissions;
  }

  /** Those that have a status. */
  Names of(String status) {
    return byStatus.getOrDefault(status, new Names());
  }

  /** The faults of the grader, by the submissions' names. */
  Map<String, String> faults() {
    return faults;
  }

  Names late() {
    return late;
  }

  /** Those of which there is no row that can be read. */
  Names broken() {
    return broken;
  }

  /** Those of which nobody knows whether they are late. */
  Names undated() {
    return undated;
  }

  /** Whether a time zone would tell when some of these were handed in. */
  boolean isZoneWanted() {
    return zoneWanted;
  }

  /** Those whose points by hand, or for lateness, no longer count. */
  Names withoutAdjustments() {
    return withoutAdjustments;
  }

  Names notCompiled() {
    return notCompiled;
  }

  /** Those that are nobody's of the roster. */
  Names strangers() {
    return strangers;
  }

  /** The submissions of each who handed in more than one. */
  Map<Person, Names> twice() {
    Map<Person, Names> twice = new LinkedHashMap<>(byPerson);
    twice.values().removeIf(names -> names.count() < 2);
    return twice;
  }

  /** How many have a grade. */
  int graded() {
    return points.values().stream().mapToInt(Integer::intValue).sum();
  }

  int maximum() {
    return maximum;
  }

  double mean() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<BigDecimal, Integer> entry : points.entrySet()) {
      sum = sum.add(entry.getKey().multiply(BigDecimal.valueOf(entry.getValue())));
    }
    return sum.doubleValue() / graded();
  }

  double median() {
    return ranked((graded() - 1) / 2).add(ranked(graded() / 2)).doubleValue() / 2;
  }

  BigDecimal lowest() {
    return points.firstKey();
  }

  BigDecimal highest() {
    return points.lastKey();
  }

  /** The points of the one at a place, from the lowest on. */
  private BigDecimal ranked(int place) {
    int before = 0;
    for (Map.Entry<BigDecimal, Integer> entry : points.entrySet()) {
      before += entry.getValue();
      if (before > place) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("There are " + before + ", and no place " + place + ".");
  }

  /** How many are in each tenth of the points; all points, or more, are a bin of their own. */
  int[] bins() {
    int[] bins = new int[BINS + 1];
    points.forEach(
        (value, count) -> bins[Math.min(BINS, value.intValue() * BINS / maximum)] += count);
    return bins;
  }

  /** The points of a bin, such as "70-79". */
  String bin(int bin) {
    int low = (bin * maximum + BINS - 1) / BINS;
    int high = ((bin + 1) * maximum + BINS - 1) / BINS - 1;
    return bin == BINS ? maximum + "" : low + "-" + high;
  }

  double mean(Exercise exercise) {
    return (double) exercises.get(exercise)[0] / graded();
  }

  long maximum(Exercise exercise) {
    return exercises.get(exercise)[1];
  }

  /** How many have all points of an exercise. */
  long full(Exercise exercise) {
    return exercises.get(exercise)[2];
  }

  /** The checks that were failed, not only left; the commonest first. */
  List<Map.Entry<String, Names>> failed() {
    return commonest(failed);
  }

  /** The hints that tell a mistake; the commonest first. */
  List<Map.Entry<String, Names>> mistakes() {
    return commonest(mistakes);
  }

  private static List<Map.Entry<String, Names>> commonest(Map<String, Names> all) {
    return all.entrySet().stream()
        .filter(entry -> entry.getValue().count() > 0)
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Names> e) -> e.getValue().count())
                .reversed())
        .toList();
  }

  /** Groups with the same sources, to the byte. */
  Collection<Names> equal() {
    return groups(equal.values().stream());
  }

  /** Groups that differ in names, spaces and comments only, and do differ. */
  Collection<Names> alike() {
    return groups(
        alike.entrySet().stream()
            .filter(entry -> sourcesOfAlike.get(entry.getKey()).isEmpty())
            .map(Map.Entry::getValue));
  }

  private static List<Names> groups(Stream<Names> all) {
    return all.filter(names -> names.count() > 1).toList();
  }
}
