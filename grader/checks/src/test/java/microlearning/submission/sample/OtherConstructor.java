package microlearning.submission.sample;

import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.random.Generator;

/** Cannot be made as a network must. */
public class OtherConstructor extends MLP {
  public OtherConstructor(Architecture architecture) {
    super(Generator.defaultRng(0), architecture);
  }
}
