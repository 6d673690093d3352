package microlearning.command.course;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import microlearning.bundle.Bundle;
import microlearning.command.Arguments;
import microlearning.command.Console;
import microlearning.command.CourseArguments;
import microlearning.command.OutputFolder;
import microlearning.command.ProgramCommand;
import microlearning.command.grade.Grader;
import org.apache.commons.codec.digest.DigestUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** Packs the grader for another system. */
@Command(
    name = "bundle",
    description = {
      "Packs the grader for another system.",
      "github: a jar file without the solutions. Attach it to a release, from where"
          + " .github/workflows/classroom.yml fetches it.",
      "classroom50: a zip archive without the solutions. Unpack it in"
          + " CLASSROOM/autograders/ASSIGNMENT.",
      "gradescope: a zip archive with the solutions. Upload it."
    })
public final class BundleCommand extends ProgramCommand {
  /** Options that a course file may have, and that are about a whole class. */
  private static final Set<String> OF_A_CLASS = Set.of("--roster", "--due", "--manual", "--format");

  /** Options that a course file may have, and that are about the machine that grades. */
  private static final Set<String> OF_A_MACHINE =
      Set.of("--as-user", "--sandbox", "--image", "--mnist");

  @Parameters(
      index = "0",
      paramLabel = "SYSTEM",
      converter = BundleConverter.class,
      description = "github, classroom50 or gradescope.")
  private Bundle bundle;

  @Parameters(
      index = "1..*",
      paramLabel = "OPTION",
      description =
          "After --: options of grade that the package always uses, such as --dataset digits.")
  private List<String> options = List.of();

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The package.")
  private Path out;

  /** Reads a system from the command line. */
  static final class BundleConverter implements ITypeConverter<Bundle> {
    @Override
    public Bundle convert(String name) {
      return Arguments.oneOf(Bundle.values(), b -> b.name().toLowerCase(Locale.ROOT), name);
    }
  }

  @Override
  public Integer call() throws IOException {
    byte[] bytes = bundle.bytes(program(), optionsOfGrade());
    Path file = out.toAbsolutePath();
    try (OutputFolder folder = OutputFolder.prepare(file.getParent())) {
      folder.writeBytes(Map.of(file.getFileName().toString(), bytes));
    }
    Console console = console();
    console.line("Wrote " + out + ", " + bytes.length + " bytes.");
    console.line("SHA-256: " + DigestUtils.sha256Hex(bytes));
    return 0;
  }

  /**
   * A wrong option is told now, and not by each student's grade. Where a course file is named, its
   * options go into the package in its place, but those that make no sense for one student, or on
   * another machine.
   */
  private List<String> optionsOfGrade() {
    if (bundle == Bundle.GITHUB && !options.isEmpty()) {
      throw new ParameterException(
          commandLine(), "The workflow gives grade its options; github takes none.");
    }
    List<String> arguments = new ArrayList<>(List.of("grade", "submission", "--out=results"));
    arguments.addAll(options);
    try {
      CommandLine grader = Grader.commandLine(bundle.holdsSolutions());
      ParseResult parsed = grader.parseArgs(arguments.toArray(String[]::new));
      List<String> all = new ArrayList<>(withoutCourse());
      Set<String> without = new HashSet<>(OF_A_CLASS);
      without.addAll(OF_A_MACHINE);
      all.addAll(CourseArguments.of(parsed, without));
      arguments.subList(3, arguments.size()).clear();
      arguments.addAll(all);
      grader.parseArgs(arguments.toArray(String[]::new));
      return all;
    } catch (ParameterException e) {
      throw new ParameterException(commandLine(), "For grade: " + e.getMessage(), e);
    }
  }

  /** The options without the course file: in the package, it would not be found. */
  private List<String> withoutCourse() {
    List<String> without = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).equals(CourseArguments.OPTION)) {
        i++; // Its value, too.
      } else if (!options.get(i).startsWith(CourseArguments.OPTION + "=")) {
        without.add(options.get(i));
      }
    }
    return without;
  }

  private static Path program() {
    try {
      return Path.of(
          BundleCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The place of this program is no file.", e);
    }
  }
}
