package microlearning.submission;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps the class files that a compiler makes in memory. */
public class ClassFilesInMemory extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

  /**
   * Keeps nothing yet.
   *
   * @param files finds the classes that are compiled against, and is closed with this
   */
  public ClassFilesInMemory(JavaFileManager files) {
    super(files);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
      @Override
      public OutputStream openOutputStream() {
        return written.computeIfAbsent(className, name -> new ByteArrayOutputStream());
      }
    };
  }

  /** What was made so far, by the names of classes. */
  public Map<String, byte[]> classFiles() {
    Map<String, byte[]> classFiles = new TreeMap<>();
    written.forEach((name, bytes) -> classFiles.put(name, bytes.toByteArray()));
    return classFiles;
  }
}
