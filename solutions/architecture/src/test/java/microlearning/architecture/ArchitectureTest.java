package microlearning.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import microlearning.architecture.PackageTable.Row;
import microlearning.matrix.Parallel;
import org.junit.jupiter.api.Test;

/** The rules, held to all code of this project but its tests and what JMH generates. */
class ArchitectureTest {
  private static final PackageTable TABLE = table();

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("jmh_generated"))
          .importPackages("microlearning");

  /** Whose task it is to write to the console harmless lines, or to limit what is written there. */
  private static final Set<String> OWNERS_OF_THE_CONSOLE =
      Set.of(
          "microlearning.benchmarks.StepTime",
          "microlearning.command.Commands",
          "microlearning.command.Console",
          "microlearning.junit.GradeListener",
          "microlearning.lab.ProgressLines",
          "microlearning.submission.CappedOutput");

  private static PackageTable table() {
    try {
      return PackageTable.read(Path.of("../../CONTRIBUTING.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void shouldHaveEveryClassInAModuleAndPackageOfTheTable() {
    classes().should(TABLE.place()).check(CODE);
  }

  @Test
  void shouldHaveCodeInEveryPackageOfTheTable() {
    Set<String> packages = CODE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    assertThat(TABLE.rows())
        .extracting(Row::packageName)
        .hasSizeGreaterThan(20)
        .allMatch(packages::contains);
  }

  @Test
  void shouldDependOnPackagesBelowInTheTableOnly() {
    classes().should(TABLE.order()).check(CODE);
  }

  @Test
  void shouldKeepNetworksOutOfNumericsAndGradingOutOfNetworks() {
    PackageRules.NUMERICS_KNOW_NO_NETWORKS.check(CODE);
    PackageRules.NETWORKS_KNOW_NO_GRADING.check(CODE);
  }

  @Test
  void shouldKeepReportsOutOfChecks() {
    PackageRules.CHECKS_KNOW_NO_REPORTS.check(CODE);
  }

  @Test
  void shouldGiveStudentsALibraryThatNeedsNothingButJavaAndKnowsNoJudge() {
    PackageRules.LIBRARY_KNOWS_NO_JUDGE.check(CODE);
    PackageRules.LIBRARY_NEEDS_NOTHING_BUT_JAVA.check(CODE);
  }

  @Test
  void shouldCalculateTheSameNumbersEverywhere() {
    CallRules.EXACT_MATH.check(CODE);
    CallRules.ONE_ORDER_OF_SUMS.check(CODE);
    CallRules.ONE_GENERATOR.check(CODE);
  }

  @Test
  void shouldDivideWorkInOnePlace() {
    CallRules.ONE_DIVISION_OF_WORK.check(
        CODE.that(describe("divide no work", type -> !type.isEquivalentTo(Parallel.class))));
  }

  @Test
  void shouldWriteTheSameTextEverywhere() {
    CallRules.ONE_LOCALE.check(CODE);
    CallRules.ONE_CHARSET.check(CODE);
  }

  @Test
  void shouldLeaveTheConsoleToItsOwners() {
    CallRules.NO_OUTPUT.check(CODE.that(describe("are no owners", type -> !ownsConsole(type))));
  }

  private static boolean ownsConsole(JavaClass type) {
    return OWNERS_OF_THE_CONSOLE.stream().anyMatch(type.getName()::startsWith);
  }
}
