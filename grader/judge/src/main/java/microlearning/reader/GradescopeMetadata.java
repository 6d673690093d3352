package microlearning.reader;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The file in Gradescope's export that tells who handed in which folder, and when. */
final class GradescopeMetadata {
  static final String NAME = "submission_metadata.yml";

  private static final int MOST_BYTES = ReadingLimits.MOST_INNER_ARCHIVE_BYTES;

  /** As in "2026-05-09 14:30:45.213926000 Z". */
  private static final Pattern TIME =
      Pattern.compile("([0-9-]{10})[ T]([0-9:]{8}(?:\\.[0-9]+)?) ?(Z|[+-][0-9]{2}:[0-9]{2})");

  private GradescopeMetadata() {}

  /**
   * Reads it.
   *
   * @return who handed in, by the names of folders
   * @throws IOException if it cannot be read, with the reason
   */
  static Map<String, SubmittedBy> read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableArchive("it has more than " + MOST_BYTES + " bytes");
    }
    String text = FileNames.utf8(bytes).orElseThrow(() -> new UnreadableArchive("it is not UTF-8"));
    try {
      LoadSettings settings = LoadSettings.builder().setCodePointLimit(MOST_BYTES).build();
      return read(new Compose(settings).composeString(text).orElse(null));
    } catch (YamlEngineException | StackOverflowError e) {
      throw new UnreadableArchive("it is not YAML");
    }
  }

  private static Map<String, SubmittedBy> read(Node root) {
    Map<String, SubmittedBy> people = new LinkedHashMap<>();
    if (root instanceof MappingNode submissions) {
      for (NodeTuple submission : submissions.getValue()) {
        Node submitters = value(submission.getValueNode(), ":submitters");
        if (submitters instanceof SequenceNode list && !list.getValue().isEmpty()) {
          people.put(
              text(submission.getKeyNode()),
              person(list.getValue(), time(value(submission.getValueNode(), ":created_at"))));
        }
      }
    }
    return people;
  }

  /** Of a group, the names alone: a login would be that of one of them. */
  private static SubmittedBy person(List<Node> submitters, Optional<Instant> time) {
    boolean alone = submitters.size() == 1;
    Node first = submitters.get(0);
    return new SubmittedBy(
        "Gradescope",
        String.join(", ", submitters.stream().map(s -> text(value(s, ":name"))).toList()),
        alone ? text(value(first, ":email")) : "",
        alone ? text(value(first, ":sid")) : "",
        false,
        time.map(ClockTime::of));
  }

  private static Node value(Node node, String key) {
    if (node instanceof MappingNode map) {
      for (NodeTuple entry : map.getValue()) {
        if (text(entry.getKeyNode()).equals(key)) {
          return entry.getValueNode();
        }
      }
    }
    return null;
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
  }

  private static Optional<Instant> time(Node node) {
    Matcher time = TIME.matcher(text(node));
    try {
      return time.matches()
          ? Optional.of(
              OffsetDateTime.parse(time.group(1) + "T" + time.group(2) + time.group(3)).toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
