package microlearning.judge;

import java.math.BigInteger;
import microlearning.grade.GradingData;
import microlearning.reference.ReferenceData;

/**
 * Makes reference data from secret seeds, which takes the solutions. A program that has them
 * provides it as a service; one without them grades by the published seeds.
 */
public interface SecretReferences {
  /**
   * Draws secret seeds.
   *
   * @param seed 0 or more, of any size
   * @param data to train on
   */
  Drawn draw(BigInteger seed, GradingData data);

  /** Seeds that are drawn. */
  interface Drawn {
    /** The images, to be trained on from the secret seed. */
    GradingData data();

    /**
     * Makes the numbers of single updates from the solutions. It trains by a rule when a submission
     * is first trained by it, which takes as long as that.
     *
     * @param stored reference data from the published seeds, whose bands are kept
     */
    ReferenceData make(ReferenceData stored);
  }
}
