package microlearning.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of modules and packages in CONTRIBUTING.md, which is a rule: a package depends on those
 * below it only. So there are no cycles.
 */
final class PackageTable {
  private static final String HEADER = "| module | package |";

  /** A module, or nothing where it is that of the row above; a package; and what is in it. */
  private static final Pattern ROW = Pattern.compile("\\| (?:`([^`]+)`)? *\\| `([^`]+)` \\|.*");

  /**
   * A row of the table.
   *
   * @param module its folder
   * @param packageName with dots
   */
  record Row(String module, String packageName) {}

  private final List<Row> rows;

  PackageTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** Reads the rows that name a package, up to the end of their table. */
  static PackageTable read(Path markdown) throws IOException {
    List<String> table =
        Files.readAllLines(markdown).stream()
            .dropWhile(line -> !line.startsWith(HEADER))
            .takeWhile(line -> line.startsWith("|"))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (String line : table) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        String module = row.group(1) == null ? rows.get(rows.size() - 1).module() : row.group(1);
        rows.add(new Row(module, row.group(2)));
      }
    }
    return new PackageTable(rows);
  }

  List<Row> rows() {
    return rows;
  }

  /** Where a class must be: in a package of the table, and in that package's module. */
  ArchCondition<JavaClass> place() {
    return new ArchCondition<>("be in a module and package of the table in CONTRIBUTING.md") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String source = type.getSource().orElseThrow().getUri().toString();
        boolean listed =
            rows.stream()
                .filter(row -> row.packageName().equals(type.getPackageName()))
                .anyMatch(row -> source.contains("/" + row.module() + "/target/"));
        events.add(new SimpleConditionEvent(type, listed, type.getName() + " is in " + source));
      }
    };
  }

  /** On which classes of this project a class may depend: those of its package, and below. */
  ArchCondition<JavaClass> order() {
    return new ArchCondition<>("depend on packages below them in CONTRIBUTING.md only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
          boolean ours = rank(target) >= 0;
          boolean below = rank(target) >= rank(type.getPackageName());
          events.add(new SimpleConditionEvent(type, !ours || below, dependency.getDescription()));
        }
      }
    };
  }

  /** The first row of a package, or -1 if it has none. */
  private int rank(String packageName) {
    return rows.stream().map(Row::packageName).toList().indexOf(packageName);
  }
}
