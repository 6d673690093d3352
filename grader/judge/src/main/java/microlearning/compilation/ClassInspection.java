package microlearning.compilation;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import microlearning.calls.SubmissionFailure;
import microlearning.reader.SubmissionReader;
import org.objectweb.asm.ClassReader;

/** What a class file refers to, and whether it may. */
public final class ClassInspection {
  private static final int UTF8 = 1;

  private final ClassReader reader;

  private ClassInspection(ClassReader reader) {
    this.reader = reader;
  }

  /** Inspects a class file; whatever it throws is the class file's fault. */
  public static ClassInspection of(byte[] classFile) {
    return new ClassInspection(new ClassReader(classFile));
  }

  /** Names of classes that it may refer to, and of some that are none. */
  public Set<String> references() {
    Set<String> names = new HashSet<>();
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      if (offset > 0 && reader.readByte(offset - 1) == UTF8) {
        for (String part : text(offset).split("[^\\p{javaJavaIdentifierPart}/]+")) {
          addNames(part, names);
        }
      }
    }
    return names;
  }

  /** A name, or the end of types in a descriptor, such as {@code ILjava/util/List}. */
  private static void addNames(String part, Set<String> names) {
    int start = part.indexOf("L" + SubmissionReader.PACKAGE_FOLDER + "/") + 1;
    names.add(part.substring(start).replace('/', '.'));
  }

  private String text(int offset) {
    int length = 2 + reader.readUnsignedShort(offset);
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) reader.readByte(offset + i);
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return in.readUTF();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Holds it to the allow-list.
   *
   * @param own names of the submission's classes, with slashes, which may all be used
   * @throws SubmissionFailure that tells the first use that is not allowed
   */
  public void requireAllowed(Set<String> own) throws SubmissionFailure {
    UseVisitor visitor = new UseVisitor(own);
    reader.accept(visitor, ClassReader.SKIP_FRAMES);
    if (visitor.fault() != null) {
      throw new SubmissionFailure(SubmissionFailure.Kind.REFUSED, visitor.fault());
    }
  }
}
