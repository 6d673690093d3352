package microlearning.redteam;

import static microlearning.redteam.HandIn.USUAL;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import microlearning.redteam.Hostile.Cost;
import microlearning.redteam.Hostile.Kind;

/** Sources that keep the compiler busy, break it, or put words into its mouth. */
final class CompilerAttacks {
  private CompilerAttacks() {}

  private static Hostile of(String id, String tried, String members, String body) {
    return of(id, Cost.SECONDS, tried, members, body);
  }

  private static Hostile of(String id, Cost cost, String tried, String members, String body) {
    return Hostile.of(
        id, Kind.COMPILER, cost, tried, handIn -> handIn.exercise(HandIn.right(members, body)));
  }

  private static String times(int count, String format) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> format.replace("#", Integer.toString(i)).replace("@", Integer.toString(i + 1)))
        .collect(Collectors.joining());
  }

  private static String deep(int depth, String begin, String middle, String end) {
    return begin.repeat(depth) + middle + end.repeat(depth);
  }

  static List<Hostile> all() {
    String command = NameAttacks.COMMAND;
    return List.of(
        of(
            "message-command",
            "an error whose text holds a workflow command",
            "",
            "String s = 1; // " + command),
        of(
            "message-wrapped",
            "an error so long that its line is wrapped before a workflow command",
            "",
            "new "
                + "A".repeat(70)
                + "(); new B().x(\""
                + (command + " ::add-mask::1 ").repeat(9)
                + "\");"),
        of(
            "message-forged",
            "a line of the source that looks like a message of the compiler",
            "",
            "int i = \"\"; /*\n/etc/x\0.java:1: error: "
                + command
                + "\n  symbol: ::stop-commands::t\n*/"),
        of(
            "message-path",
            "an error in a line that looks like a path with an umlaut",
            "",
            "Größe.java:1: error: ü;"),
        of(
            "message-unicode-escapes",
            "a command in Unicode escapes",
            "",
            "String \\u003a\\u003aset-output;\\u000a::error::"),
        of(
            "message-terminal",
            "an error with what commands a terminal",
            "",
            "\"\u001b[2J\u202e\u0007;"),
        of("message-html", "an error with markup", "", "<img src=x onerror=alert(1)>|`*_"),
        of("message-many", "10,000 errors", times(10_000, "A# a#;\n"), ""),
        of("long-identifier", "a name of 70,000 letters", "int " + "a".repeat(70_000) + ";", ""),
        of(
            "long-line",
            "a line of 200,000 characters",
            "",
            "int i = 0" + "+1".repeat(100_000) + "; "),
        of(
            "deep-annotations",
            "annotations nested 1,000 deep",
            "@interface A { A[] value() default {}; } @A("
                + deep(1000, "@A(", "{}", ")")
                + ") int a;",
            ""),
        of(
                "deep-parentheses",
                "10,000 parentheses",
                "",
                "int i = " + deep(10_000, "(", "1", ")") + ";")
            .rightBesides(),
        of("deep-blocks", "5,000 blocks", "", deep(5000, "{", "", "}")).rightBesides(),
        of(
                "deep-generics",
                "types nested 3,000 deep",
                deep(3000, "List<", "String", ">") + " a;",
                "")
            .rightBesides(),
        of("deep-arrays", "an array of 300 dimensions", "int" + "[]".repeat(300) + " a;", "")
            .rightBesides(),
        of(
                "deep-lambdas",
                "lambdas nested 500 deep",
                "",
                "Runnable r = " + deep(500, "() -> { Runnable s = ", "null", "; };"))
            .rightBesides(),
        of(
            "deep-classes",
            "classes nested 300 deep",
            times(300, "class C# {") + "}".repeat(300),
            ""),
        of(
                "deep-conditions",
                "3,000 conditions in one expression",
                "",
                "int i = " + "true ? 1 : ".repeat(3000) + "0;")
            .rightBesides(),
        of(
                "large-method",
                "a method larger than a class file allows",
                "",
                times(9000, "Math.abs(#.5);"))
            .rightBesides(),
        of(
            "large-constant",
            "a constant larger than a class file allows",
            "static final String S = \"" + "x".repeat(70_000) + "\";",
            ""),
        of("many-methods", "12,000 methods", times(12_000, "void m#(){}"), "").rightBesides(),
        of(
            "many-constants",
            "more constants than a class file allows",
            times(14_000, "double d#=#.5;"),
            ""),
        of("circle", "a circle of superclasses", "class A extends B {} class B extends A {}", ""),
        of(
            "circle-of-bounds",
            "bounds that refer to each other",
            "class A<T extends Comparable<? super A<A<T>>>> implements Comparable<A<A<T>>> { public"
                + " int compareTo(A<A<T>> o) { A<? super A<T>> a = null; Comparable<? super"
                + " A<A<T>>> c = a; return 0; } }",
            ""),
        of(
            "own-string",
            "a class named as one of Java's",
            "class String {} class Object {}",
            "String s = \"\";"),
        of("unterminated", "a comment that does not end", "", "/* "),
        of(
            "annotation-processor",
            "an annotation processor",
            "static class P extends javax.annotation.processing.AbstractProcessor { public boolean"
                + " process(Set<? extends javax.lang.model.element.TypeElement> a,"
                + " javax.annotation.processing.RoundEnvironment r) { return true; } }",
            ""),
        of("checks-imported", "classes of the checks", "microlearning.checks.Check c;", ""),
        of("solution-imported", "classes of the solution", "", "new SolvedRules();"),
        of("judge-imported", "classes of the judge", "microlearning.judge.Judge j;", ""),
        of("internals", "internals of the JDK", "", "jdk.internal.misc.Unsafe.getUnsafe();"),
        of("unsafe", "sun.misc.Unsafe", "", "sun.misc.Unsafe.getUnsafe();"),
        of(
            "preview",
            "syntax of a later Java",
            "",
            "Object o = 1; switch (o) { case Integer i when i > 0 -> {} default -> {} }"),
        Hostile.of(
                "classes-20000",
                Kind.COMPILER,
                Cost.MINUTES,
                "20,000 classes",
                handIn -> {
                  handIn.right();
                  for (int i = 0; i < 40; i++) {
                    int first = i * 500;
                    handIn.file(
                        USUAL + "H" + i + ".java",
                        "package microlearning.exercises;"
                            + IntStream.range(first, first + 500)
                                .mapToObj(c -> "class C" + c + "{C" + (c + 1) + " n;}")
                                .collect(Collectors.joining()));
                  }
                })
            .rightBesides(),
        of(
            "disk",
            Cost.MINUTES,
            "constants that fill the disk while compiling",
            "static final String S0 = \""
                + "x".repeat(60_000)
                + "\";"
                + times(
                    400,
                    "class D# { "
                        + "static final String T = S0 + \"#\";"
                        + " String[] all = { "
                        + times(60, "S0 + \"#-\" + \"#\",")
                        + " }; }"),
            ""),
        of(
                "diamonds",
                Cost.MINUTES,
                "interface diamonds",
                "interface I0 {} interface J0 {}"
                    + times(40, "interface I@ extends I#, J# {} interface J@ extends I#, J# {}")
                    + "class K implements I40, J40 {}",
                "")
            .rightBesides(),
        of(
                "superclasses",
                Cost.MINUTES,
                "a chain of 3,000 superclasses",
                "class C0 { void m() {} }"
                    + times(3000, "class C@ extends C# { void m() { super.m(); } }"),
                "")
            .rightBesides(),
        of(
                "inference",
                Cost.MINUTES,
                "overloads and lambdas that take exponential time to resolve",
                "interface F { Object f(Object x); } interface G { String f(String x); }"
                    + "static Object m(F f) { return null; } static String m(G g) { return null; }",
                "Object o = " + times(24, "m(x# -> ") + "null" + ")".repeat(24) + ";")
            .rightBesides(),
        of(
                "sums",
                Cost.MINUTES,
                "a sum of 20,000 strings",
                "",
                "String s = \"\"" + " + rng".repeat(20_000) + ";")
            .rightBesides());
  }
}
