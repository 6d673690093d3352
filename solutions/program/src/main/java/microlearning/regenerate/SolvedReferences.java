package microlearning.regenerate;

import java.math.BigInteger;
import microlearning.grade.GradingData;
import microlearning.judge.SecretReferences;

/** Makes reference data from secret seeds by the solutions. */
public final class SolvedReferences implements SecretReferences {
  @Override
  public Drawn draw(BigInteger seed, GradingData data) {
    return new SecretReference(seed, data);
  }
}
