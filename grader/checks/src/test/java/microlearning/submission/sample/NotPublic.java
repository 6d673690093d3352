package microlearning.submission.sample;

import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.random.Generator;

/** Cannot be seen from outside. */
class NotPublic extends MLP {
  public NotPublic(Generator rng, Architecture architecture) {
    super(rng, architecture);
  }
}
