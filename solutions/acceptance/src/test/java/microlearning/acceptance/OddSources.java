package microlearning.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Helpers of an exercise with names and syntax of every kind that {@code javac} takes. */
final class OddSources {
  private static final String PACKAGE = "package microlearning.exercises;\n";

  private OddSources() {}

  /** Writes them beside the exercises; {@code Größe.allesGut} needs them all. */
  static void write(Path folder) throws IOException {
    for (Map.Entry<String, String> source : sources().entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
  }

  private static Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put(
        "Größe.java",
        PACKAGE
            + """
            /** Umlauts in names of a file, nested, local and anonymous classes, methods and fields. */
            class Größe {
              static class Übung { int maß = 1; class Tiefe { int wert = maß; } }
              interface Fläche { double ändern(double x); }
              enum Art { GRÜN { int nr() { return 1; } }, WEIß { int nr() { return 2; } }; abstract int nr(); }
              static void allesGut() {
                class Örtlich { int x = new Übung().new Tiefe().wert; }
                Fläche namenlos = new Fläche() { public double ändern(double x) { return -x; } };
                Fläche λ = x -> namenlos.ändern(x);
                int summe = new Örtlich().x + Art.WEIß.nr() + (int) λ.ändern(-1);
                if (summe != 4
                    || !学习.名().equals("梯度")
                    || !Texte.ALLE.endsWith("ü\\n\\"🎲\\" \\t|")
                    || !new Paar<>(1, "é").zweite().equals("\\u00e9")
                    || microlearning.exercises.hilfe.Hilfe.eins() != 1
                    || Wagen$Rad.zahl() != 7
                    || 𝒳.y != 3) {
                  throw new IllegalStateException("nicht gleich");
                }
              }
            }
            """);
    sources.put(
        "学习.java",
        PACKAGE
            + """
            class 学习 {
              static class 错误 extends RuntimeException { 错误(String 消息) { super(消息); } }
              static String 名() { return "梯度"; }
              static void 失败() { throw new 错误("梯度消失"); }
            }
            """);
    sources.put(
        "Texte.java",
        (PACKAGE
                + """
                class Texte {
                \tstatic final String ALLE =
                \t\t\"""
                \t\tMuß es sein?
                \t\t  Es muß: ü
                \t\t\\"🎲\\" \\t|\\
                \t\t\""";
                }
                """)
            .replace("\n", "\r\n"));
    sources.put(
        "Paar.java",
        PACKAGE
            + """
            record Paar<A extends Comparable<A>, B>(A erste, B zweite) implements Form {
              Paar { if (erste == null) throw new NullPointerException(); }
              static int zählen(Object o) { return o instanceof Paar<?, ?> p ? p.hashCode() : 0; }
            }
            sealed interface Form permits Paar, Kreis {}
            final class Kreis implements Form {}
            """);
    sources.put("Wagen$Rad.java", PACKAGE + "class Wagen$Rad { static int zahl() { return 7; } }");
    sources.put("𝒳.java", PACKAGE + "class 𝒳 { static final int y = \\u0033; }\f\u001a");
    sources.put(
        "hilfe/Hilfe.java",
        "package microlearning.exercises.hilfe;\n\n/** Help. */\npublic class Hilfe { public static"
            + " int eins() { return switch (1) { case 1 -> 1; default -> { yield 2; } }; } }");
    sources.put(
        "hilfe/package-info.java",
        "/** Hilfen mit Umlauten: äöü. */\npackage microlearning.exercises.hilfe;\n");
    return sources;
  }
}
