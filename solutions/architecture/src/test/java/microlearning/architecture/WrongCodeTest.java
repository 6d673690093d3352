package microlearning.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import microlearning.architecture.PackageTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds the code that is written to break it, and no other. */
class WrongCodeTest {
  private static final String ROOT = "microlearning.architecture.wrong.";
  private static final JavaClasses WRONG = new ClassFileImporter().importPackages(ROOT + "..");

  static Stream<Arguments> rulesOfPackages() {
    return Stream.of(
        Arguments.of(PackageRules.NUMERICS_KNOW_NO_NETWORKS, List.of("matrix.KnowsNetworks")),
        Arguments.of(PackageRules.NETWORKS_KNOW_NO_GRADING, List.of("network.KnowsGrading")),
        Arguments.of(PackageRules.CHECKS_KNOW_NO_REPORTS, List.of("checks.KnowsReports")),
        Arguments.of(PackageRules.LIBRARY_KNOWS_NO_JUDGE, List.of("blank.KnowsTheJudge")),
        Arguments.of(
            PackageRules.LIBRARY_NEEDS_NOTHING_BUT_JAVA,
            List.of("blank.KnowsTheJudge", "blank.NeedsMoreThanJavaBase", "network.KnowsGrading")));
  }

  @ParameterizedTest
  @MethodSource("rulesOfPackages")
  void shouldFindThePackageThatKnowsTooMuch(ArchRule rule, List<String> culprits) {
    assertThat(culprits(rule)).containsExactlyInAnyOrderElementsOf(culprits);
  }

  static Stream<Arguments> rulesOfCalls() {
    return Stream.of(
        Arguments.of(CallRules.EXACT_MATH, "InexactMath"),
        Arguments.of(CallRules.ONE_ORDER_OF_SUMS, "FreeSums"),
        Arguments.of(CallRules.ONE_LOCALE, "MachineLocale"),
        Arguments.of(CallRules.ONE_CHARSET, "MachineCharset"),
        Arguments.of(CallRules.ONE_GENERATOR, "OtherGenerators"),
        Arguments.of(CallRules.ONE_DIVISION_OF_WORK, "ParallelStreams"),
        Arguments.of(CallRules.NO_OUTPUT, "Prints"));
  }

  @ParameterizedTest
  @MethodSource("rulesOfCalls")
  void shouldFindEveryWrongCall(ArchRule rule, String culprit) throws ClassNotFoundException {
    assertThat(culprits(rule)).containsExactly("calls." + culprit);
    for (Method method : Class.forName(ROOT + "calls." + culprit).getDeclaredMethods()) {
      if (!method.isSynthetic()) {
        assertThat(details(rule))
            .anyMatch(line -> line.contains(culprit + "." + method.getName() + "("));
      }
    }
  }

  @Test
  void shouldFindWhatDependsOnAPackageAboveAndWithItEveryCycle() {
    PackageTable table = tableOf("solutions/architecture", "report", "checks", "network", "matrix");
    assertThat(culprits(classes().should(table.order())))
        .containsExactlyInAnyOrder(
            "checks.KnowsReports", "network.KnowsGrading", "matrix.KnowsNetworks");
  }

  @Test
  void shouldFindWhatIsInNoPackageOfTheTableOrInAnotherModule() {
    List<String> all = List.of("report", "checks", "network", "matrix", "judge", "blank", "calls");
    ArchRule ours = classes().should(tableOf("solutions/architecture", all).place());
    ArchRule others = classes().should(tableOf("solutions", all).place());
    ArchRule fewer = classes().should(tableOf("solutions/architecture", all.subList(1, 7)).place());

    assertThat(culprits(ours)).isEmpty();
    assertThat(culprits(others)).hasSameSizeAs(WRONG);
    assertThat(culprits(fewer)).containsExactly("report.Page");
  }

  @Test
  void shouldReadModulesAndPackagesFromTheTable(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("table.md"),
            """
            | `another` | `table` | before |

            | module | package | what is in it |
            | --- | --- | --- |
            | `top` | `a.b` | this |
            | | `c` | and `that` |
            | `data` | | files |
            | `low/est` | `d` | the rest |

            | `another` | `table` | behind |
            """);
    assertThat(PackageTable.read(file).rows())
        .containsExactly(new Row("top", "a.b"), new Row("top", "c"), new Row("low/est", "d"));
  }

  private static PackageTable tableOf(String module, String... packages) {
    return tableOf(module, List.of(packages));
  }

  private static PackageTable tableOf(String module, List<String> packages) {
    return new PackageTable(packages.stream().map(name -> new Row(module, ROOT + name)).toList());
  }

  private static List<String> details(ArchRule rule) {
    return rule.evaluate(WRONG).getFailureReport().getDetails();
  }

  /** The classes that break a rule, without the root of their packages. */
  private static List<String> culprits(ArchRule rule) {
    return WRONG.stream()
        .map(type -> type.getName().substring(ROOT.length()))
        .filter(name -> details(rule).stream().anyMatch(line -> startsWith(line, name)))
        .toList();
  }

  /** Whether a line speaks of a class first, as in {@code Field <a.B.c>} and {@code a.B is in}. */
  private static boolean startsWith(String line, String name) {
    int at = line.indexOf(ROOT);
    return line.startsWith(name, at + ROOT.length());
  }
}
