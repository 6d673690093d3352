package microlearning.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.module.ModuleFinder;
import java.util.Set;

/** Who may know of whom, whatever the order of the table in CONTRIBUTING.md. */
final class PackageRules {
  private static final String[] NUMERICS = {"..matrix", "..random"};
  private static final String[] NETWORKS = {"..network", "..training", "..data", "..variance"};
  private static final String[] GRADING = {
    "..reference", "..submission", "..checks", "..grade", "..systems", "..junit"
  };
  private static final String[] REPORTS = {"..report", "..figures"};
  private static final String[] JUDGE = {
    "..calls",
    "..wire",
    "..compiler",
    "..reader",
    "..sandbox",
    "..compilation",
    "..judge",
    "..gradebook"
  };

  /** What a student's code sees. */
  private static final String[] LIBRARY = {"..matrix", "..random", "..network", "..blank"};

  static final ArchRule NUMERICS_KNOW_NO_NETWORKS =
      noClasses()
          .that()
          .resideInAnyPackage(NUMERICS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(NETWORKS);

  static final ArchRule NETWORKS_KNOW_NO_GRADING =
      noClasses()
          .that()
          .resideInAnyPackage(NETWORKS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(GRADING);

  static final ArchRule CHECKS_KNOW_NO_REPORTS =
      noClasses()
          .that()
          .resideInAnyPackage("..reference", "..submission", "..checks", "..grade")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(REPORTS);

  static final ArchRule LIBRARY_KNOWS_NO_JUDGE =
      noClasses()
          .that()
          .resideInAnyPackage(LIBRARY)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(JUDGE);

  /**
   * Annotations that say what may be null are not needed at run time. Classes named Vector… are not
   * loaded where the module that they need is not there.
   */
  static final ArchRule LIBRARY_NEEDS_NOTHING_BUT_JAVA =
      classes()
          .that()
          .resideInAnyPackage(LIBRARY)
          .and()
          .haveSimpleNameNotStartingWith("Vector")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(LIBRARY)
                  .or(resideInAnyPackage("org.jspecify.annotations"))
                  .or(resideInJavaBase()));

  private PackageRules() {}

  private static DescribedPredicate<JavaClass> resideInJavaBase() {
    Set<String> packages =
        ModuleFinder.ofSystem().find("java.base").orElseThrow().descriptor().packages();
    return describe(
        "reside in the module java.base",
        type ->
            type.getBaseComponentType().isPrimitive()
                || packages.contains(type.getBaseComponentType().getPackageName()));
  }
}
