package microlearning.submission;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import microlearning.calls.NetworkClass;
import microlearning.calls.SubmissionFailure;
import microlearning.training.NetworkFactory;

/**
 * A submission as its source files stand: they are compiled for the grading, whatever class files
 * an earlier build left and whatever the files' times are. A mistake in one exercise costs no
 * other. Each call of {@link #network} loads the classes anew, with {@link Safeguards}.
 */
public final class SourceSubmission implements Submission {
  private final SourceCompiler compiler;
  private final String packageName;
  private final ClassLoader parent;
  private final Map<Exercise, Map<String, byte[]>> compiled = new EnumMap<>(Exercise.class);
  private final Map<Exercise, SubmissionFailure> failures = new EnumMap<>(Exercise.class);

  /**
   * Names the sources.
   *
   * @param sources the folder of the sources, above their packages
   * @param packageName the package of the exercises' classes and of all that belongs to them
   * @param parent loads everything else
   */
  public SourceSubmission(Path sources, String packageName, ClassLoader parent) {
    this.compiler = new SourceCompiler(sources);
    this.packageName = packageName;
    this.parent = parent;
  }

  /** The source file of an exercise, which need not be there. */
  public Path file(Exercise exercise) {
    return compiler.file(className(exercise));
  }

  private String className(Exercise exercise) {
    return packageName + "." + exercise.className();
  }

  @Override
  public NetworkFactory network(Exercise exercise) throws SubmissionFailure {
    Map<String, byte[]> classFiles = compile(exercise);
    ClassLoader loader = new SubmissionLoader(packageName, parent, classFiles::get);
    return NetworkClass.find(className(exercise), loader)::create;
  }

  /**
   * Compiles an exercise, if that is still to be done, with what its class refers to. No code of
   * the submission runs.
   *
   * @throws SubmissionFailure if it does not compile
   */
  public synchronized Map<String, byte[]> compile(Exercise exercise) throws SubmissionFailure {
    if (failures.containsKey(exercise)) {
      throw failures.get(exercise);
    }
    if (!compiled.containsKey(exercise)) {
      try {
        compiled.put(exercise, compiler.compile(className(exercise)));
      } catch (SubmissionFailure failure) {
        failures.put(exercise, failure);
        throw failure;
      }
    }
    return compiled.get(exercise);
  }
}
