package microlearning.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.DoubleSummaryStatistics;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Scanner;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * What must not be called: what gives other bytes on another machine or JDK, and what writes to the
 * console behind its owner's back.
 */
final class CallRules {
  /** Methods of {@link Math} that have one right result; so have all those that end in Exact. */
  private static final Set<String> EXACT =
      Set.of("abs", "floorDiv", "floorMod", "max", "min", "multiplyHigh", "signum", "sqrt");

  private static final Set<String> FORMATTING =
      Set.of("format", "formatted", "printf", "toLowerCase", "toUpperCase");

  /** In java.text, but Unicode's forms are the same in every locale. */
  private static final Set<String> NORMALIZER =
      Set.of(Normalizer.class.getName(), Normalizer.Form.class.getName());

  private static final Set<String> SUMS =
      Set.of("average", "averagingDouble", "getAverage", "getSum", "sum", "summingDouble");

  /** Classes that turn bytes into text or text into bytes, by the machine's charset if by none. */
  private static final List<Class<?>> CODERS =
      List.of(
          FileReader.class,
          FileWriter.class,
          InputStreamReader.class,
          OutputStreamWriter.class,
          PrintStream.class,
          PrintWriter.class,
          Scanner.class);

  static final ArchRule EXACT_MATH = neverUse("what Math gives only nearly", CallRules::isInexact);

  static final ArchRule ONE_ORDER_OF_SUMS =
      neverUse("sums of numbers in an order that nobody promises", CallRules::isFreeSum);

  static final ArchRule ONE_LOCALE = neverUse("the machine's locale", CallRules::followsLocale);

  static final ArchRule ONE_CHARSET = neverUse("the machine's charset", CallRules::followsCharset);

  static final ArchRule ONE_GENERATOR =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Random.class, SplittableRandom.class, ThreadLocalRandom.class);

  /** Of all classes but the one that divides work. */
  static final ArchRule ONE_DIVISION_OF_WORK =
      neverUse("streams that run in parallel", CallRules::isParallel);

  /** Of classes that have no business with the console. */
  static final ArchRule NO_OUTPUT = neverUse("standard output or error", CallRules::isConsole);

  private CallRules() {}

  private static ArchRule neverUse(String what, Predicate<JavaAccess<?>> access) {
    return noClasses().should().accessTargetWhere(describe(what, access)).as("No use of " + what);
  }

  private static boolean isInexact(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(Math.class)
        && !EXACT.contains(access.getName())
        && !access.getName().endsWith("Exact");
  }

  private static boolean isFreeSum(JavaAccess<?> access) {
    return SUMS.contains(access.getName())
        && Stream.of(DoubleStream.class, DoubleSummaryStatistics.class, Collectors.class)
            .anyMatch(access.getTargetOwner()::isEquivalentTo);
  }

  private static boolean isParallel(JavaAccess<?> access) {
    return Set.of("parallel", "parallelStream").contains(access.getName())
        && access.getTargetOwner().getPackageName().startsWith("java.util");
  }

  private static boolean followsLocale(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    boolean formats =
        owner.isEquivalentTo(String.class)
            || owner.isAssignableTo(PrintStream.class)
            || owner.isAssignableTo(PrintWriter.class);
    return formats && FORMATTING.contains(access.getName()) && !takes(access, Locale.class)
        || owner.isEquivalentTo(Formatter.class)
            && access.getName().equals("<init>")
            && !takes(access, Locale.class)
        || owner.getPackageName().equals("java.text") && !NORMALIZER.contains(owner.getFullName());
  }

  private static boolean followsCharset(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    if (owner.isEquivalentTo(String.class)) {
      boolean codes =
          name.equals("getBytes") || name.equals("<init>") && takes(access, byte[].class);
      return codes && !takes(access, Charset.class);
    }
    if (name.equals("<init>")) {
      return CODERS.stream().anyMatch(owner::isEquivalentTo)
          && !takes(access, Charset.class)
          && !takes(access, Appendable.class)
          && !takes(access, Readable.class);
    }
    return name.equals("defaultCharset")
        || owner.isEquivalentTo(ByteArrayOutputStream.class)
            && name.equals("toString")
            && !takes(access, Charset.class);
  }

  private static boolean isConsole(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return owner.isEquivalentTo(System.class) && Set.of("out", "err").contains(access.getName())
        || owner.isEquivalentTo(CommandLine.class)
            && Set.of("getOut", "getErr").contains(access.getName());
  }

  private static boolean takes(JavaAccess<?> access, Class<?> type) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        && target.getRawParameterTypes().stream().anyMatch(t -> t.isAssignableTo(type));
  }
}
