package microlearning.redteam;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import microlearning.command.grade.HandInNames;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One run of the packaged program on a class of hostile submissions and some honest ones, as an
 * instructor starts it in a shell.
 */
final class GradedClass {
  /** Honest students come first, last and in the middle. */
  private static final int HONEST = 3;

  private static final List<String> FOREIGN =
      List.of("MICROLEARNING_MNIST", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private final Path root;
  private final Path temporary;
  private final ProcessWatch watch;

  /** The submissions in their order; null for an honest one. */
  private final List<Hostile> submissions = new ArrayList<>();

  /** Where they are, in the same order. */
  private final List<Path> places = new ArrayList<>();

  private int exitCode;

  /**
   * Makes the class.
   *
   * @param root an empty folder that others can go through
   */
  GradedClass(Path root, List<Hostile> hostile) throws IOException {
    this.root = root;
    temporary = Files.createDirectory(root.resolve("judges-temporary-files"));
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));
    watch = new ProcessWatch(temporary);
    Path handIns = closed("class");
    int between = Math.max(1, hostile.size() / (HONEST - 1));
    for (int i = 0; i < hostile.size(); i++) {
      if (i % between == 0 && i / between < HONEST - 1) {
        addHonest(handIns);
      }
      HandIn handIn = new HandIn(next(handIns), hostile.get(i).id());
      hostile.get(i).maker().make(handIn);
      add(handIn, hostile.get(i));
    }
    addHonest(handIns);
    Files.copy(
        Path.of(System.getProperty("microlearning.jar")), closed("program").resolve("p.jar"));
  }

  private void addHonest(Path handIns) throws IOException {
    add(new HandIn(next(handIns), "honest-1").right(), null);
  }

  /** Each is alone in its folder. */
  private void add(HandIn handIn, Hostile hostile) throws IOException {
    try (Stream<Path> made = Files.list(handIn.place().getParent())) {
      places.add(made.findFirst().orElseThrow());
    }
    submissions.add(hostile);
  }

  private Path next(Path handIns) throws IOException {
    return Files.createDirectory(handIns.resolve(String.format("%03d", submissions.size())));
  }

  /** A folder that nobody else can read. */
  private Path closed(String name) throws IOException {
    Path folder = Files.createDirectory(root.resolve(name));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    return folder;
  }

  /**
   * Grades it.
   *
   * @param locale of the shell
   * @param options of the program
   * @param limit in minutes, which only a program that hangs needs
   */
  void grade(String locale, List<String> options, long limit)
      throws IOException, InterruptedException {
    closed("out");
    List<String> command =
        new ArrayList<>(List.of("bash", "-c", "shopt -s dotglob; exec \"$@\" class/*/*"));
    command.add("bash");
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(List.of("-jar", "program/p.jar", "grade", "--dataset", "digits"));
    command.addAll(List.of("--secret-seed", "7", "--format", "junit", "--out", "out"));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    FOREIGN.forEach(builder.environment()::remove);
    builder.environment().put("LC_ALL", locale);
    builder.redirectOutput(file("stdout")).redirectError(file("stderr"));
    Process process = builder.start();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(limit);
    while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
      watch.look();
      if (System.nanoTime() > end) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError("The program does not end.\n" + text(root.resolve("stdout")));
      }
    }
    exitCode = process.exitValue();
  }

  private File file(String name) {
    return root.resolve(name).toFile();
  }

  int exitCode() {
    return exitCode;
  }

  ProcessWatch watch() {
    return watch;
  }

  Path temporary() {
    return temporary;
  }

  List<Hostile> submissions() {
    return submissions;
  }

  /** The name of each submission's row, in their order. */
  List<String> names() throws IOException {
    return HandInNames.of(places);
  }

  /** The rows of the gradebook, in the order of names. */
  List<CSVRecord> rows() throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(text(root.resolve("out/gradebook.csv")), format)) {
      return parser.getRecords();
    }
  }

  /** All texts that the program wrote or showed, by their paths. */
  Map<String, String> texts() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String shown : List.of("stdout", "stderr")) {
      texts.put(shown, text(root.resolve(shown)));
    }
    try (var files = Files.walk(root.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(file).toString(), text(file));
      }
    }
    return texts;
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
  }
}
