package microlearning.junit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.grade.SourceLine;

/**
 * The line of a student's source to look at first: the one that a message names, an open blank, or
 * the one that sets what a check looks at.
 *
 * @param file the source file
 * @param line counted from 1; 0 if none is known
 * @param code what stands there; empty if that is not known
 * @param remark what else is to be known of it; empty if nothing is
 */
record SourcePlace(Path file, int line, String code, String remark) {
  /**
   * The place for a check that was not passed.
   *
   * @param file the exercise's source file
   */
  static SourcePlace of(Check check, Outcome outcome, Path file) {
    SourceLine found = SourceLine.of(check, outcome, name -> lines(file.resolveSibling(name)));
    Path named = file.resolveSibling(found.file());
    String code = SourceLine.statement(lines(named), found.line());
    return new SourcePlace(named, found.line(), code, found.remark());
  }

  /** The lines of a source file; none if it cannot be read. */
  static List<String> lines(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * The place as a text that editors and terminals take for a link.
   *
   * @param base the folder that it is told from, if it is in it
   */
  String text(Path base) {
    return shown(file, base) + (line > 0 ? ":" + line : "");
  }

  /** A path from a folder on if it is in it, and otherwise the whole. */
  static String shown(Path path, Path base) {
    Path whole = path.toAbsolutePath().normalize();
    return whole.startsWith(base) ? base.relativize(whole).toString() : whole.toString();
  }
}
