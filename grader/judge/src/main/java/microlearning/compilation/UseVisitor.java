package microlearning.compilation;

import java.util.Set;
import microlearning.text.PlainText;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Finds the first use in a class of something that is not on the allow-list. */
final class UseVisitor extends ClassVisitor {
  private static final int LONGEST_NAME = 200;

  private final Set<String> own;
  private String file = "";
  private String fault;

  /**
   * @param own names of the submission's classes, with slashes
   */
  UseVisitor(Set<String> own) {
    super(Opcodes.ASM9);
    this.own = own;
  }

  /** What is not allowed, in a sentence that names the place, or null. */
  String fault() {
    return fault;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      String signature,
      String superName,
      String[] interfaces) {
    // The name of the file comes later.
    file = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\$.*", "") + ".java";
    requireClass(superName, 0);
    for (String implemented : interfaces) {
      requireClass(implemented, 0);
    }
  }

  @Override
  public void visitSource(String source, String debug) {
    file = source == null ? file : source;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    if ((access & Opcodes.ACC_NATIVE) != 0) {
      report(0, "declares the native method " + name);
    }
    return new Uses();
  }

  private void requireClass(String name, int line) {
    String type = name;
    if (name.startsWith("[")) {
      Type element = Type.getObjectType(name).getElementType();
      if (element.getSort() != Type.OBJECT) {
        return;
      }
      type = element.getInternalName();
    }
    if (!own.contains(type) && !AllowList.allowsClass(type)) {
      report(line, "uses " + type.replace('/', '.'));
    }
  }

  private void requireMember(String owner, String name, String descriptor, int line) {
    requireClass(owner, line);
    if (!AllowList.allowsMember(owner, name, descriptor)) {
      report(
          line,
          "uses "
              + owner.substring(owner.lastIndexOf('/') + 1)
              + (name.equals("<init>") ? "'s constructor for " + purpose(descriptor) : "." + name));
    }
  }

  private static String purpose(String descriptor) {
    return descriptor.contains("J") && descriptor.contains("ThreadGroup")
        ? "a stack of any size"
        : "files";
  }

  private void report(int line, String use) {
    if (fault == null) {
      fault =
          PlainText.of(file, LONGEST_NAME)
              + (line > 0 ? ":" + line : "")
              + " "
              + PlainText.of(use, LONGEST_NAME)
              + ", which a graded exercise must not. Take it out.";
    }
  }

  private final class Uses extends MethodVisitor {
    private int line;

    Uses() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitLineNumber(int line, Label start) {
      this.line = line;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      requireMember(owner, name, descriptor, line);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      requireMember(owner, name, "", line);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      requireClass(type, line);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
      requireClass(descriptor, line);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
      if (type != null) {
        requireClass(type, line);
      }
    }

    @Override
    public void visitLdcInsn(Object value) {
      requireConstant(value);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      if (!AllowList.allowsBootstrap(bootstrap.getOwner())) {
        report(line, "uses " + bootstrap.getOwner().replace('/', '.'));
      }
      for (Object argument : arguments) {
        requireConstant(argument);
      }
    }

    private void requireConstant(Object value) {
      if (value instanceof Handle handle) {
        boolean field = handle.getTag() <= Opcodes.H_PUTSTATIC;
        requireMember(handle.getOwner(), handle.getName(), field ? "" : handle.getDesc(), line);
      } else if (value instanceof Type type && type.getSort() == Type.OBJECT) {
        requireClass(type.getInternalName(), line);
      } else if (value instanceof ConstantDynamic) {
        report(line, "uses a dynamic constant");
      }
    }
  }
}
