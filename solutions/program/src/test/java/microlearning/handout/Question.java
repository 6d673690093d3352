package microlearning.handout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question of the handout that is answered by a run of the lab.
 *
 * @param page that asks it
 * @param id number and letter
 * @param decay the line that replaces that of Kolen-Pollack's decay, if there is one
 * @param lines Java for {@code experiment}, as it is to be typed
 * @param figures of the answer: names in {@code figures/questions}, without the question's id
 * @param printed what the lab prints, but for its progress
 * @param answer text of the answer without figures and code
 */
record Question(
    String page,
    String id,
    Optional<String> decay,
    String lines,
    List<String> figures,
    String printed,
    String answer) {
  static final List<String> PAGES =
      List.of(
          "0-local-learning.md",
          "1-weight-perturbation.md",
          "2-node-perturbation.md",
          "3-variance.md",
          "4-feedback-alignment.md",
          "5-kolen-pollack.md",
          "6-bias.md",
          "exercise-1-perturb.md",
          "exercise-2-feedback.md",
          "exercise-3-kolepoll.md");

  private static final Pattern QUESTION =
      Pattern.compile(
          "\n### (\\w+) [^\n]+\n\n\\*\\*Predict\\.\\*\\* .*?\n\n(?:\\*\\*Change\\.\\*\\* .*?\n\n"
              + "```java\n(.*?)```\n\n)?\\*\\*Run\\.\\*\\*.*?\n\n```java\n(.*?)```\n\n"
              + "<details>\n<summary>What you get</summary>\n\n(.*?)\n</details>\n",
          Pattern.DOTALL);
  private static final Pattern PRINTED = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

  /** The questions of all pages. */
  static List<Question> all() throws IOException {
    List<Question> questions = new ArrayList<>();
    for (String page : PAGES) {
      Matcher matcher = QUESTION.matcher(Pages.read(page));
      while (matcher.find()) {
        questions.add(of(page, matcher));
      }
    }
    return questions;
  }

  private static Question of(String page, Matcher matcher) {
    String id = matcher.group(1);
    String answer = matcher.group(4);
    Matcher printed = PRINTED.matcher(answer);
    return new Question(
        page,
        id,
        Optional.ofNullable(matcher.group(2)).map(String::strip),
        matcher.group(3),
        Pages.all("src=\"figures/questions/" + id + "-([^\"]+)\\.svg\"", answer),
        printed.find() ? printed.group(1) : "",
        printed.replaceAll("").replaceAll("<img [^>]*>", ""));
  }

  @Override
  public String toString() {
    return id;
  }
}
