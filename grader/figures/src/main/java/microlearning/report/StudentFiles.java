package microlearning.report;

import java.util.List;
import java.util.function.Function;
import microlearning.submission.Exercise;

/**
 * What a student has beside a report: sources, which it shows a line of, and the handout's pages,
 * which it links to.
 *
 * @param sources gives the lines of a source file by its name; none if they are not known
 * @param handout path of the pages' folder from the report, with a slash at its end; empty if there
 *     are no pages
 */
public record StudentFiles(Function<String, List<String>> sources, String handout) {
  /** Nothing is known. */
  public static final StudentFiles NONE = new StudentFiles(name -> List.of(), "");

  /** The name of an exercise's page, such as {@code exercise-1-perturb.html}. */
  public static String page(Exercise exercise) {
    return "exercise-" + exercise.number() + "-" + exercise.method() + ".html";
  }

  boolean hasHandout() {
    return !handout.isEmpty();
  }

  /** A link to a page of the handout; only its text if there are no pages. */
  String link(String page, String text) {
    return hasHandout() ? "<a href=\"" + handout + page + "\">" + text + "</a>" : text;
  }
}
