package microlearning.redteam;

import static microlearning.redteam.HandIn.USUAL;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import microlearning.redteam.Hostile.Cost;
import microlearning.redteam.Hostile.Kind;

/** Names of files and folders that lead elsewhere, command something, or look odd and are right. */
final class NameAttacks {
  /** A command to what runs a workflow: points that were never earned. */
  static final String COMMAND = "::set-output name=result::forged";

  private NameAttacks() {}

  private static Hostile of(String id, Cost cost, String tried, Hostile.Maker maker) {
    return Hostile.of(id, Kind.NAMES, cost, tried, maker);
  }

  /** A hand-in with a name of its own and no Java file. */
  private static Hostile handIn(String id, String tried, String name) {
    return of(id, Cost.READ, tried, handIn -> handIn.named(name).file("notes.txt", "nothing"));
  }

  /** A helper of the exercise that has an odd name. */
  private static Hostile helper(String id, String tried, String file) {
    return of(id, Cost.READ, tried, handIn -> handIn.right().file(USUAL + file, "class A {}"));
  }

  static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>();
    String file = HandIn.FILE;
    for (String other : List.of(HandIn.NEIGHBOUR, "../../../solutions/solved", "..")) {
      String path = other + "/" + USUAL + file;
      all.add(
          of(
              "backslashes-" + all.size(),
              Cost.READ,
              "a file name of backslashes that leads to `" + other + "`",
              handIn -> handIn.file(path.replace('/', '\\'), "class A {}")));
    }
    all.add(
        of(
            "backslashes-in-source",
            Cost.READ,
            "backslashes in a name beside a wrong exercise",
            handIn -> handIn.wrong().file(USUAL + "..\\x\\" + file, HandIn.right("", ""))));
    all.add(
        helper(
            "command-in-file",
            "a file name with a line break and a workflow command",
            "a\n" + COMMAND + ".java"));
    all.add(
        helper(
            "command-after-blanks",
            "a file name with a line break, blanks and `::add-mask::`",
            "a\n    \t::add-mask::1.java"));
    all.add(
        helper("command-old", "a file name with `##[set-output]`", "##[set-output name=a]b.java"));
    all.add(
        helper("escape-in-file", "a file name that clears the terminal", "a\u001b[2J\u0007.java"));
    all.add(helper("bidi-in-file", "a file name written from right to left", "a\u202eavaj.java"));
    all.add(helper("blank-in-file", "a file name with unseen characters", "a\u200bb\u2060.java"));
    all.add(helper("long-name", "a file name of 255 letters", "a".repeat(250) + ".java"));
    all.add(helper("option-name", "a file name that is an option of javac", "-J-Xmx9g.java"));
    all.add(helper("argument-file", "a file name that is an argument file of javac", "@a.java"));
    all.add(helper("star-name", "a file name of wildcards", "*?{a,b}.java"));
    all.add(
        helper("quote-name", "a file name that ends a shell's quotes", "\";touch x;'$(id).java"));
    all.add(
        helper(
            "percent-name",
            "a file name of format specifiers and escapes",
            "%s%n%99999d\\u0041.java"));
    all.add(
        of(
            "look-alike",
            Cost.READ,
            "an exercise whose name has a Cyrillic letter",
            handIn -> handIn.file(USUAL + "Feedb\u0430ckAlignmentMLP.java", HandIn.right("", ""))));
    all.add(
        of(
            "other-case",
            Cost.READ,
            "an exercise's name in lower case",
            handIn -> handIn.file(USUAL + "feedbackalignmentmlp.java", HandIn.right("", ""))));
    all.add(
        of(
            "trailing-blank",
            Cost.READ,
            "an exercise's name with a blank behind it",
            handIn -> handIn.file(USUAL + file + " ", HandIn.right("", ""))));
    all.add(of("not-utf8", Cost.SECONDS, "a file name that is not UTF-8", NameAttacks::notUtf8));
    all.addAll(handIns());
    all.addAll(right());
    return all;
  }

  /** A name of bytes that are no text cannot be made by Java. */
  private static void notUtf8(HandIn handIn) throws IOException {
    handIn.wrong();
    Shell.run(handIn.place(), "touch \"$(printf '" + USUAL + "b\\377\\376.java')\"");
  }

  private static List<Hostile> handIns() {
    return List.of(
        handIn("hand-in-command", "a folder's name with a workflow command", "x\n" + COMMAND),
        handIn("hand-in-command-first", "a folder's name that begins with one", COMMAND),
        handIn("hand-in-stop", "a folder's name with `::stop-commands::`", " ::stop-commands::t"),
        handIn("hand-in-formula", "a folder's name that is a formula", "=cmd|'-C calc'!A0"),
        handIn("hand-in-formula-plus", "a folder's name that begins with `+`", "+1"),
        handIn("hand-in-formula-at", "a folder's name that begins with `@`", "@SUM(1)"),
        handIn("hand-in-formula-tab", "a formula behind a tab", "\t=1+1"),
        handIn("hand-in-formula-return", "a formula behind a carriage return", "\r=1+1"),
        handIn("hand-in-option", "a folder's name that is an option", "--out=x"),
        handIn("hand-in-escape", "a folder's name that colours the terminal", "\u001b[31mred"),
        handIn("hand-in-bidi", "a folder's name written from right to left", "\u202eadabmal"),
        handIn("hand-in-markup", "a folder's name of Markdown and HTML", "`x`](y)<img src=z>|#"),
        handIn("hand-in-quotes", "a folder's name of quotes and commas", "a,\"b\",c;'d'"),
        handIn("hand-in-gradebook", "a folder named like the gradebook", "gradebook.csv"),
        handIn("hand-in-summary", "a folder named like the summary of the class", "class.md"),
        handIn(
            "hand-in-seed", "a folder named like the file of the secret seed", "secret-seed.txt"),
        handIn("hand-in-dots", "a folder's name of dots", "..."),
        handIn("hand-in-backslash", "a folder's name with backslashes", "..\\..\\x"),
        handIn("hand-in-long", "a folder's name of 250 letters", "l".repeat(250)),
        handIn("hand-in-honest", "a folder named like another, in upper case", "HONEST-1"));
  }

  /** What is right, and only looks odd, has all its points. */
  private static List<Hostile> right() {
    return List.of(
        of(
                "umlaut-in-file",
                Cost.SECONDS,
                "a helper's file name with an umlaut",
                handIn ->
                    handIn
                        .exercise(HandIn.right("", "Größe.von(1);"))
                        .file(
                            USUAL + "Größe.java",
                            "package microlearning.exercises;"
                                + " class Größe { static int von(int x) { return x; } }"))
            .right(),
        of(
                "umlaut-in-nested-class",
                Cost.SECONDS,
                "a nested class's name with an umlaut",
                handIn -> handIn.exercise(HandIn.right("static class Übung {}", "new Übung();")))
            .right(),
        of(
                "cjk-names",
                Cost.SECONDS,
                "names of a file, a nested class and a method in Chinese",
                handIn ->
                    handIn
                        .exercise(HandIn.right("", "学习.梯度();"))
                        .file(
                            USUAL + "学习.java",
                            "package microlearning.exercises; class 学习 { static class 梯 {} static"
                                + " Object 梯度() { return new 梯(); } }"))
            .right(),
        of(
                "umlaut-in-hand-in",
                Cost.SECONDS,
                "a folder's name with an umlaut",
                handIn -> handIn.named("Müller, Zoë").right())
            .right());
  }
}
