package microlearning.submission;

import java.io.IOException;
import microlearning.calls.FailureWords;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of a submission's package itself, with {@link Safeguards}, and leaves
 * everything else to the parent.
 */
final class SubmissionLoader extends ClassLoader {
  /** Finds class files. */
  interface ClassFiles {
    /** The class file of a class, or null if there is none. */
    byte @Nullable [] find(String className) throws IOException;
  }

  private final String packageName;
  private final ClassFiles classFiles;

  SubmissionLoader(String packageName, ClassLoader parent, ClassFiles classFiles) {
    super(FailureWords.LOADER, parent);
    this.packageName = packageName;
    this.classFiles = classFiles;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return name.startsWith(packageName + ".") ? define(name) : super.loadClass(name, resolve);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try {
      byte[] classFile = classFiles.find(name);
      if (classFile == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] safe = SafeguardingTransformer.transform(classFile);
      return defineClass(name, safe, 0, safe.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
