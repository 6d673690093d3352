package microlearning.compiler;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreeScanner;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;

/** One run of the compiler over some sources. */
final class Round {
  /** As the project itself: what is right here is right in {@code mvn test}. */
  private static final List<String> OPTIONS =
      List.of("--release", "17", "-proc:none", "-implicit:none", "-g", "-nowarn");

  private static final int LONGEST_MESSAGE = 1000;

  private final List<CompileError> errors = new ArrayList<>();
  private final StringWriter remarks = new StringWriter();
  private String busyWith = "";

  private final int number;

  private Round(int number) {
    this.number = number;
  }

  /**
   * Compiles.
   *
   * @param number of the round, from 1
   * @param out takes the class files, some of them also where there are errors
   * @return the errors; none if all is compiled
   */
  static List<CompileError> run(
      int number, JavaCompiler compiler, Collection<SourceText> sources, ClassFiles out) {
    Round round = new Round(number);
    boolean done = false;
    Throwable breakdown = null;
    try {
      JavacTask task =
          (JavacTask) compiler.getTask(round.remarks, out, round::report, OPTIONS, null, sources);
      task.addTaskListener(round.new Place(out));
      done = task.call();
    } catch (RuntimeException | Error e) {
      // The compiler is not made for whatever somebody may hand in.
      breakdown = e;
    }
    if (!done && round.errors.isEmpty()) {
      round.errors.add(new CompileError(number, round.busyWith, 0, round.reason(breakdown)));
    }
    return round.errors;
  }

  private void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
      String message = diagnostic.getMessage(Locale.ENGLISH);
      errors.add(
          new CompileError(
              number,
              diagnostic.getSource() == null ? "" : diagnostic.getSource().getName(),
              Math.max(0, diagnostic.getLineNumber()),
              message.substring(0, Math.min(message.length(), LONGEST_MESSAGE))));
    }
  }

  /** Why there is no result and no error: the compiler itself reports its own breakdown in text. */
  private String reason(Throwable breakdown) {
    String all = breakdown + remarks.toString();
    if (all.contains(StackOverflowError.class.getName())) {
      return "the compiler's stack of "
          + (Compiler.STACK_BYTES >> 20)
          + " MB is full; is something nested too deeply?";
    }
    if (all.contains(OutOfMemoryError.class.getName())) {
      return "the compiler's memory of "
          + (Runtime.getRuntime().maxMemory() >> 20)
          + " MB is full; is something too large?";
    }
    return "the compiler crashes; write it in a simpler way";
  }

  /**
   * Notes the last file that the compiler took up. Counts the classes in what is parsed, since what
   * the compiler does next takes time by the square of their number.
   */
  private final class Place implements TaskListener {
    private final ClassFiles out;
    private int classes;

    Place(ClassFiles out) {
      this.out = out;
    }

    @Override
    public void started(TaskEvent event) {
      if (event.getSourceFile() != null) {
        busyWith = event.getSourceFile().getName();
      }
    }

    @Override
    public void finished(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.PARSE) {
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitClass(ClassTree tree, Void nothing) {
            classes++;
            return super.visitClass(tree, nothing);
          }
        }.scan(event.getCompilationUnit(), null);
        out.requireFew(classes);
      }
    }
  }
}
