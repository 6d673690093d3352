package microlearning.architecture.wrong.report;

import microlearning.architecture.wrong.checks.Verdict;

/** Stands for what checks must not know. */
public final class Page {
  Verdict verdict;
}
