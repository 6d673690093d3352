package microlearning.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import microlearning.submission.Exercise;
import microlearning.submission.Submission;
import org.pitest.classinfo.ClassName;
import org.pitest.classpath.ClassloaderByteArraySource;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;

/** The solved classes, changed in one place by each of PIT's mutators. */
final class Mutants {
  /**
   * A mutant.
   *
   * @param name mutator, line and place
   * @param description in PIT's words
   */
  record Mutant(String name, String description, Submission submission) {}

  private Mutants() {}

  /** All mutants of an exercise's method. */
  static List<Mutant> of(Exercise exercise) {
    String className = "microlearning.exercises." + exercise.className();
    Mutater mutater =
        new GregorEngineFactory()
            .createEngine(EngineArguments.arguments().withMutators(List.of("ALL")))
            .createMutator(new ClassloaderByteArraySource(Mutants.class.getClassLoader()));
    List<Mutant> mutants = new ArrayList<>();
    for (MutationDetails details : mutater.findMutations(ClassName.fromString(className))) {
      if (details.getMethod().equals(exercise.method())) {
        byte[] bytes = mutater.getMutation(details.getId()).getBytes();
        String path = className.replace('.', '/') + ".class";
        ClassLoader loader = MemoryCompiler.loader(Map.of(path, bytes));
        mutants.add(
            new Mutant(
                name(details),
                details.getDescription(),
                MemoryCompiler.submission(
                    "microlearning.exercises", loader, exercise.className())));
      }
    }
    return mutants;
  }

  private static String name(MutationDetails details) {
    String mutator = details.getMutator();
    return mutator.substring(mutator.lastIndexOf('.') + 1)
        + " in line "
        + details.getLineNumber()
        + ", place "
        + details.getFirstIndex();
  }
}
