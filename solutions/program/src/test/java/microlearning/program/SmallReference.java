package microlearning.program;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import microlearning.command.reference.ReferenceOptions;
import microlearning.data.DataSet;
import microlearning.data.Digits;
import microlearning.data.Mnist;
import microlearning.network.Activation;
import microlearning.regenerate.ReferenceFiles;
import microlearning.training.Settings;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** The program with reference data that takes no time: few images, and two hidden units. */
public final class SmallReference {
  private static final Settings SETTINGS =
      new Settings(BigInteger.TEN, 2, 40, 10, 2, 20, 0.01, 0.1, 0.1, Activation.SIGMOID);

  private static final String STORED = "/microlearning/reference/";

  private SmallReference() {}

  /**
   * The stored files that no training is needed for, by their paths: to make them takes seconds,
   * and they would be the same at each regeneration.
   */
  public static Map<String, String> networks() {
    Map<String, String> networks = new LinkedHashMap<>();
    JsonParser.parseString(stored("datapackage.json"))
        .getAsJsonObject()
        .getAsJsonArray("resources")
        .forEach(
            file -> {
              String path = file.getAsJsonObject().get("path").getAsString();
              if (path.contains("_networks/")) {
                networks.put(path, stored(path));
              }
            });
    return networks;
  }

  private static String stored(String path) {
    try (InputStream in = SmallReference.class.getResourceAsStream(STORED + path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it in a JVM of its own. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** Runs it in this JVM. */
  public static Invocation run(String... arguments) {
    return Invocation.of(commandLine(), arguments);
  }

  /** The command line that runs it in a JVM of its own. */
  public static List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SmallReference.class.getName());
    command.addAll(arguments);
    return command;
  }

  /** The texts of all files in a folder, by their paths. */
  public static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(
            folder.relativize(file).toString().replace('\\', '/'),
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private static CommandLine commandLine() {
    return Microlearning.commandLine(
        new IFactory() {
          @Override
          public <K> K create(Class<K> type) throws Exception {
            return type == ReferenceOptions.class
                ? type.cast(new ReferenceOptions((place, seeds) -> files(seeds)))
                : CommandLine.defaultFactory().create(type);
          }
        });
  }

  private static ReferenceFiles files(int seeds) {
    DataSet images = SmallImages.draw();
    DataSet mnist = new DataSet(Mnist.NAME, images.training(), images.test(), Map.of());
    return new ReferenceFiles(
        List.of(mnist, Digits.draw(40, 10)),
        List.of(SETTINGS, SETTINGS),
        seeds,
        SmallReference::networks);
  }
}
