package microlearning.submission;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts {@link Safeguards} into a class file: in place of calls that end the JVM and of the standard
 * output, and at the start of each method and before each jump back, so that recursions and loops
 * can be left from outside. Line numbers stay, and breakpoints with them.
 */
final class SafeguardingTransformer {
  private static final String SAFEGUARDS = Safeguards.class.getName().replace('.', '/');

  private SafeguardingTransformer() {}

  static byte[] transform(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    // What stands for a call takes and gives the same, and a checkpoint neither takes nor gives:
    // frames and stack sizes stay.
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new Classes(writer), 0);
    return writer.toByteArray();
  }

  private static final class Classes extends ClassVisitor {
    Classes(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new Methods(super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  private static final class Methods extends MethodVisitor {
    private final Set<Label> passed = new HashSet<>();

    Methods(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      call("checkpoint", "()V");
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) {
        call("checkpoint", "()V");
      }
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (owner.equals("java/lang/System") && name.equals("exit")) {
        call("exit", "(I)V");
      } else if (owner.equals("java/lang/Runtime")
          && (name.equals("exit") || name.equals("halt"))) {
        call("exit", "(Ljava/lang/Runtime;I)V");
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      if (owner.equals("java/lang/System") && name.equals("out")) {
        call("out", "()" + descriptor);
      } else if (owner.equals("java/lang/System") && name.equals("err")) {
        call("err", "()" + descriptor);
      } else {
        super.visitFieldInsn(opcode, owner, name, descriptor);
      }
    }

    private void call(String safeguard, String descriptor) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, SAFEGUARDS, safeguard, descriptor, false);
    }
  }
}
