package microlearning.proof;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.program.JavaText;
import microlearning.submission.ClassPathSubmission;
import microlearning.submission.Exercise;
import microlearning.submission.Submission;

/** Compiles many programs at once, without a file. */
final class MemoryCompiler {
  /** So many programs fit into the memory of the tests. */
  static final int AT_ONCE = 500;

  private MemoryCompiler() {}

  /**
   * Compiles programs.
   *
   * @return submissions of them, in the same order
   * @throws IllegalArgumentException if one does not compile
   */
  static List<Submission> compile(List<GeneratedProgram> programs) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (int i = 0; i < programs.size(); i++) {
      sources.put(
          GeneratedProgram.PACKAGE + "." + className(i), programs.get(i).source(className(i)));
    }
    Map<String, byte[]> classFiles = new HashMap<>();
    JavaText.compile(sources, "-Xlint:none", "-g:source,lines")
        .forEach((name, bytes) -> classFiles.put(name.replace('.', '/') + ".class", bytes));
    ClassLoader loader = loader(classFiles);
    List<Submission> submissions = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      submissions.add(submission(GeneratedProgram.PACKAGE, loader, className(i)));
    }
    return submissions;
  }

  /** A submission whose class files are found by this loader. */
  static Submission submission(String packageName, ClassLoader loader, String className) {
    ClassPathSubmission classes = new ClassPathSubmission(packageName, loader);
    return (Exercise exercise) -> classes.network(exercise, className);
  }

  /** Finds class files, by their paths, among these. */
  static ClassLoader loader(Map<String, byte[]> classFiles) {
    return new ClassLoader(MemoryCompiler.class.getClassLoader()) {
      @Override
      public InputStream getResourceAsStream(String path) {
        byte[] bytes = classFiles.get(path);
        return bytes == null ? super.getResourceAsStream(path) : new ByteArrayInputStream(bytes);
      }
    };
  }

  private static String className(int i) {
    return "Program" + i;
  }
}
