package microlearning.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import microlearning.calls.SubmissionFailure;
import microlearning.checks.Check.Kind;
import microlearning.checks.ExerciseChecks;
import microlearning.checks.Outcome;
import microlearning.compilation.ClassInspection;
import microlearning.compilation.ExerciseClasses;
import microlearning.reader.SubmissionReader;
import microlearning.reference.ReferenceData;
import microlearning.sandbox.Account;
import microlearning.sandbox.CapturedOutput;
import microlearning.sandbox.Limits;
import microlearning.sandbox.Sandbox;
import microlearning.submission.ClassPathSubmission;
import microlearning.submission.Exercise;
import microlearning.training.NetworkFactory;
import microlearning.zoo.Thirds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A verdict is the same whether a submission runs in the grader's process or in a worker. */
class ZooInWorkerIT {
  private static final String ZOO = "microlearning.zoo";
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final ClassLoader LOADER = ZooInWorkerIT.class.getClassLoader();
  private static final ReferenceData REFERENCE = ReferenceData.stored();

  private static Sandbox sandbox;
  private static WorkerSubmission worker;
  private static ExerciseClasses current;

  @BeforeAll
  static void start() throws IOException {
    sandbox = new Sandbox(Account.OWN);
    Limits limits = new Limits(LIMIT, LIMIT, Duration.ofMinutes(10), 512);
    worker =
        new WorkerSubmission(
            exercise -> current,
            sandbox,
            limits,
            new CapturedOutput(Limits.OUTPUT),
            limits.whole());
  }

  @AfterAll
  static void stop() {
    worker.close();
    sandbox.close();
  }

  /** Those that end soon, in a worker or here; what stops a worker is among the attacks. */
  @TestFactory
  Stream<DynamicTest> shouldGiveTheSameVerdictInAWorker() {
    List<DynamicTest> tests = new ArrayList<>();
    add(tests, Exercise.PERTURB, "RightPerturb");
    add(tests, Exercise.FEEDBACK, "RightFeedback");
    add(tests, Exercise.KOLEPOLL, "RightKolepoll");
    for (Exercise exercise : List.of(Exercise.FEEDBACK, Exercise.KOLEPOLL)) {
      add(tests, exercise, "WrongFeedback");
      add(tests, exercise, "Changes");
      add(tests, exercise, "Returns");
    }
    assertThat(tests).hasSizeGreaterThan(Thirds.isSlowProfile() ? 60 : 20);
    return tests.stream();
  }

  /** Right ones must get by the allow-list, too. */
  @TestFactory
  Stream<DynamicTest> shouldAllowWhatRightSubmissionsUse() {
    return Stream.of("RightPerturb", "RightFeedback", "RightKolepoll")
        .flatMap(cage -> classes(cage).stream())
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type.getSimpleName(),
                    () -> {
                      Map<String, byte[]> files = files(type.getName());
                      Set<String> own =
                          files.keySet().stream()
                              .map(name -> name.replace('.', '/'))
                              .collect(Collectors.toSet());
                      for (byte[] file : files.values()) {
                        ClassInspection.of(file).requireAllowed(own);
                      }
                    }));
  }

  private static List<Class<?>> classes(String cage) {
    try {
      return Stream.of(Class.forName(ZOO + "." + cage).getDeclaredClasses())
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .filter(type -> !Modifier.isAbstract(type.getModifiers()))
          .<Class<?>>map(type -> type)
          .toList();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(List<DynamicTest> tests, Exercise exercise, String cage) {
    classes(cage).stream()
        .filter(Thirds.IN_WORKER::has)
        .map(
            type ->
                DynamicTest.dynamicTest(
                    exercise.method() + ": " + type.getSimpleName(), () -> compare(exercise, type)))
        .forEach(tests::add);
  }

  private static void compare(Exercise exercise, Class<?> type) throws SubmissionFailure {
    String name = type.getName().substring(ZOO.length() + 1);
    ClassPathSubmission zoo = new ClassPathSubmission(ZOO, LOADER);
    Map<Kind, Outcome> here =
        new ExerciseChecks(exercise, any -> zoo.network(exercise, name), REFERENCE, LIMIT)
            .runSmall();

    current = new ExerciseClasses(type.getName(), files(type.getName()));
    Map<Kind, Outcome> there = new ExerciseChecks(exercise, worker, REFERENCE, LIMIT).runSmall();

    assertThat(there).isEqualTo(here);
  }

  /** A class of the zoo with all that it needs of the zoo and the solutions. */
  private static Map<String, byte[]> files(String first) {
    Map<String, byte[]> files = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(Set.of(first));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (!belongs(name) || files.containsKey(name)) {
        continue;
      }
      try (InputStream in = LOADER.getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in != null) {
          files.put(name, in.readAllBytes());
          open.addAll(ClassInspection.of(files.get(name)).references());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /** The zoo's misbehaving networks make solved ones by a factory, which no worker has. */
  private static boolean belongs(String name) {
    return name.startsWith(ZOO)
        || name.startsWith(SubmissionReader.PACKAGE)
        || name.equals(NetworkFactory.class.getName());
  }
}
