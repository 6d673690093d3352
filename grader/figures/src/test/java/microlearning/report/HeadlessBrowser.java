package microlearning.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Chromium, or Chrome, without a window. It can resolve no name but those of this machine.
 *
 * @param program that is run
 * @param folder for its files, a new one for each page
 */
public record HeadlessBrowser(Path program, Path folder) {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** A screen's colours. */
  public enum Scheme {
    DARK,
    LIGHT
  }

  /** The program, if it is on the path. */
  public static Optional<Path> find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return NAMES.stream()
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(p -> Path.of(p, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a page, runs its scripts, and returns what they made of it. */
  public String open(String page, Scheme scheme) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("page.html"), page);
    List<String> command =
        List.of(
            program.toString(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--disable-extensions",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--blink-settings=preferredColorScheme=" + scheme.ordinal(),
            "--user-data-dir=" + Files.createDirectory(folder.resolve("profile")),
            "--log-net-log=" + folder.resolve("net.json"),
            "--enable-logging=stderr",
            "--hide-scrollbars",
            "--window-size=1800,900",
            "--timeout=20000",
            "--dump-dom",
            file.toUri().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("dom.html").toFile())
            .redirectError(folder.resolve("log.txt").toFile())
            .start();
    try {
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("ended in time").isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    return Files.readString(folder.resolve("dom.html"));
  }

  /** What the last page wrote on the console, errors among it. */
  public List<String> console() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("log.txt"))) {
      return lines.filter(line -> line.contains("CONSOLE")).toList();
    }
  }

  /**
   * The addresses that the last page, or what it framed, asked the network for. What a browser asks
   * for on its own account has no origin.
   */
  public List<String> requests() throws IOException {
    List<String> requests = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("net.json"))) {
      if (line.startsWith("{\"params\":{\"initiator\"")) {
        String event = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
        JsonObject request =
            JsonParser.parseString(event).getAsJsonObject().getAsJsonObject("params");
        String url = request.get("url").getAsString();
        if (!request.get("initiator").getAsString().equals("not an origin")
            && !url.startsWith("file:")) {
          requests.add(url);
        }
      }
    }
    return requests;
  }
}
