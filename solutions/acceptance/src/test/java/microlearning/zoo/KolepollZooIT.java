package microlearning.zoo;

import java.util.stream.Stream;
import microlearning.submission.Exercise;

class KolepollZooIT extends ZooOfExercise {
  KolepollZooIT() {
    super(Exercise.KOLEPOLL, RightKolepoll.class);
  }

  @Override
  Stream<Class<?>> otherWrongNumbers() {
    return submissions(WrongFeedback.class, false);
  }

  @Override
  Stream<Class<?>> nearlyRightNumbers() {
    return submissions(NearlyFeedback.class, false);
  }
}
