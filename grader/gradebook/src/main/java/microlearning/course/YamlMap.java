package microlearning.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a YAML file whose values are texts, lists of texts and mappings, with lines. */
final class YamlMap {
  private static final int MOST_CHARACTERS = 1 << 18;

  private final String file;
  private final Map<String, Value> values = new LinkedHashMap<>();

  /**
   * A value.
   *
   * @param line of its key, from 1
   */
  record Value(Node node, int line) {}

  private YamlMap(String file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param file its name, for messages
   * @throws CourseException if it is not YAML, or not a mapping
   */
  static YamlMap parse(String file, String text) throws CourseException {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(MOST_CHARACTERS)
            .setMaxAliasesForCollections(0)
            .build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      return root.isEmpty() ? new YamlMap(file) : of(file, new Value(root.get(), 1), Set.of());
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new CourseException(file, line, "It is not YAML: " + e.getProblem() + ".");
    } catch (YamlEngineException e) {
      throw new CourseException(file, 1, "It is not YAML: " + e.getMessage());
    }
  }

  /** A mapping; with no names, it may have any keys. */
  private static YamlMap of(String file, Value value, Set<String> names) throws CourseException {
    if (!(value.node() instanceof MappingNode mapping)) {
      throw new CourseException(
          file, value.line(), "Keys with values are expected here, such as 'key: value'.");
    }
    YamlMap map = new YamlMap(file);
    for (NodeTuple tuple : mapping.getValue()) {
      int line = line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new CourseException(file, line, "A key must be a word.");
      }
      if (map.values.put(key.getValue(), new Value(tuple.getValueNode(), line)) != null) {
        throw new CourseException(file, line, "The key '" + key.getValue() + "' is there twice.");
      }
    }
    map.requireKeys(names);
    return map;
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /**
   * Requires that there are no other keys.
   *
   * @param names of those that are allowed; with none, all are
   */
  void requireKeys(Set<String> names) throws CourseException {
    for (Map.Entry<String, Value> entry : values.entrySet()) {
      if (!names.isEmpty() && !names.contains(entry.getKey())) {
        throw new CourseException(
            file,
            entry.getValue().line(),
            "There is no key '"
                + entry.getKey()
                + "'. The keys are "
                + String.join(", ", names)
                + ".");
      }
    }
  }

  Set<String> keys() {
    return values.keySet();
  }

  /** The line of a key that is there. */
  int line(String key) {
    return values.get(key).line();
  }

  /** The text of a key; empty if the key is not there. */
  Optional<String> text(String key) throws CourseException {
    if (!values.containsKey(key)) {
      return Optional.empty();
    }
    return Optional.of(text(key, values.get(key).node()));
  }

  private String text(String key, Node node) throws CourseException {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw fault(key, "takes one value");
  }

  /** The texts of a key, which may be a list or one text; empty if the key is not there. */
  List<String> texts(String key) throws CourseException {
    List<String> texts = new ArrayList<>();
    if (values.containsKey(key)) {
      if (values.get(key).node() instanceof SequenceNode sequence) {
        for (Node node : sequence.getValue()) {
          texts.add(text(key, node));
        }
      } else {
        texts.add(text(key).orElseThrow());
      }
    }
    return texts;
  }

  /** Whether the value of a key is a mapping. */
  boolean isMap(String key) {
    return values.containsKey(key) && values.get(key).node() instanceof MappingNode;
  }

  /**
   * The mapping of a key; empty if the key is not there.
   *
   * @param names of the keys that it may have; with none, any
   */
  YamlMap map(String key, Set<String> names) throws CourseException {
    return values.containsKey(key) ? of(file, values.get(key), names) : new YamlMap(file);
  }

  /** The fault of a key's value: "{@code key what.}". */
  CourseException fault(String key, String what) {
    return new CourseException(file, line(key), key + " " + what + ".");
  }
}
