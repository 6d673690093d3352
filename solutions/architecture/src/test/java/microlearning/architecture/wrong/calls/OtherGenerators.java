package microlearning.architecture.wrong.calls;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Each method draws by another generator than the project's. */
final class OtherGenerators {
  double seeded(long seed) {
    return new Random(seed).nextDouble();
  }

  int ofTheThread() {
    return ThreadLocalRandom.current().nextInt();
  }
}
