package microlearning.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import microlearning.checks.Outcome.Status;
import microlearning.grade.Grade;
import microlearning.grade.GradeTable;
import microlearning.grade.GradingData;
import microlearning.judge.Account;
import microlearning.judge.HandIn;
import microlearning.judge.Judge;
import microlearning.reference.ReferenceData;
import microlearning.regenerate.SecretReference;
import microlearning.results.WholeFile;
import microlearning.submission.Exercise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades submissions. */
@Command(
    name = "grade",
    description = {
      "Grades submissions by the checks of mvn test, with their code in a process of its own.",
      "Of a submission, the sources of the exercises are taken, and nothing else."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:Every submission was graded, whatever its points.",
      "1:Something could not be done, which is told.",
      "2:What was asked makes no sense."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Microlearning.Version.class,
    sortOptions = false,
    abbreviateSynopsis = true)
final class GradeCommand implements Callable<Integer> {
  private static final String SEED_FILE = "secret-seed.txt";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SUBMISSION",
      arity = "1..*",
      description =
          "Folder or zip archive of a student's repository, or of the three Java files; or these "
              + "files, of one student.")
  private List<Path> submissions;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description =
          "Folder for the results: a folder for each submission, with grade.json, and output.txt "
              + "if it printed something.")
  private Path out;

  @Mixin private DataOptions dataOptions;

  @Option(
      names = "--secret-seed",
      paramLabel = "N",
      converter = SecretSeed.Converter.class,
      description =
          "Seed of the small networks and the training, 0 or more, of any size. Without it, one is "
              + "drawn; "
              + SEED_FILE
              + " in DIR keeps it. With none: the published seeds, as in mvn test.")
  private SecretSeed secretSeed;

  @Option(
      names = "--as-user",
      paramLabel = "NAME",
      description =
          "Compile and run submissions as this user, which must exist for that alone (Linux; takes "
              + "root, or sudo without a password).")
  private String user;

  @Override
  public Integer call() throws IOException {
    Map<String, HandIn> handIns = handIns();
    Console console = Console.of(spec.commandLine());
    OutputFolder.prepare(out).close();
    Account account = account();
    GradingData images = GradingData.of(dataOptions.load(console), dataOptions.reason());
    ReferenceData stored = new ReferenceData(getClass().getClassLoader());
    if (secretSeed == null) {
      secretSeed = SecretSeed.draw();
    }
    if (secretSeed.seed().isEmpty()) {
      return grade(handIns, new Judge(account, stored, images), console);
    }
    Files.createDirectories(out);
    WholeFile.write(out.resolve(SEED_FILE), secretSeed.seed().get() + "\n");
    SecretReference secret = new SecretReference(secretSeed.seed().get(), images);
    return grade(handIns, new Judge(account, secret.make(stored), secret.data()), console);
  }

  private int grade(Map<String, HandIn> handIns, Judge judge, Console console) throws IOException {
    boolean faulty = false;
    try (judge) {
      for (Map.Entry<String, HandIn> handIn : handIns.entrySet()) {
        Grade grade = judge.grade(handIn.getValue(), out.resolve(handIn.getKey()));
        console.print(
            handIns.size() == 1
                ? GradeTable.of(grade, false)
                : Microlearning.onOneLine(line(handIn.getKey(), grade)) + System.lineSeparator());
        faulty |= grade.exercises().stream().anyMatch(e -> isFaulty(grade, e));
      }
    }
    if (faulty) {
      throw new IOException(
          "The grader failed in part: see the checks with the status grader_fault in " + out + ".");
    }
    return 0;
  }

  private static boolean isFaulty(Grade grade, Exercise exercise) {
    return grade.checks(exercise).stream()
        .anyMatch(check -> grade.outcome(check).status() == Status.GRADER_FAULT);
  }

  private static String line(String name, Grade grade) {
    String first =
        grade.exercises().stream()
            .filter(exercise -> grade.firstToFix(exercise) != null)
            .findFirst()
            .map(exercise -> exercise.title() + ": " + GradeTable.remark(grade, exercise))
            .orElse("all right");
    return String.format(
        Locale.ROOT, "%-20s %3d/%d  %s", name, grade.points(), grade.maximum(), first);
  }

  /** The user for submissions, who must have no access to what the judge uses and makes. */
  private Account account() throws IOException {
    if (user == null) {
      return Account.OWN;
    }
    Account account = Account.named(user);
    Files.createDirectories(out);
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwx------"));
    List<Path> own = new ArrayList<>(submissions);
    own.add(out);
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .forEach(place -> own.add(Path.of(place)));
    account.requireNoAccess(own);
    return account;
  }

  /** By their names, of which no two are alike, not even where upper case is lower case. */
  private Map<String, HandIn> handIns() {
    List<HandIn> handIns = new ArrayList<>();
    List<Path> sources = submissions.stream().filter(HandIn::isSource).toList();
    if (!sources.isEmpty()) {
      handIns.add(new HandIn(sources));
    }
    for (Path path : submissions) {
      if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new ParameterException(spec.commandLine(), "There is no submission " + path + ".");
      }
      if (!HandIn.isSource(path)) {
        handIns.add(new HandIn(List.of(path)));
      }
    }
    Map<String, HandIn> named = new LinkedHashMap<>();
    for (HandIn handIn : handIns) {
      String name = handIn.name();
      for (int i = 2; isTaken(name, named); i++) {
        name = handIn.name() + "-" + i;
      }
      named.put(name, handIn);
    }
    return named;
  }

  private static boolean isTaken(String name, Map<String, HandIn> named) {
    return named.keySet().stream().anyMatch(name::equalsIgnoreCase);
  }
}
