package microlearning.architecture.wrong.network;

import microlearning.architecture.wrong.checks.Verdict;

/** A network that looks up how it will be graded. */
final class KnowsGrading {
  Verdict verdict() {
    return new Verdict();
  }
}
