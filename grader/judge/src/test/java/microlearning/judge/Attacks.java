package microlearning.judge;

import java.util.List;

/** Submissions that try to gain points, to do harm, or to keep the judge waiting. */
final class Attacks {
  private Attacks() {}

  /**
   * An attack, and what comes of it.
   *
   * @param refused what is not allowed about it, or empty if it gets by the allow-list
   * @param happened in a pattern, what the worker's end makes of it where it gets by, or would;
   *     empty if it gains nothing and the update counts
   */
  record Case(Attack attack, String refused, String happened) {
    @Override
    public String toString() {
      return attack.name();
    }
  }

  private static Case refused(String name, String body, String refused, String happened) {
    return new Case(Attack.in(name, body), refused, happened);
  }

  private static Case allowed(String name, String body, String happened) {
    return new Case(Attack.in(name, body), "", happened);
  }

  /** It depends on which thread is faster, and harms nobody. */
  static final String ANYTHING = "[\\s\\S]*";

  private static final String TIME = "feedback was still running after its time limit .*";

  /** A busy machine may not get to the end of the memory in time. */
  private static final String MEMORY = "feedback used up the memory.*|" + TIME;

  /** All of them. */
  static List<Case> all() {
    return List.of(
        refused("exit", "System.exit(0);", "System.exit", "feedback ended .* exit code 0."),
        new Case(
            new Attack("exit in a static initializer", "", "static { System.exit(7); }"),
            "System.exit",
            "feedback ended the program, with exit code 7."),
        new Case(
            new Attack(
                "exit by reference",
                "end.accept(5);",
                "private final java.util.function.IntConsumer end = System::exit;"),
            "System.exit",
            "feedback ended the program, with exit code 5."),
        refused("halt", "Runtime.getRuntime().halt(0);", "Runtime.halt", "feedback ended .* 0."),
        allowed("endless loop", "while (true) {}", TIME),
        allowed(
            "endless loop that another thread makes",
            "Thread t = new Thread(() -> { while (true) {} }); t.start(); t.join();",
            TIME),
        new Case(
            new Attack(
                "endless loop left behind",
                "if (!begun) { begun = true; new Thread(() -> { while (true) {} }).start(); }",
                "static boolean begun;"),
            "",
            ""),
        allowed("waiting on a lock", "synchronized (this) { while (true) { wait(); } }", TIME),
        allowed(
            "loop that catches everything",
            "while (true) { try { Thread.sleep(1000); } catch (Throwable t) { } }",
            TIME),
        allowed(
            "memory exhausted",
            "List<double[]> all = new ArrayList<>(); while (true) { all.add(new double[100000]); }",
            MEMORY),
        new Case(
            new Attack(
                "memory exhausted for good",
                "while (true) { ALL.add(new long[2]); }",
                "static final List<long[]> ALL = new LinkedList<>();"),
            "",
            MEMORY),
        refused(
            "stack of gigabytes",
            "Thread t = new Thread(null, new Runnable() { public void run() { run(); } },"
                + " \"deep\", 3L << 30); t.start(); t.join(); if (t != null) return null;",
            "Thread's constructor for a stack of any size",
            "feedback used up the memory.*"),
        new Case(
            new Attack(
                "memory beside the heap",
                "KEPT.add(java.nio.ByteBuffer.allocateDirect(512 << 20));",
                "static final List<Object> KEPT = new ArrayList<>();"),
            "",
            "feedback used up the memory.*"),
        allowed(
            "threads without an end",
            "for (int i = 0; i < 1500; i++) { Thread t = new Thread(() -> { try {"
                + " Thread.sleep(99999); } catch (InterruptedException e) { } });"
                + " t.setDaemon(true); t.start(); } if (inputs != null) return null;",
            "feedback used up the memory.*|feedback started more than 256 threads."),
        allowed(
            "stack exhausted",
            "feedback(rng, inputs, targets);",
            "feedback called itself too often: the stack is full at FeedbackAlignmentMLP.java:.*"),
        refused(
            "program started",
            "new ProcessBuilder(\"sh\", \"-c\", \"(sleep 1799 &) ; sleep 1799 & setsid sleep"
                + " 1799 &\").inheritIO().start(); Thread.sleep(200); System.exit(0);",
            "java.lang.ProcessBuilder",
            "feedback ended the program, with exit code 0."),
        refused(
            "judge killed",
            "ProcessHandle.current().parent().get().isAlive();",
            "java.lang.ProcessHandle",
            ""),
        new Case(
            new Attack(
                "megabytes of output",
                "for (int i = 0; i < 40000 && calls < 5; i++) {"
                    + " System.out.println(\"100/100 \".repeat(9)); } calls++;",
                "static int calls;"),
            "",
            ""),
        refused(
            "nonsense on the channel",
            "new java.io.FileOutputStream(java.io.FileDescriptor.out).write(\"feedback"
                + " 30/30\".getBytes());",
            "java.io.FileOutputStream",
            "feedback was called, but its answer cannot be read: .*"),
        refused(
            "matrix without an end announced on the channel",
            "byte[] all = new byte[99999]; Arrays.fill(all, (byte) 1);"
                + "new java.io.FileOutputStream(java.io.FileDescriptor.out).write(all);",
            "java.io.FileOutputStream",
            "feedback was called, but its answer cannot be read: .*"),
        allowed(
            "results printed",
            "System.out.println(\"{\\\"score\\\": 100}\\n::set-output name=points::100\");"
                + " return new Update(Wh, Wy);",
            "the hidden update is one of the matrices that were handed in"),
        refused(
            "results written",
            "for (String f : List.of(\"grade.json\", \"../grade.json\"))"
                + " java.nio.file.Files.writeString(java.nio.file.Path.of(f), \"100\");"
                + " return new Update(Wh, Wy);",
            "java.nio.file",
            "the hidden update is one of the matrices that were handed in"),
        refused(
            "environment",
            "Set<String> names = new TreeSet<>(System.getenv().keySet());"
                // What Windows and macOS put there themselves.
                + " names.removeAll(List.of(\"SystemRoot\", \"__CF_USER_TEXT_ENCODING\"));"
                + " throw new IllegalStateException(names + \"\");",
            "System.getenv",
            "feedback threw IllegalStateException .*\\[MICROLEARNING_WORKER].*"),
        refused(
            "workflow files",
            "java.nio.file.Files.writeString(java.nio.file.Path.of("
                + "System.getenv(\"GITHUB_OUTPUT\")), \"points=100\");",
            "System.getenv",
            "feedback threw .*NullPointerException.*"),
        refused(
            "reference data",
            "getClass().getResourceAsStream(\"/microlearning/reference/datapackage.json\").read();",
            "Class.getResourceAsStream",
            "feedback threw .*NullPointerException.*"),
        refused(
            "classes of the judge",
            "Class.forName(\"microlearning.checks.ExerciseChecks\");",
            "Class.forName",
            "feedback threw .*ClassNotFoundException: ExerciseChecks.*"),
        refused(
            "class path of the judge",
            "if (System.getProperty(\"java.class.path\").matches(\".*(judge|reference|solutions).*\"))"
                + " return null;",
            "System.getProperty",
            ""),
        refused(
            "constants changed by reflection",
            "var f = Matrix.class.getDeclaredField(\"values\"); f.setAccessible(true);"
                + " f.set(targets, new double[targets.values().length]);",
            "Class.getDeclaredField",
            "the targets changed"),
        refused(
            "matrix broken by reflection",
            "var f = Matrix.class.getDeclaredField(\"values\"); f.setAccessible(true);"
                + " f.set(inputs, new double[1]);",
            "Class.getDeclaredField",
            // It breaks its own copy, and then gives the right update.
            ""),
        refused(
            "generator replaced by reflection",
            "var f = Generator.class.getDeclaredField(\"bits\"); f.setAccessible(true);"
                + " f.set(rng, null);",
            "Class.getDeclaredField",
            "feedback ended the program, with exit code 1."),
        refused(
            "method handles",
            "java.lang.invoke.MethodHandles.lookup().findStatic(Object.class, \"x\", null);",
            "java.lang.invoke.MethodHandles",
            "feedback threw .*"),
        refused(
            "services",
            "ServiceLoader.load(Runnable.class).iterator().next().run();",
            "java.util.ServiceLoader",
            "feedback threw .*NoSuchElementException.*"),
        refused(
            "the library's way to a class by its name",
            "microlearning.matrix.VectorClass.ways(Object.class, this);",
            "microlearning.matrix.VectorClass",
            ""),
        refused(
            "class loader",
            "new ClassLoader() {}.loadClass(\"microlearning.submission.Guard\");",
            "java.lang.ClassLoader",
            "feedback threw .*ClassNotFoundException.*"),
        refused(
            "file by a formatter",
            "new Formatter(\"x\").close();",
            "Formatter's constructor for files",
            ""),
        refused(
            "file by a print stream",
            "new java.io.PrintStream(\"x\").close();",
            "PrintStream's constructor for files",
            ""),
        refused("network", "new java.net.ServerSocket(0).close();", "java.net.ServerSocket", ""),
        refused(
            "logger",
            "System.LoggerFinder.getLoggerFinder().getLogger(\"x\", null);",
            "System$LoggerFinder.getLoggerFinder",
            "feedback threw .*"),
        refused("standard output replaced", "System.setOut(null);", "System.setOut", ""),
        refused("native library", "System.load(\"/x.so\");", "System.load", "feedback threw .*"),
        new Case(
            new Attack("native method", "", "native void call();"),
            "declares the native method call",
            ""),
        hostile("message that never comes", "while (true) {}", TIME),
        hostile(
            "message that throws",
            "throw new RuntimeException();",
            "feedback threw an exception that cannot even be asked for its message."),
        hostile(
            "message that goes on and on",
            "return \"x\".repeat(10_000_000);",
            "feedback threw Hostile \\(x{200}\\.\\.\\.\\) at FeedbackAlignmentMLP.java:[0-9]+."),
        hostile(
            "message that forges lines",
            "return \"\\u001b[2J::add-mask::1\\u202e\\u2028##[error]\";",
            "feedback threw Hostile \\(\\[2J: :add-mask: :1  ## \\[error]\\) at .*"),
        new Case(
            new Attack(
                "exception that is its own cause",
                "throw new Hostile();",
                "static class Hostile extends RuntimeException {"
                    + " @Override public synchronized Throwable getCause() { return this; }"
                    + " @Override public String toString() { return null; }"
                    + " @Override public StackTraceElement[] getStackTrace() { return null; } }"),
            "",
            "feedback threw .*"),
        allowed(
            "matrix that is far too large",
            "return new Update(new Matrix(2000, 2000), Wy);",
            "feedback made a 2000x2000 matrix, far larger.*|" + MEMORY),
        allowed(
            "matrix for which there is no room",
            "return new Update(new Matrix(40_000, 50_000), Wy);",
            MEMORY),
        allowed("not a number", "return new Update(Wh.times(Double.NaN), Wy.times(-0.25));", "NaN"),
        allowed("nothing", "return null;", "The update is null"),
        new Case(
            new Attack(
                "updates that change later",
                "Update u = right(rng, inputs, targets); new Thread(() -> { while (true) {"
                    + " Arrays.fill(u.deltaWh().values(), 9); } }).start(); KEPT.add(u); return"
                    + " u.deltaWh() == null ? u : new Update(u.deltaWh().copy(), u.deltaWy());",
                "static final List<Update> KEPT = new ArrayList<>();"),
            "",
            ANYTHING),
        new Case(
            new Attack(
                "weights changed behind the judge's back",
                "if (other == null) { other = new Thread(() -> { while (true) {"
                    + " Wh = Wh.times(1.01); } }); other.start(); Thread.sleep(20); }",
                "Thread other;"),
            "",
            ANYTHING),
        new Case(
            new Attack(
                "constructor that draws and sets", "", "{ Wh = null; B = new Matrix(1, 1); }"),
            "",
            ""));
  }

  private static Case hostile(String name, String body, String happened) {
    String members =
        "static class Hostile extends RuntimeException {"
            + " @Override public String getMessage() { "
            + body
            + " } }";
    return new Case(new Attack(name, "throw new Hostile();", members), "", happened);
  }
}
