package microlearning.architecture.wrong.checks;

import microlearning.architecture.wrong.report.Page;

/** A check that writes its own page; with {@link Page}, a cycle. */
final class KnowsReports {
  Page[] pages;
}
