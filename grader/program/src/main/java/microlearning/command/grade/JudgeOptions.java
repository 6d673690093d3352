package microlearning.command.grade;

import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import microlearning.command.Arguments;
import microlearning.command.Console;
import microlearning.grade.GradingData;
import microlearning.grade.Points;
import microlearning.judge.Judge;
import microlearning.judge.SecretReferences;
import microlearning.reference.ReferenceData;
import microlearning.results.WholeFile;
import microlearning.sandbox.Account;
import microlearning.sandbox.Engine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What submissions are held to, and as whom they run. */
final class JudgeOptions {
  /** Keeps the secret seed beside the results. */
  static final String SEED_FILE = "secret-seed.txt";

  private static final String SANDBOX = "--sandbox";
  private static final String SEED_OPTION = "--secret-seed";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = SEED_OPTION,
      paramLabel = "N",
      converter = SecretSeed.Converter.class,
      description =
          "Seed of the small networks and the training, 0 or more, of any size. Without it: that of"
              + " "
              + SEED_FILE
              + " in DIR, or else one is drawn and kept there. With none: the published seeds, as"
              + " in mvn test.")
  private SecretSeed secretSeed;

  @Option(
      names = "--as-user",
      paramLabel = "NAME",
      split = ",",
      description =
          "Compile and run submissions as this user, who must exist for that alone. To grade"
              + " several at a time, name several users. Linux only; needs root, or sudo without a"
              + " password.")
  private List<String> users = List.of();

  @Option(
      names = SANDBOX,
      paramLabel = "NAME",
      converter = EngineConverter.class,
      description =
          "What confines submissions: podman, docker, bubblewrap, systemd or none; or auto"
              + " (default): the first of these that works here, podman and docker if they have the"
              + " image. A line says which one it is. Linux only.")
  private Engine engine;

  @Option(
      names = "--image",
      paramLabel = "IMAGE",
      description = "Image with a JDK for podman and docker. By default, eclipse-temurin:N-jdk.")
  private String image = Engine.usualImage();

  @Option(
      names = "--points",
      paramLabel = "CHECK=N",
      split = ",",
      converter = CheckPoints.Converter.class,
      description =
          "Points of a check, 0 to 1000. The check is an id such as perturb.loss, a kind such as"
              + " loss, or all; the last that fits counts. Others keep those of mvn test.")
  private List<CheckPoints> points = List.of();

  /**
   * A judge, and what it trains on.
   *
   * @param judge to be closed
   * @param data with the seed that it uses
   * @param reference with the bands
   * @param jobs how many submissions it grades at a time
   */
  record Opened(Judge judge, GradingData data, ReferenceData reference, int jobs) {}

  /** Reads an engine's name from the command line. */
  static final class EngineConverter implements ITypeConverter<Engine> {
    @Override
    public Engine convert(String name) {
      return Arguments.oneOf(Engine.values(), e -> e.name().toLowerCase(Locale.ROOT), name);
    }
  }

  /** Loads images. */
  interface Images {
    GradingData load() throws IOException;
  }

  /**
   * Sets up a judge.
   *
   * @param images loads what to train on, once all else is found to be in order
   * @param jobs how many submissions are to be graded at a time; empty if that was not said
   * @param own the judge's files and the submissions, which no submission may read
   * @param out for the results
   * @param again whether nothing of earlier results is kept
   * @throws IOException if that is not possible as asked, with the reason
   */
  Opened open(
      Images images,
      Optional<Integer> jobs,
      List<Path> own,
      Path out,
      boolean again,
      Console console)
      throws IOException {
    Points points = points();
    List<Account> accounts = accounts(jobs, own, out);
    accounts.stream().map(Account::describe).distinct().forEach(console::line);
    GradingData data = images.load();
    ReferenceData stored = ReferenceData.stored();
    Optional<BigInteger> seed = seed(out, again);
    if (seed.isEmpty()) {
      Judge judge = new Judge(accounts, stored, data, points);
      return new Opened(judge, data, stored, accounts.size());
    }
    Files.createDirectories(out);
    WholeFile.write(out.resolve(SEED_FILE), seed.get() + "\n");
    try (Console.Task task = console.start("Secret reference")) {
      SecretReferences.Drawn secret = references().orElseThrow().draw(seed.get(), data);
      Judge judge = new Judge(accounts, secret.make(stored), secret.data(), points);
      task.done();
      return new Opened(judge, secret.data(), stored, accounts.size());
    }
  }

  /** The points of the checks. */
  Points points() {
    try {
      return CheckPoints.together(points);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--points: " + e.getMessage(), e);
    }
  }

  /** Where secret reference data comes from; empty in a program without the solutions. */
  static Optional<SecretReferences> references() {
    return ServiceLoader.load(SecretReferences.class).findFirst();
  }

  /** None also for a program that has no solutions to make a secret reference from. */
  private Optional<BigInteger> seed(Path out, boolean again) throws IOException {
    if (spec.findOption(SEED_OPTION) == null) {
      return Optional.empty();
    }
    if (secretSeed != null) {
      return secretSeed.seed();
    }
    Path file = out.resolve(SEED_FILE);
    if (again || !Files.exists(file)) {
      return SecretSeed.draw().seed();
    }
    String text = Files.readString(file).strip();
    if (!text.matches("[0-9]{1,1000}")) {
      throw new IOException(file + " holds no seed; delete it, and one is drawn.");
    }
    return Optional.of(new BigInteger(text));
  }

  private List<Account> accounts(Optional<Integer> jobs, List<Path> own, Path out)
      throws IOException {
    if (users.isEmpty()) {
      List<Account> accounts = new ArrayList<>();
      Engine chosen = engine == null ? Engine.AUTO : engine;
      int count = jobs.orElse(Runtime.getRuntime().availableProcessors());
      while (accounts.size() < count) {
        accounts.add(chosen.find(image));
      }
      return accounts;
    }
    if (engine != null && engine != Engine.NONE) {
      throw new ParameterException(
          spec.commandLine(),
          SANDBOX
              + " and --as-user exclude each other; leave one out, there and in the course file.");
    }
    if (jobs.orElse(1) > users.size()) {
      throw new ParameterException(
          spec.commandLine(),
          "--jobs "
              + jobs.get()
              + " needs as many users, such as --as-user "
              + users.get(0)
              + ",OTHER");
    }
    List<Account> accounts = new ArrayList<>();
    for (String user : users.subList(0, jobs.orElse(users.size()))) {
      accounts.add(Account.named(user));
    }
    Files.createDirectories(out);
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwx------"));
    List<Path> files = new ArrayList<>(own);
    files.add(out);
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .forEach(place -> files.add(Path.of(place)));
    for (Account account : accounts) {
      account.requireNoAccess(files);
    }
    return accounts;
  }
}
