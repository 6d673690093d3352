package microlearning.compilation;

import java.util.ArrayList;
import java.util.List;
import microlearning.calls.SubmissionFailure;
import microlearning.compiler.CompileError;
import microlearning.text.PlainText;

/** The compiler's errors, in words for the student. */
final class ErrorWords {
  private static final int LONGEST = 200;
  private static final int TOLD = 2;
  private static final String SYMBOL = "symbol:";

  private ErrorWords() {}

  /**
   * Why a file does not compile: its first errors. What only follows from a mistake in another file
   * is told after the first such mistake.
   *
   * @param own errors of the file, one at least
   * @param all errors of all files
   */
  static SubmissionFailure of(List<CompileError> own, List<CompileError> all) {
    List<CompileError> told = new ArrayList<>(own);
    all.stream()
        .filter(error -> error.round() < own.get(0).round())
        .findFirst()
        .ifPresent(error -> told.add(0, error));
    return Javac.failure(
        String.join("; ", told.stream().limit(TOLD).map(ErrorWords::line).toList()) + ".");
  }

  private static String line(CompileError error) {
    List<String> lines = error.message().lines().map(String::strip).toList();
    String first = lines.stream().filter(line -> !line.isEmpty()).findFirst().orElse("no reason");
    String symbol =
        lines.stream()
            .filter(line -> line.startsWith(SYMBOL))
            .map(line -> line.substring(SYMBOL.length()).strip())
            .map(line -> " (" + PlainText.of(line, LONGEST) + ")")
            .findFirst()
            .orElse("");
    return PlainText.of(error.file(), LONGEST)
        + (error.line() > 0 ? ":" + error.line() : "")
        + ": "
        + PlainText.of(first, LONGEST)
        + symbol;
  }
}
