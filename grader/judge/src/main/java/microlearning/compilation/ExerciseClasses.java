package microlearning.compilation;

import java.util.Map;

/**
 * The compiled classes of an exercise.
 *
 * @param name of the class of networks, with its package
 * @param files class files of all classes that it needs, by their names
 */
public record ExerciseClasses(String name, Map<String, byte[]> files) {}
