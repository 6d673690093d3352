package microlearning.zoo;

import java.util.stream.Stream;
import microlearning.submission.Exercise;

class FeedbackZooIT extends ZooOfExercise {
  FeedbackZooIT() {
    super(Exercise.FEEDBACK, RightFeedback.class);
  }

  @Override
  Stream<Class<?>> otherWrongNumbers() {
    return submissions(WrongFeedback.class, true);
  }

  @Override
  Stream<Class<?>> nearlyRightNumbers() {
    return submissions(NearlyFeedback.class, true);
  }
}
