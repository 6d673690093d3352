package microlearning.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import microlearning.course.CourseException;
import microlearning.course.CourseFile;
import microlearning.course.CourseFile.Setting;
import microlearning.results.FileReason;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Options that a course file holds, which count as if they were typed. What is typed counts before
 * them.
 */
public final class CourseArguments {
  /** Names the course file. */
  public static final String OPTION = "--course";

  private CourseArguments() {}

  /**
   * Parses the command line again, with the course file's options, if it names one.
   *
   * @throws ParameterException if the file is wrong, with the line
   */
  static ParseResult withCourse(ParseResult parsed) {
    ParseResult last = last(parsed);
    if (!last.hasMatchedOption(OPTION)) {
      return parsed;
    }
    CommandLine command = last.commandSpec().commandLine();
    Path file = last.matchedOptionValue(OPTION, null);
    List<Setting> settings = settings(command, last, file);
    List<String> arguments = new ArrayList<>(parsed.originalArgs());
    int end = arguments.indexOf("--") < 0 ? arguments.size() : arguments.indexOf("--");
    arguments.addAll(end, typed(settings));
    try {
      return parsed.commandSpec().commandLine().parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      throw blameFile(e, settings, file);
    }
  }

  /**
   * The options of a course file that were not typed, as they would be.
   *
   * @param parsed a command line that names the file, or none: then there are no options
   * @param without names of options that are left out
   */
  public static List<String> of(ParseResult parsed, Set<String> without) {
    ParseResult last = last(parsed);
    if (!last.hasMatchedOption(OPTION)) {
      return List.of();
    }
    Path file = last.matchedOptionValue(OPTION, null);
    List<Setting> settings = settings(last.commandSpec().commandLine(), last, file);
    settings.removeIf(setting -> without.contains(setting.option()));
    return typed(settings);
  }

  private static ParseResult last(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last;
  }

  private static List<Setting> settings(CommandLine command, ParseResult parsed, Path file) {
    try {
      List<Setting> settings = new ArrayList<>();
      for (Setting setting : CourseFile.read(file).options()) {
        OptionSpec option = command.getCommandSpec().findOption(setting.option());
        if (option != null
            && isOf(command, setting)
            && !parsed.hasMatchedOption(setting.option())
            && !(isFlag(option) && setting.value().equals("false"))) {
          settings.add(setting);
        }
      }
      return settings;
    } catch (IOException e) {
      throw new ParameterException(command, FileReason.message(e), e);
    }
  }

  /** The formats of {@code gradebook} are others than those of {@code grade}. */
  private static boolean isOf(CommandLine command, Setting setting) {
    return !setting.option().equals("--format") || command.getCommandName().equals("grade");
  }

  private static boolean isFlag(OptionSpec option) {
    return option.arity().max() == 0;
  }

  private static List<String> typed(List<Setting> settings) {
    return settings.stream()
        .map(s -> s.value().equals("true") ? s.option() : s.option() + "=" + s.value())
        .toList();
  }

  /** A wrong value is told with its place in the file, as the option's name stands there. */
  private static ParameterException blameFile(
      ParameterException e, List<Setting> settings, Path file) {
    if (e.getArgSpec() instanceof OptionSpec option) {
      for (Setting setting : settings) {
        if (List.of(option.names()).contains(setting.option())) {
          String what = Commands.message(e).replaceFirst("^--", "");
          CourseException cause =
              new CourseException(file.getFileName().toString(), setting.line(), what);
          return new ParameterException(e.getCommandLine(), cause.getMessage(), cause);
        }
      }
    }
    return e;
  }
}
