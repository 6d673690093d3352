package microlearning.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import microlearning.grade.Grade;
import microlearning.grade.GradeTable;
import microlearning.grade.GradingData;
import microlearning.judge.Account;
import microlearning.judge.HandIn;
import microlearning.judge.Judge;
import microlearning.reference.ReferenceData;
import microlearning.systems.GradedSubmission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades submissions. */
@Command(
    name = "grade",
    description = {
      "Grades submissions by the checks of mvn test, with their code in a process of its own.",
      "Of a submission, the sources of the exercises are taken and nothing else."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Microlearning.Version.class,
    sortOptions = false,
    abbreviateSynopsis = true)
final class GradeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SUBMISSION",
      arity = "1..*",
      description =
          "Folder or zip archive of a student's repository; or the three Java files of one"
              + " student.")
  private List<Path> submissions;

  @Mixin private DataOptions dataOptions;

  @Mixin private FormatOptions formats;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the results: a folder for each submission, with its grade.json.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(spec.commandLine());
    Map<String, HandIn> handIns = handIns();
    formats.prepare(handIns.size(), System.getenv());
    GradingData data = GradingData.of(dataOptions.load(console), "");
    ReferenceData reference = new ReferenceData(getClass().getClassLoader());
    OutputFolder.prepare(out).close();
    try (Judge judge = new Judge(Account.OWN, reference, data)) {
      for (Map.Entry<String, HandIn> handIn : handIns.entrySet()) {
        long start = System.nanoTime();
        Path folder = out.resolve(handIn.getKey());
        Grade grade = judge.grade(handIn.getValue(), folder);
        console.print(GradeTable.of(grade, false));
        double seconds = (System.nanoTime() - start) / 1e9;
        formats.write(
            new GradedSubmission(grade, "Data set: " + data.name(), seconds),
            out,
            folder,
            Instant.now());
      }
    }
    return 0;
  }

  /** By their names, of which no two are alike. */
  private Map<String, HandIn> handIns() {
    List<HandIn> handIns = new ArrayList<>();
    List<Path> sources = submissions.stream().filter(HandIn::isSource).toList();
    if (!sources.isEmpty()) {
      handIns.add(new HandIn(sources));
    }
    submissions.stream()
        .filter(path -> !HandIn.isSource(path))
        .forEach(path -> handIns.add(new HandIn(List.of(path))));
    Map<String, HandIn> named = new LinkedHashMap<>();
    for (HandIn handIn : handIns) {
      String name = handIn.name();
      for (int i = 2; named.containsKey(name); i++) {
        name = handIn.name() + "-" + i;
      }
      named.put(name, handIn);
    }
    return named;
  }
}
