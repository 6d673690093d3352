package microlearning.architecture.wrong.blank;

import microlearning.architecture.wrong.judge.Judge;

/** A blank that asks who reads it. */
final class KnowsTheJudge {
  boolean isFor(Object reader) {
    return reader instanceof Judge;
  }
}
