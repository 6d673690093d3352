package microlearning.compiler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;

/**
 * Compiles all sources together. Files with errors are left out of the next round, so that a
 * mistake costs only those that need the file. Each round has fewer files than the one before.
 */
final class Rounds {
  /** Of one file and round. */
  private static final int MOST_ERRORS = 2;

  private final JavaCompiler compiler;
  private final JavaFileManager library;
  private final int mostClasses;
  private final long mostBytes;

  /**
   * What came of it.
   *
   * @param refusal in a sentence, or empty
   * @param errors of each round, the first round's first
   * @param classFiles of the files without errors, by the names of their classes
   */
  record Result(String refusal, List<CompileError> errors, Map<String, byte[]> classFiles) {}

  Rounds(JavaCompiler compiler, JavaFileManager library, int mostClasses, long mostBytes) {
    this.compiler = compiler;
    this.library = library;
    this.mostClasses = mostClasses;
    this.mostBytes = mostBytes;
  }

  /** Compiles sources. */
  Result run(Collection<SourceText> sources) {
    Map<String, SourceText> left = new TreeMap<>();
    sources.forEach(source -> left.put(source.getName(), source));
    List<CompileError> told = new ArrayList<>();
    for (int round = 1; !left.isEmpty(); round++) {
      ClassFiles out = new ClassFiles(library, mostClasses, mostBytes);
      List<CompileError> errors = Round.run(round, compiler, left.values(), out);
      if (!out.excess().isEmpty()) {
        return new Result(out.excess(), List.of(), Map.of());
      }
      if (errors.isEmpty()) {
        return new Result("", told, out.files());
      }
      Set<String> faulty = errors.stream().map(CompileError::file).collect(Collectors.toSet());
      faulty.retainAll(left.keySet());
      (faulty.isEmpty() ? Set.copyOf(left.keySet()) : faulty)
          .forEach(
              file -> {
                left.remove(file);
                tell(file, errors, told);
              });
    }
    return new Result("", told, Map.of());
  }

  /** A file's first errors; for one that has none of its own, those that have no place. */
  private static void tell(String file, List<CompileError> errors, List<CompileError> told) {
    errors.stream()
        .filter(error -> error.file().equals(file) || error.file().isEmpty())
        .limit(MOST_ERRORS)
        .map(error -> new CompileError(error.round(), file, error.line(), error.message()))
        .forEach(told::add);
  }
}
