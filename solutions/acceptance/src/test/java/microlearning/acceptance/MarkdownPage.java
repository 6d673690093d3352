package microlearning.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The code on a page of the documentation, section by section. */
record MarkdownPage(List<Section> sections) {
  private static final Pattern FENCE = Pattern.compile("( *)```(.*)");
  private static final Pattern COMMAND = Pattern.compile("`((?:mvn \\w+|java -jar) [^`]+)`");

  /**
   * What stands below a heading and above the next.
   *
   * @param heading without its number signs; nothing for what stands above the first
   * @param blocks of code
   * @param commands to type: the lines of blocks of sh, and what the text calls Maven or Java with
   */
  record Section(String heading, List<Block> blocks, List<String> commands) {
    private Section(String heading) {
      this(heading, new ArrayList<>(), new ArrayList<>());
    }

    private void add(Block block) {
      blocks.add(block);
      if (block.language.equals("sh")) {
        commands.addAll(block.text.lines().toList());
      }
    }

    /** The texts of the blocks in a language. */
    List<String> blocks(String language) {
      return blocks.stream().filter(b -> b.language.equals(language)).map(Block::text).toList();
    }
  }

  /**
   * A fenced block of code.
   *
   * @param language what the fence is followed by
   * @param text its lines, indented as the fence is
   */
  record Block(String language, String text) {}

  static MarkdownPage read(Path file) throws IOException {
    List<Section> sections = new ArrayList<>(List.of(new Section("")));
    String language = null;
    List<String> code = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Section section = sections.get(sections.size() - 1);
      boolean fence = FENCE.matcher(line).matches();
      if (language != null && fence) {
        section.add(new Block(language, String.join("\n", code).stripIndent()));
        language = null;
        code.clear();
      } else if (language != null) {
        code.add(line);
      } else if (fence) {
        language = FENCE.matcher(line).replaceFirst("$2").strip();
      } else if (line.startsWith("#")) {
        sections.add(new Section(line.replaceFirst("#+ *", "")));
      } else {
        COMMAND.matcher(line).results().forEach(r -> section.commands.add(r.group(1)));
      }
    }
    return new MarkdownPage(sections);
  }
}
