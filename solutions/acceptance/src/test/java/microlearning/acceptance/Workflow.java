package microlearning.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A workflow of GitHub Actions, as its file has it. */
record Workflow(Map<?, ?> content) {
  static final Path FOLDER = Path.of("../../.github/workflows");

  /** The workflows of a student's repository. */
  static final Path HANDOUT = Path.of("../program/src/main/resources/microlearning/handout");

  static Workflow read(Path file) throws IOException {
    Load yaml = new Load(LoadSettings.builder().build());
    return new Workflow(map(yaml.loadFromString(Files.readString(file))));
  }

  /** All workflows, of this project and of a student's repository, by their files. */
  static Map<Path, Workflow> all() throws IOException {
    Map<Path, Workflow> workflows = new TreeMap<>();
    for (Path folder : List.of(FOLDER, HANDOUT)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          if (file.toString().endsWith(".yml")) {
            workflows.put(file, read(file));
          }
        }
      }
    }
    return workflows;
  }

  Map<String, Map<?, ?>> jobs() {
    Map<String, Map<?, ?>> jobs = new LinkedHashMap<>();
    map(content.get("jobs")).forEach((name, job) -> jobs.put(name.toString(), map(job)));
    return jobs;
  }

  Map<?, ?> job(String name) {
    return jobs().get(name);
  }

  /** The shell that a job's steps run in where they name none; empty if none is set. */
  String shell() {
    Map<?, ?> run = content.get("defaults") == null ? Map.of() : map(content.get("defaults"));
    return run.isEmpty() ? "" : String.valueOf(map(run.get("run")).get("shell"));
  }

  static List<Map<?, ?>> steps(Map<?, ?> job) {
    List<Map<?, ?>> steps = new ArrayList<>();
    ((List<?>) job.get("steps")).forEach(step -> steps.add(map(step)));
    return steps;
  }

  /** The entry of a part that is a map; empty if there is none. */
  static Map<?, ?> map(Map<?, ?> part, String key) {
    return part.get(key) == null ? Map.of() : map(part.get(key));
  }

  static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }
}
