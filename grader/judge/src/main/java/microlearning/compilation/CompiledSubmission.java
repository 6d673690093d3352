package microlearning.compilation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import microlearning.calls.SubmissionFailure;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.reader.Sources;
import microlearning.reader.SubmissionReader;
import microlearning.submission.Exercise;

/** The classes of each exercise, or why there are none. A mistake in one costs no other. */
public final class CompiledSubmission {
  private final Map<Exercise, ExerciseClasses> classes = new EnumMap<>(Exercise.class);
  private final Map<Exercise, SubmissionFailure> failures = new EnumMap<>(Exercise.class);
  private final boolean allowListed;

  private CompiledSubmission(boolean allowListed) {
    this.allowListed = allowListed;
  }

  /**
   * Compiles sources: all together, and if that fails each exercise with what is no exercise's.
   *
   * @param allowListed whether classes are held to the {@link AllowList}
   */
  public static CompiledSubmission of(Sources sources, Javac javac, boolean allowListed) {
    CompiledSubmission compiled = new CompiledSubmission(allowListed);
    try {
      Map<String, byte[]> all = javac.compile(sources);
      for (Exercise exercise : Exercise.values()) {
        compiled.add(exercise, sources, all);
      }
    } catch (SubmissionFailure failure) {
      for (Exercise exercise : Exercise.values()) {
        compiled.addAlone(exercise, sources, javac);
      }
    }
    return compiled;
  }

  private void addAlone(Exercise exercise, Sources sources, Javac javac) {
    Sources own = sources.of(exercise);
    try {
      boolean there = own.texts().containsKey(Sources.file(exercise));
      add(exercise, own, there ? javac.compile(own) : Map.of());
    } catch (SubmissionFailure failure) {
      failures.put(exercise, failure);
    }
  }

  private void add(Exercise exercise, Sources sources, Map<String, byte[]> all) {
    try {
      if (!sources.texts().containsKey(Sources.file(exercise))) {
        throw new SubmissionFailure(
            Kind.REFUSED, "There is no file " + Sources.file(exercise) + ".");
      }
      String name = SubmissionReader.PACKAGE + "." + exercise.className();
      classes.put(exercise, new ExerciseClasses(name, needed(name, all)));
    } catch (SubmissionFailure failure) {
      failures.put(exercise, failure);
    }
  }

  /** A class and all that it refers to, directly or not. */
  private Map<String, byte[]> needed(String first, Map<String, byte[]> all)
      throws SubmissionFailure {
    Map<String, byte[]> needed = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(Set.of(first));
    while (!open.isEmpty()) {
      String name = open.pop();
      byte[] classFile = all.get(name);
      if (classFile != null && needed.put(name, classFile) == null) {
        ClassInspection inspection = ClassInspection.of(classFile);
        if (allowListed) {
          inspection.requireAllowed(all.keySet());
        }
        open.addAll(inspection.references());
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
