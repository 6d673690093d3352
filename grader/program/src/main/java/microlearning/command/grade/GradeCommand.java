package microlearning.command.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import microlearning.calls.SubmissionFailure;
import microlearning.command.Console;
import microlearning.command.DataOptions;
import microlearning.command.MatrixJvm;
import microlearning.command.OutputFolder;
import microlearning.command.ProgramCommand;
import microlearning.command.ProgramVersion;
import microlearning.command.Shard;
import microlearning.grade.Grade;
import microlearning.grade.GradeTable;
import microlearning.grade.GradingData;
import microlearning.grade.Points;
import microlearning.gradebook.ClassFiles;
import microlearning.gradebook.ClassGrading;
import microlearning.gradebook.ClassRules;
import microlearning.gradebook.Entry;
import microlearning.gradebook.EntryFolders;
import microlearning.gradebook.ShardFile;
import microlearning.judge.Judge;
import microlearning.reader.HandIn;
import microlearning.reader.NamedPaths;
import microlearning.reader.SubmittedFiles;
import microlearning.systems.GradedSubmission;
import org.apache.commons.codec.digest.DigestUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Grades submissions. It makes the steps of their trainings, so it needs a JVM for that. */
@Command(
    name = "grade",
    description = {
      "Grades submissions by the checks of mvn test, with their code in a process of its own.",
      "It takes the sources of the exercises out of a submission, and nothing else."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:Every submission was graded, whatever its points.",
      "1:Something could not be done. A line says what.",
      "2:The arguments are wrong."
    })
public final class GradeCommand extends ProgramCommand implements MatrixJvm.Needed {
  @Parameters(
      paramLabel = "SUBMISSION",
      arity = "1..*",
      description =
          "Folder or archive (zip, tar, tar.gz) of a student's repository; the three Java"
              + " files of one student; or a whole class: a folder of these, or the archive that"
              + " Moodle, Canvas and other systems let you download.")
  private List<Path> submissions;

  @Mixin private DataOptions dataOptions;

  @Mixin private JudgeOptions judgeOptions;

  @Mixin private FormatOptions formats;

  @Mixin private CourseOptions courseOptions;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description =
          "Folder for the results: gradebook.csv, class.md and index.html of all submissions that"
              + " were graded into it, and a folder for each, with its grade.json, report.html,"
              + " curves.json, and output.txt if it printed something.")
  private Path out;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "How many submissions are graded at a time. By default, as many as there are"
              + " processors.")
  private Integer jobs;

  @Option(
      names = "--again",
      description =
          "Grade all submissions again. Without it, a submission keeps its grade if neither"
              + " its sources nor what grades them have changed.")
  private boolean again;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = Shard.Converter.class,
      description =
          "Grade the I-th of N parts of the submissions. The command gradebook joins the"
              + " parts that several machines have graded.")
  private Shard shard;

  @Override
  public Integer call() throws IOException {
    Console console = console();
    if (jobs != null && jobs < 1) {
      throw new ParameterException(commandLine(), "--jobs must be 1 or more, not " + jobs);
    }
    List<SubmittedFiles> all = all(console);
    List<SubmittedFiles> handIns = shard == null ? all : shard.of(all);
    ClassRules rules = courseOptions.rules();
    formats.prepare(handIns.size(), System.getenv());
    formats.requireRoomFor(judgeOptions.points().maximum());
    OutputFolder.prepare(out).close();
    if (shard != null) {
      new ShardFile(shard.number(), shard.of(), all.stream().map(SubmittedFiles::name).toList())
          .write(out);
    }
    JudgeOptions.Opened opened =
        judgeOptions.open(
            () -> GradingData.of(dataOptions.load(console), dataOptions.reason()),
            Optional.ofNullable(jobs),
            own(),
            out,
            again,
            console);
    try (Judge judge = opened.judge()) {
      List<Entry> entries = grade(judge, opened, handIns, console);
      writeClass(entries, all, rules, opened, console);
      boolean faults = entries.stream().anyMatch(Entry::isFault);
      return faults ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
  }

  /** What no submission may read. */
  private List<Path> own() {
    List<Path> own = new ArrayList<>(submissions);
    own.addAll(courseOptions.files());
    return own;
  }

  private List<SubmittedFiles> all(Console console) throws IOException {
    submissions = NamedPaths.located(submissions);
    for (Path path : submissions) {
      if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new ParameterException(commandLine(), "There is no submission " + path + ".");
      }
    }
    HandIns handIns = HandIns.of(submissions, out, formats.takeOne());
    handIns.lines().forEach(console::line);
    if (handIns.submissions().isEmpty()) {
      throw new ParameterException(commandLine(), "None of these is a submission.");
    }
    return handIns.submissions();
  }

  /** The files of all that were graded into the folder, by this run or an earlier one. */
  private void writeClass(
      List<Entry> entries,
      List<SubmittedFiles> all,
      ClassRules rules,
      JudgeOptions.Opened opened,
      Console console)
      throws IOException {
    List<String> adjusted = new ArrayList<>();
    String only = entries.size() == 1 ? entries.get(0).name() : "";
    ClassFiles.RowListener listener =
        (row, folder) -> {
          if (row.entry().name().equals(only)) {
            adjusted.addAll(row.adjusted());
          }
        };
    ClassFiles files = new ClassFiles(rules, opened.reference(), out, List.of(listener));
    all.forEach(handIn -> files.handedIn(handIn.by().identities(), handIn.name()));
    List<Entry> faults = entries.stream().filter(Entry::isFault).toList();
    int count = files.read(new EntryFolders(List.of(out)), faults);
    try (OutputFolder folder = OutputFolder.prepare(out)) {
      folder.write(files.files());
    }
    adjusted.forEach(console::line);
    if (count > 1) {
      files.remarks().forEach(console::line);
      console.line(
          String.format(
              Locale.ROOT,
              "Wrote %s, %s and %s of %d submissions, and a folder for each, to %s.",
              ClassFiles.PAGE,
              ClassFiles.GRADEBOOK,
              ClassFiles.SUMMARY,
              count,
              out));
    }
  }

  private List<Entry> grade(
      Judge judge, JudgeOptions.Opened opened, List<SubmittedFiles> handIns, Console console)
      throws IOException {
    GradingData data = opened.data();
    boolean single = handIns.size() == 1;
    ClassGrading.Grader grader =
        (handIn, folder) -> {
          long start = System.nanoTime();
          Grade grade = judge.grade(handIn, folder);
          if (single) {
            handIn.understood().lines().forEach(console::line);
            console.print(GradeTable.of(grade, false));
          }
          double seconds = (System.nanoTime() - start) / 1e9;
          Instant now = Instant.now();
          GradedSubmission graded =
              new GradedSubmission(
                  grade, data.describe(), seconds, now, handIn.folder(), sources(handIn));
          formats.write(graded, out, folder, now);
          formats.commands(graded).forEach(console::command);
          return grade;
        };
    // A table, or another system's file, needs the whole grade.
    boolean keep = !again && !single && !formats.any();
    ClassGrading grading =
        new ClassGrading(grader, graderId(data, judgeOptions.points()), keep, data.name(), out);
    try (Console.Task task = console.start("Grading")) {
      List<Entry> entries =
          grading.run(
              handIns,
              opened.jobs(),
              (entry, kept, done) -> {
                if (!single || entry.isFault()) {
                  task.line(entry.line() + (kept ? "  (kept)" : ""));
                }
                task.step(done, handIns.size());
              });
      if (!single) {
        task.done();
      }
      return entries;
    }
  }

  private static Map<String, String> sources(HandIn handIn) {
    try {
      return handIn.sources().texts();
    } catch (SubmissionFailure refusal) {
      return Map.of(); // There are no lines to point to.
    }
  }

  /** Another program, other data, another seed or other points may give another grade. */
  private static String graderId(GradingData data, Points points) throws IOException {
    Path program = Path.of(System.getProperty("java.class.path"));
    String bytes =
        Files.isRegularFile(program) ? DigestUtils.sha256Hex(Files.readAllBytes(program)) : "";
    return DigestUtils.sha256Hex(
        ProgramVersion.text()
            + bytes
            + data.name()
            + data.data().digests()
            + data.settings()
            + new TreeMap<>(points.own()));
  }
}
