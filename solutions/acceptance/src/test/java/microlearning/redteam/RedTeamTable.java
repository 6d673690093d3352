package microlearning.redteam;

import java.util.List;
import microlearning.redteam.Hostile.Kind;

/** What was tried, as the documentation shows it. */
final class RedTeamTable {
  private RedTeamTable() {}

  /** The text of the page. */
  static String markdown(List<Hostile> all) {
    StringBuilder page =
        new StringBuilder(
            """
            # What was tried against the judge

            %d hostile submissions, which the suite in `src/test/java/microlearning/redteam` makes and has the packaged
            `grade` grade as one class, among honest ones: plain and with `--as-user`, under `C.UTF-8` and `C`. What must
            hold of all of them: no points that the code is not worth; the honest ones have all of theirs; nothing that is
            shown or written commands a terminal, a workflow or a spreadsheet; compilers and workers stay within their
            limits; no process and no file is left. This page is made from the suite, and a test holds it to that.

            Points are those that a submission may have: %d if its code is right besides; %d if its update is wrong, but
            it leaves weights, batch and generator as they were.
            """
                .formatted(all.size(), HandIn.POINTS, HandIn.CONTRACT_POINTS));
    for (Kind kind : Kind.values()) {
      page.append("\n## ").append(kind.title()).append("\n\n").append(kind.holds());
      page.append("\n\n| tried | points |\n| --- | ---: |\n");
      all.stream()
          .filter(hostile -> hostile.kind() == kind)
          .forEach(h -> page.append("| " + h.tried() + " | " + h.points() + " |\n"));
    }
    return page.toString();
  }
}
