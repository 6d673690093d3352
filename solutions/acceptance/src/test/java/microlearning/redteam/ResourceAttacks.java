package microlearning.redteam;

import java.util.List;
import microlearning.redteam.Hostile.Cost;
import microlearning.redteam.Hostile.Kind;

/** Code that takes more time, memory or threads than it should have. */
final class ResourceAttacks {
  private static final String SPIN = "while (true) {}";

  private ResourceAttacks() {}

  private static Hostile of(String id, String tried, String members, String body) {
    return Hostile.of(
        id,
        Kind.RESOURCES,
        Cost.MINUTES,
        tried,
        handIn -> handIn.exercise(HandIn.right(members, body)));
  }

  static List<Hostile> all() {
    return List.of(
        of("loop", "a loop without an end", "", SPIN),
        of(
            "loop-static",
            "a loop without an end when the class is loaded",
            "static int x = spin(); static int spin() { " + SPIN + " }",
            ""),
        of(
            "loop-caught",
            "a loop that catches everything",
            "",
            "while (true) { try { Thread.sleep(1000); } catch (Throwable t) { } }"),
        of(
            "loop-message",
            "an exception whose message never comes",
            "static class Hostile extends RuntimeException { public String getMessage() { "
                + SPIN
                + " } }",
            "throw new Hostile();"),
        of(
                "loop-left",
                "threads that go on after the call",
                "static boolean begun;",
                "if (!begun) { begun = true; for (int i = 0; i < 4; i++) new Thread(() -> { "
                    + SPIN
                    + " }).start(); }")
            .rightBesides(),
        of("lock", "waiting on a lock", "", "synchronized (this) { while (true) { wait(); } }"),
        of(
            "regex",
            "a regular expression that takes for ever",
            "",
            "\"a\".repeat(60).matches(\"((a+)\\\\2?)+b\");"),
        of(
            "big-integer",
            "a number of a billion digits",
            "",
            "java.math.BigInteger.TEN.pow(1_000_000_000).toString();"),
        of(
            "heap",
            "lists that fill the memory",
            "static final List<Object> ALL = new ArrayList<>();",
            "while (true) ALL.add(new double[100_000]);"),
        of(
            "heap-strings",
            "a string of 2 GB",
            "",
            "\"x\".repeat(Integer.MAX_VALUE - 8).length(); if (true) throw new"
                + " IllegalStateException();"),
        of(
            "direct",
            "512 MB of direct buffers beside a full heap",
            "static final List<Object> ALL = new ArrayList<>();",
            "for (int i = 0; i < 64; i++) ALL.add(java.nio.ByteBuffer.allocateDirect(8 <<"
                + " 20).putLong(8, 1)); for (int i = 0; i < 64; i++) { byte[] b ="
                + " java.nio.ByteBuffer.allocateDirect(1).isDirect() ? new byte[8 << 20] : null;"
                + " ALL.add(b); } if (true) throw new IllegalStateException();"),
        of(
            "threads",
            "1,500 threads",
            "static boolean begun;",
            "if (!begun) { begun = true; for (int i = 0; i < 1500; i++) new Thread(() -> { try {"
                + " Thread.sleep(60_000); } catch (Exception e) { } }).start(); } throw new"
                + " IllegalStateException();"),
        of(
            "thread-bomb",
            "threads that start threads",
            "static void bomb() { while (true) { new Thread(ResourceBomb::go).start(); } }"
                + " static class ResourceBomb { static void go() { bomb(); } }",
            "bomb();"),
        of(
            "pools",
            "streams on all processors",
            "",
            "java.util.stream.IntStream.range(0, Integer.MAX_VALUE).parallel().forEach(i -> { while"
                + " (true) {} });"),
        of(
            "slow-writer",
            "output without an end",
            "",
            "while (true) System.out.println(\"::add-mask::\".repeat(99));"));
  }
}
