package microlearning.zoo;

import java.util.stream.Stream;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

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
    return Stream.of(NearlyPerturb.class, SelectedNoise.class).flatMap(ZooOfExercise::submissions);
  }

  /** What draws like the reference has one result from a seed, whatever the bands allow. */
  @TestFactory
  Stream<DynamicTest> shouldNoticeInTrainingWhatIsRightInMostCalls() {
    return submissions(RightInMostCalls.class).map(type -> test(type, this::assertTrainingWrong));
  }
}
