package microlearning.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Processes in containers of Podman or Docker, each in its own, of an image that has a JDK. */
final class Container implements Account {
  private static final Path ROOT = Path.of("/");

  private final String engine;
  private final String image;
  private final Set<String> started = Collections.synchronizedSet(new LinkedHashSet<>());

  Container(String engine, String image) {
    this.engine = engine;
    this.image = image;
  }

  /** The image that has the Java that runs the judge. */
  static String usualImage() {
    return "eclipse-temurin:" + Runtime.version().feature() + "-jdk";
  }

  /**
   * Finds an engine that has an image.
   *
   * @param engine {@code podman} or {@code docker}
   * @throws IOException if there is none, with the reason
   */
  static Container find(String engine, String image) throws IOException {
    Container container = new Container(engine, image);
    String id =
        SystemCommand.run(ROOT, List.of(engine, "image", "inspect", "--format", "{{.Id}}", image));
    if (id.isEmpty()) {
      throw new IOException(
          isRunning(engine)
              ? engine + " has no image " + image + ". Fetch it: " + engine + " pull " + image
              : engine + " does not run here. Install and start it, or choose another --sandbox.");
    }
    return container;
  }

  private static boolean isRunning(String engine) throws IOException {
    String test = "\"$0\" version > /dev/null 2>&1 && echo runs";
    return SystemCommand.run(ROOT, List.of("sh", "-c", test, engine)).equals("runs");
  }

  @Override
  public List<String> command(Path folder, int megabytes, List<String> java) {
    String name = "microlearning-" + UUID.randomUUID();
    started.add(name);
    List<String> command = new ArrayList<>(List.of(engine, "run", "--rm", "--interactive"));
    command.addAll(List.of("--name", name, "--log-driver", "none", "--pull", "never"));
    command.addAll(List.of("--network", "none", "--read-only", "--user", "65534:65534"));
    command.addAll(List.of("--cap-drop", "ALL", "--security-opt", "no-new-privileges"));
    command.addAll(List.of("--security-opt", "label=disable"));
    command.addAll(List.of("--memory", megabytes + "m", "--memory-swap", megabytes + "m"));
    command.addAll(List.of("--pids-limit", Limits.THREADS + "", "--ulimit", "core=0"));
    for (String jar : Sandbox.JARS) {
      command.addAll(List.of("--volume", folder.resolveSibling(jar) + ":/" + jar + ":ro"));
    }
    // A folder that every image has, one below that of the jar files.
    command.addAll(List.of("--workdir", "/tmp", "--entrypoint", "java", image));
    command.addAll(java.subList(1, java.size()));
    return command;
  }

  @Override
  public void endProcesses() {
    List<String> names = List.copyOf(started);
    if (names.isEmpty()) {
      return;
    }
    started.removeAll(names);
    List<String> command = new ArrayList<>(List.of(engine, "rm", "--force"));
    command.addAll(names);
    try {
      SystemCommand.run(ROOT, command);
    } catch (IOException e) {
      // They end with their input.
    }
  }

  /** The jar files are read by another user, in the container. */
  @Override
  public boolean isOther() {
    return true;
  }

  @Override
  public String describe() {
    return "Submissions run in containers of "
        + engine
        + " ("
        + image
        + "): they see no files of this machine, can write to none, and have no network.";
  }
}
