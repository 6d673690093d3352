package microlearning.compiler;

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

/** Keeps class files in memory, up to limits, and finds no sources but those it is told of. */
final class ClassFiles extends ForwardingJavaFileManager<JavaFileManager> {

  private final Map<String, byte[]> files = new TreeMap<>();
  private final int mostClasses;
  private final long mostBytes;
  private int classes;
  private long bytes;
  private String excess = "";

  /**
   * Keeps nothing yet.
   *
   * @param files finds the classes that are compiled against
   */
  ClassFiles(JavaFileManager files, int mostClasses, long mostBytes) {
    super(files);
    this.mostClasses = mostClasses;
    this.mostBytes = mostBytes;
  }

  /** What was kept, by the names of classes. */
  Map<String, byte[]> files() {
    return files;
  }

  /** In what way there was too much, in a sentence, or empty. */
  String excess() {
    return excess;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    requireFew(++classes);
    return new SimpleJavaFileObject(URI.create("class:///" + classes), kind) {
      @Override
      public OutputStream openOutputStream() {
        return new Kept(className);
      }
    };
  }

  /** Stops the compiler if there are to be more classes than there may be. */
  void requireFew(int count) {
    if (count > mostClasses) {
      throw stop("It has more than " + mostClasses + " classes. Make fewer.");
    }
  }

  private IllegalStateException stop(String why) {
    excess = why;
    return new IllegalStateException(why);
  }

  /** One class file, which is kept when it is whole. */
  private final class Kept extends ByteArrayOutputStream {
    private final String className;

    Kept(String className) {
      this.className = className;
    }

    @Override
    public void write(int value) {
      count(1);
      super.write(value);
    }

    @Override
    public void write(byte[] values, int offset, int length) {
      count(length);
      super.write(values, offset, length);
    }

    private void count(int more) {
      bytes += more;
      if (bytes > mostBytes) {
        throw stop("Its class files have more than " + mostBytes + " bytes. Make it smaller.");
      }
    }

    @Override
    public void close() {
      files.put(className, toByteArray());
    }
  }
}
