package microlearning.compilation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import microlearning.calls.SubmissionFailure;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.compiler.CompileError;
import microlearning.reader.Sources;
import microlearning.reader.SubmissionReader;
import microlearning.sandbox.TimeLimit;
import microlearning.submission.Exercise;

/** The classes of each exercise, or why there are none. A mistake in one costs no other. */
public final class CompiledSubmission {
  private final Map<Exercise, ExerciseClasses> classes = new EnumMap<>(Exercise.class);
  private final Map<Exercise, SubmissionFailure> failures = new EnumMap<>(Exercise.class);

  private CompiledSubmission() {}

  /**
   * Compiles sources and inspects their classes.
   *
   * @param allowListed whether classes are held to the {@link AllowList}
   * @param whole time limit of the submission
   */
  public static CompiledSubmission of(
      Sources sources, Javac javac, boolean allowListed, TimeLimit whole) {
    CompiledSubmission compiled = new CompiledSubmission();
    try {
      CompiledSources all = javac.compile(sources, whole);
      Inspections inspections = new Inspections(all.classFiles(), allowListed, whole);
      for (Exercise exercise : Exercise.values()) {
        compiled.add(exercise, sources, all, inspections);
      }
    } catch (SubmissionFailure failure) {
      for (Exercise exercise : Exercise.values()) {
        compiled.failures.put(exercise, failure);
      }
    }
    return compiled;
  }

  private void add(
      Exercise exercise, Sources sources, CompiledSources all, Inspections inspections) {
    try {
      String file = Sources.file(exercise);
      if (!sources.texts().containsKey(file)) {
        throw new SubmissionFailure(Kind.REFUSED, "There is no file " + file + ".");
      }
      List<CompileError> own =
          all.errors().stream().filter(error -> error.file().equals(file)).toList();
      if (!own.isEmpty()) {
        throw ErrorWords.of(own, all.errors());
      }
      String name = SubmissionReader.PACKAGE + "." + exercise.className();
      classes.put(exercise, new ExerciseClasses(name, needed(name, all, inspections)));
    } catch (SubmissionFailure failure) {
      failures.put(exercise, failure);
    }
  }

  /** A class and all that it refers to, directly or not. */
  private static Map<String, byte[]> needed(
      String first, CompiledSources all, Inspections inspections) throws SubmissionFailure {
    Map<String, byte[]> needed = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(Set.of(first));
    while (!open.isEmpty()) {
      String name = open.pop();
      byte[] classFile = all.classFiles().get(name);
      if (classFile != null && needed.put(name, classFile) == null) {
        open.addAll(inspections.of(name));
      }
    }
    return needed;
  }

  /** Whether there are classes of any exercise. */
  public boolean hasClasses() {
    return !classes.isEmpty();
  }

  /**
   * The classes of an exercise.
   *
   * @throws SubmissionFailure if it does not compile, or does what is not allowed
   */
  public ExerciseClasses classes(Exercise exercise) throws SubmissionFailure {
    if (failures.containsKey(exercise)) {
      throw failures.get(exercise);
    }
    return classes.get(exercise);
  }
}
