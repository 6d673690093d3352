package microlearning.redteam;

import static microlearning.redteam.HandIn.USUAL;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import microlearning.redteam.Hostile.Cost;
import microlearning.redteam.Hostile.Kind;

/** Links, pipes, decoys, and files that a build would use. */
final class FileAttacks {
  private static final String HELPER = "package microlearning.exercises; class H%d {}";

  private FileAttacks() {}

  private static Hostile of(String id, Cost cost, String tried, Hostile.Maker maker) {
    return Hostile.of(id, Kind.FILES, cost, tried, maker);
  }

  private static Path neighbour(HandIn handIn) {
    return handIn.place().resolve(HandIn.NEIGHBOUR).toAbsolutePath().normalize();
  }

  static List<Hostile> all() {
    return List.of(
        of(
            "link-to-neighbour",
            Cost.READ,
            "the exercise is a link to another student's",
            handIn ->
                handIn.link(USUAL + HandIn.FILE, neighbour(handIn).resolve(USUAL + HandIn.FILE))),
        of(
            "link-of-folder",
            Cost.READ,
            "the folder of sources is a link to another student's",
            handIn -> handIn.link("exercises", neighbour(handIn).resolve("exercises"))),
        of(
            "link-to-itself",
            Cost.READ,
            "a folder that is a link to its own parent",
            handIn -> handIn.file("notes.txt", "").link("loop", Path.of(".."))),
        of(
            "link-to-device",
            Cost.READ,
            "the exercise is a link to an endless device",
            handIn -> handIn.link(USUAL + HandIn.FILE, Path.of("/dev/zero"))),
        of(
            "link-to-secret",
            Cost.READ,
            "a helper is a link to a file of the system",
            handIn -> handIn.right().link(USUAL + "Helper.java", Path.of("/etc/passwd"))),
        of(
            "pipe",
            Cost.READ,
            "the exercise is a pipe that nobody writes to",
            handIn -> {
              Files.createDirectories(handIn.place().resolve(USUAL));
              Shell.run(handIn.place(), "mkfifo '" + USUAL + HandIn.FILE + "'");
            }),
        of(
            "pipe-beside",
            Cost.READ,
            "a helper is a pipe",
            handIn -> {
              handIn.right();
              Shell.run(handIn.place(), "mkfifo '" + USUAL + "Helper.java'");
            }),
        of(
            "folder-for-file",
            Cost.READ,
            "the exercise is a folder",
            handIn -> handIn.file(USUAL + HandIn.FILE + "/x", "")),
        of(
            "deep-folders",
            Cost.READ,
            "folders 300 deep",
            handIn -> handIn.file("d/".repeat(300) + "notes.txt", "")),
        of(
            "decoy",
            Cost.SECONDS,
            "a right exercise beside a wrong one, in a folder that is not the usual",
            handIn -> handIn.wrong().file("a/" + HandIn.FILE, HandIn.right("", ""))),
        of(
            "class-files",
            Cost.SECONDS,
            "a class file of the solution beside a wrong source",
            handIn ->
                handIn
                    .wrong()
                    .file(
                        USUAL + "FeedbackAlignmentMLP.class",
                        FileAttacks.class
                            .getResourceAsStream(
                                "/microlearning/exercises/FeedbackAlignmentMLP.class")
                            .readAllBytes())),
        of(
                "library-replaced",
                Cost.SECONDS,
                "classes of the library, rewritten beside the exercises",
                handIn ->
                    handIn
                        .right()
                        .file(
                            "exercises/src/main/java/microlearning/network/Update.java",
                            "package microlearning.network; public class Update {}"))
            .rightBesides(),
        of(
            "foreign-package",
            Cost.SECONDS,
            "a class in a package of the grader",
            handIn ->
                handIn
                    .right()
                    .file(USUAL + "Check.java", "package microlearning.checks; class Check {}")),
        of(
                "build-files",
                Cost.SECONDS,
                "a pom, options of Maven and the JVM, services, tests and workflows",
                handIn ->
                    handIn
                        .right()
                        .file("pom.xml", "<project>")
                        .file(".mvn/jvm.config", "-Xmx1m")
                        .file(".mvn/extensions.xml", "<extensions>")
                        .file("META-INF/services/javax.annotation.processing.Processor", "X")
                        .file(USUAL + "META-INF/services/java.lang.Runnable", "X")
                        .file("grade.json", "{\"score\": 100}")
                        .file("github.json", "{\"tests\": []}")
                        .file(".github/workflows/classroom.yml", "on: push"))
            .rightBesides(),
        of(
            "module-info",
            Cost.READ,
            "a module declaration beside the exercises",
            handIn -> handIn.right().file(USUAL + "module-info.java", "open module m {}")),
        of("empty-source", Cost.SECONDS, "an empty source", handIn -> handIn.exercise("")),
        of(
            "zeros",
            Cost.SECONDS,
            "a source of NULs",
            handIn -> handIn.exercise("\0".repeat(10_000))),
        of(
            "not-utf8-text",
            Cost.READ,
            "a source that is not UTF-8",
            handIn -> handIn.file(USUAL + HandIn.FILE, new byte[] {'/', '/', (byte) 0xe4})),
        of(
            "utf16",
            Cost.READ,
            "a source in UTF-16",
            handIn ->
                handIn.file(
                    USUAL + HandIn.FILE, HandIn.right("", "").getBytes(StandardCharsets.UTF_16))),
        of(
            "large-file",
            Cost.READ,
            "a source of more bytes than are taken",
            handIn -> handIn.exercise(HandIn.right("", "") + " ".repeat(256 * 1024))),
        of(
            "many-files",
            Cost.READ,
            "more files of sources than are taken",
            handIn -> {
              handIn.right();
              for (int i = 0; i <= 100; i++) {
                handIn.file(USUAL + "H" + i + ".java", HELPER.formatted(i));
              }
            }),
        of(
            "many-bytes",
            Cost.READ,
            "more bytes of sources than are taken",
            handIn -> {
              handIn.right();
              for (int i = 0; i < 5; i++) {
                handIn.file(
                    USUAL + "H" + i + ".java", HELPER.formatted(i) + " ".repeat(240 * 1024));
              }
            }),
        of(
            "nothing",
            Cost.READ,
            "an empty folder",
            handIn -> Files.createDirectory(handIn.place())));
  }
}
