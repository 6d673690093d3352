package microlearning.redteam;

import java.util.List;
import microlearning.redteam.Hostile.Cost;
import microlearning.redteam.Hostile.Kind;

/** Code that the allow-list lets by, and that answers with what is no update, or with words. */
final class CallAttacks {
  private CallAttacks() {}

  private static Hostile of(String id, String tried, String body) {
    return of(id, tried, "", body);
  }

  private static Hostile of(String id, String tried, String members, String body) {
    return Hostile.of(
        id,
        Kind.CALLS,
        Cost.SECONDS,
        tried,
        handIn -> handIn.exercise(HandIn.right(members, body)));
  }

  private static Hostile thrown(String id, String tried, String members) {
    return of(
        id,
        tried,
        "static class Hostile extends RuntimeException { " + members + " }",
        "throw new Hostile();");
  }

  static List<Hostile> all() {
    String command = NameAttacks.COMMAND;
    return List.of(
        thrown(
            "thrown-command",
            "an exception whose message is a workflow command",
            "public String getMessage() { return \""
                + command
                + " ##[error]x \\n ::add-mask::1\"; }"),
        thrown(
            "thrown-wrapped",
            "an exception whose message is wrapped before a workflow command",
            "public String getMessage() { return \"word \".repeat(17) + \""
                + command
                + "\".repeat(9); }"),
        thrown(
            "thrown-long",
            "an exception with a message of 10 MB",
            "public String getMessage() { return \"x\".repeat(10_000_000); }"),
        thrown(
            "thrown-again",
            "an exception that throws another when asked",
            "public String getMessage() { throw new Hostile(); }"),
        thrown(
            "thrown-terminal",
            "an exception that commands a terminal",
            "public String getMessage() { return \"\\u001b[2J\\u0000\\ud800\\u202e\\u2028\\u0085\";"
                + " }"),
        thrown(
            "thrown-markup",
            "an exception with markup and a formula",
            "public String getMessage() { return \"=1+1|`<script>alert(1)</script>]]></failure>\";"
                + " }"),
        thrown(
            "thrown-cause",
            "an exception that is its own cause",
            "public synchronized Throwable getCause() { return this; }"
                + " public StackTraceElement[] getStackTrace() { return null; }"),
        thrown(
            "thrown-place",
            "an exception with a forged place",
            "public StackTraceElement[] getStackTrace() { return new StackTraceElement[] {"
                + " new StackTraceElement(\"submission\", \"\", \"\", \"X\", \"m\", \"\\n"
                + command
                + "\", 7) }; }"),
        of(
            "class-named-command",
            "an exception whose class is named in look-alike letters",
            "static class \u02d0\u02d0set extends RuntimeException {}",
            "throw new \u02d0\u02d0set();"),
        of(
                "printed-command",
                "workflow commands printed",
                "",
                "System.out.println(\"" + command + "\\n  ::stop-commands::t\\n##[group]\");")
            .rightBesides(),
        of(
                "printed-error",
                "workflow commands printed as errors",
                "",
                "System.err.println(\"\\u001b[2J::add-mask::0\");")
            .rightBesides(),
        of(
                "printed-much",
                "40,000 lines printed",
                "",
                "for (int i = 0; i < 40_000; i++) System.out.println(\"100/100 \".repeat(9));")
            .rightBesides(),
        of(
            "printed-grade",
            "a grade printed, and nothing calculated",
            "System.out.println(\"{\\\"score\\\": 100}\"); if (true) throw new"
                + " IllegalStateException();"),
        of("null", "no update", "if (true) return null;"),
        of(
                "nan",
                "not a number",
                "if (true) return new Update(Wh.times(Double.NaN), Wy.times(Double.NaN));")
            .wrongUpdate(),
        of(
                "infinity",
                "infinity",
                "if (true) return new Update(Wh.times(1e308).times(1e308),"
                    + " Wy.times(1e308).times(1e308));")
            .wrongUpdate(),
        of(
                "large-matrix",
                "a matrix that is far too large",
                "if (true) return new Update(new Matrix(2000, 2000), Wy);")
            .wrongUpdate(),
        of(
            "huge-matrix",
            "a matrix for which there is no room",
            "if (true) return new Update(new Matrix(40_000, 50_000), Wy);"),
        of("other-shape", "matrices of another shape", "if (true) return new Update(Wy, Wh);")
            .wrongUpdate(),
        of("handed-in", "the matrices that were handed in", "if (true) return new Update(Wh, Wy);")
            .wrongUpdate(),
        of(
            "weights-null",
            "no weights",
            "Wh = null; Wy = null; if (true) throw new IllegalStateException();"),
        of(
                "batch-changed",
                "a batch whose targets are made to fit",
                "",
                "System.arraycopy(inference(rng, inputs).output().values(), 0, targets.values(), 0,"
                    + " targets.values().length); if (true) return new Update(Wh.times(0),"
                    + " Wy.times(0));")
            .wrongUpdate(),
        of(
                "weights-changed",
                "weights that are set to what the loss is best for",
                "",
                "Arrays.fill(Wh.values(), 0); Arrays.fill(Wy.values(), 0); if (true) return new"
                    + " Update(Wh, Wy);")
            .wrongUpdate(),
        of(
            "generator-set",
            "a generator that is set to where it was",
            "",
            "rng.setState(new long[rng.state().length]); if (true) throw new"
                + " IllegalStateException();"),
        of(
                "later-changes",
                "an update that another thread goes on changing",
                "",
                "Update u = right(rng, inputs, targets); new Thread(() -> { while (true)"
                    + " Arrays.fill(u.deltaWh().values(), 9); }).start(); if (true) return u;")
            .rightBesides(),
        of("stack", "a recursion without an end", "feedback(rng, inputs, targets);"),
        of(
                "interrupts",
                "all threads of the worker interrupted",
                "",
                "Thread[] all = new Thread[99]; int n = Thread.enumerate(all);"
                    + " for (int i = 0; i < n; i++) all[i].interrupt();")
            .rightBesides(),
        of(
                "handler",
                "a handler of all uncaught exceptions",
                "",
                "Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.out.println(\""
                    + command
                    + "\"));"
                    + " new Thread(() -> { throw new Error(); }).start();")
            .rightBesides(),
        of(
                "locale",
                "another locale and time zone for the whole JVM",
                "",
                "Locale.setDefault(Locale.forLanguageTag(\"ar-EG-u-nu-arab\"));"
                    + " TimeZone.setDefault(null);")
            .rightBesides(),
        of(
                "constructor",
                "a constructor that draws, sets and prints",
                "{ Wh = null; B = new Matrix(1, 1); System.out.println(\"" + command + "\"); }",
                "")
            .rightBesides(),
        of(
            "static-failure",
            "a class that cannot be initialized",
            "static final int X = 1 / Integer.valueOf(0);",
            ""),
        of("abstract", "an exception that is an error of the JVM", "throw new LinkageError();"),
        of("death", "the error that ends threads", "throw new ThreadDeath();"));
  }
}
