package microlearning.submission.sample;

import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.random.Generator;

/** Throws from its constructor. */
public class ThrowsWhenMade extends MLP {
  public ThrowsWhenMade(Generator rng, Architecture architecture) {
    super(rng, architecture);
    throw new IllegalArgumentException("not today");
  }
}
