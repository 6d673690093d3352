package microlearning.zoo;

import java.util.stream.Stream;
import microlearning.submission.Exercise;

class PerturbZooIT extends ZooOfExercise {
  PerturbZooIT() {
    super(Exercise.PERTURB, RightPerturb.class);
  }

  @Override
  Stream<Class<?>> otherWrongNumbers() {
    return submissions(WrongPerturb.class);
  }

  @Override
  Stream<Class<?>> nearlyRightNumbers() {
    return submissions(NearlyPerturb.class);
  }
}
