package microlearning.course;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The file {@code course.yaml}: what a course decides once. Options of {@code grade} stand in it
 * under their names; the rest has keys of its own. The file {@code course.schema.json} says the
 * same to editors.
 *
 * @param path of the file
 * @param options of {@code grade}, as if they were typed
 * @param name of the course or assignment; empty if it has none
 * @param zone of times without an offset
 * @param late what lateness costs; empty if that is nothing
 * @param rosterColumns the roster's names of columns, by what they hold
 * @param manualColumns those of the list of points and comments
 * @param canvasAssignment the assignment's column in Canvas, such as {@code Learning rules (12345)}
 */
public record CourseFile(
    Path path,
    List<Setting> options,
    String name,
    Optional<ZoneId> zone,
    Optional<LateRule> late,
    Map<String, String> rosterColumns,
    Map<String, String> manualColumns,
    Optional<String> canvasAssignment) {

  /** A course without a file. */
  public static final CourseFile NONE =
      new CourseFile(
          Path.of(""),
          List.of(),
          "",
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Map.of(),
          Optional.empty());

  /** The file's schema, a resource of this package, for editors. */
  public static final String SCHEMA = "course.schema.json";

  /** The options of {@code grade} that a course decides, without their hyphens. */
  public static final List<String> OPTIONS =
      List.of(
          "due",
          "roster",
          "manual",
          "points",
          "dataset",
          "mnist",
          "allow-unpinned",
          "secret-seed",
          "as-user",
          "sandbox",
          "image",
          "format",
          "visibility",
          "classroom",
          "assignment",
          "assignment-type");

  /** Those that name a file, from the folder of the course file. */
  private static final Set<String> FILES = Set.of("roster", "manual");

  private static final Set<String> FLAGS = Set.of("allow-unpinned");

  /** Keys of the rule about lateness. */
  static final List<String> LATE = List.of("percent", "per", "grace-minutes", "lowest-percent");

  /** The keys of the file. */
  static final List<String> KEYS = keys();

  /**
   * An option.
   *
   * @param option with its hyphens
   * @param value as it is typed
   * @param line of the file, from 1
   */
  public record Setting(String option, String value, int line) {}

  private static List<String> keys() {
    List<String> keys = new ArrayList<>(List.of("name", "time-zone"));
    keys.addAll(OPTIONS);
    keys.addAll(List.of("late", "roster-columns", "manual-columns", "canvas-assignment"));
    return List.copyOf(keys);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or is wrong, with the line
   */
  public static CourseFile read(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException("There is no course file " + path + ".");
    }
    try {
      return parse(path, Files.readString(path));
    } catch (MalformedInputException e) {
      throw new IOException(path + " is not UTF-8. Save it as UTF-8.", e);
    }
  }

  static CourseFile parse(Path path, String text) throws CourseException {
    YamlMap map = YamlMap.parse(path.getFileName().toString(), text.replaceFirst("^\ufeff", ""));
    map.requireKeys(new LinkedHashSet<>(KEYS));
    requireDueTime(map);
    return new CourseFile(
        path,
        settings(map, path),
        map.text("name").orElse(""),
        zone(map),
        map.keys().contains("late") ? Optional.of(late(map)) : Optional.empty(),
        columns(map, "roster-columns", Roster.COLUMNS),
        columns(map, "manual-columns", ManualPoints.COLUMNS),
        map.text("canvas-assignment"));
  }

  private static List<Setting> settings(YamlMap map, Path path) throws CourseException {
    List<Setting> settings = new ArrayList<>();
    for (String key : OPTIONS) {
      if (map.keys().contains(key)) {
        settings.add(new Setting("--" + key, value(map, key, path), map.line(key)));
      }
    }
    return settings;
  }

  private static String value(YamlMap map, String key, Path path) throws CourseException {
    if (map.isMap(key)) {
      YamlMap pairs = map.map(key, Set.of());
      List<String> values = new ArrayList<>();
      for (String name : pairs.keys()) {
        values.add(name + "=" + pairs.text(name).orElseThrow());
      }
      return String.join(",", values);
    }
    String value = String.join(",", map.texts(key));
    if (FLAGS.contains(key) && !Set.of("true", "false").contains(value)) {
      throw map.fault(key, "must be true or false, not '" + value + "'");
    }
    return FILES.contains(key) ? path.toAbsolutePath().resolveSibling(value).toString() : value;
  }

  private static Optional<ZoneId> zone(YamlMap map) throws CourseException {
    Optional<String> text = map.text("time-zone");
    try {
      return text.map(DueTime::zone);
    } catch (IllegalArgumentException e) {
      throw map.fault("time-zone", e.getMessage());
    }
  }

  private static void requireDueTime(YamlMap map) throws CourseException {
    Optional<String> due = map.text("due");
    try {
      if (due.isPresent()) {
        DueTime.parse(due.get(), zone(map));
      }
    } catch (IllegalArgumentException e) {
      throw map.fault("due", e.getMessage());
    }
  }

  private static LateRule late(YamlMap map) throws CourseException {
    YamlMap late = map.map("late", new LinkedHashSet<>(LATE));
    if (!late.keys().contains("percent")) {
      throw map.fault("late", "needs the key percent, which says what a day costs");
    }
    String per = late.text("per").orElse("day");
    LateRule.Period period =
        switch (per) {
          case "day" -> LateRule.Period.DAY;
          case "hour" -> LateRule.Period.HOUR;
          default -> throw late.fault("per", "must be day or hour, not '" + per + "'");
        };
    return new LateRule(
        number(late, "percent", 100),
        period,
        Duration.ofMinutes(number(late, "grace-minutes", 100_000).longValue()),
        number(late, "lowest-percent", 100));
  }

  /** A number from 0 to the most; 0 if it is not there. */
  private static BigDecimal number(YamlMap map, String key, int most) throws CourseException {
    String text = map.text(key).orElse("0");
    String form = key.endsWith("minutes") ? "[0-9]{1,6}" : "[0-9]{1,3}(\\.[0-9]{1,4})?";
    if (text.matches(form) && new BigDecimal(text).compareTo(BigDecimal.valueOf(most)) <= 0) {
      return new BigDecimal(text);
    }
    throw map.fault(
        key, String.format(Locale.ROOT, "must be a number from 0 to %d, not '%s'", most, text));
  }

  private static Map<String, String> columns(YamlMap map, String key, List<String> names)
      throws CourseException {
    YamlMap columns = map.map(key, new LinkedHashSet<>(names));
    Map<String, String> found = new LinkedHashMap<>();
    for (String name : columns.keys()) {
      found.put(name, columns.text(name).orElseThrow());
    }
    return found;
  }
}
