package microlearning.training;

import java.math.BigInteger;
import java.util.Set;
import java.util.TreeSet;
import microlearning.random.Generator;

/**
 * Which calls of an experiment are compared number by number: the first for the signal-to-noise
 * ratio, the first and the last update, the last for the cosine similarity, and others that are
 * drawn from the seed, so that nobody knows them who does not know the seed.
 */
public final class WatchedCalls {
  private static final int DRAWN = 3;

  private WatchedCalls() {}

  /** The numbers of the calls, in increasing order. */
  public static Set<Integer> of(Settings settings) {
    // Another stream than the experiment's own.
    Generator rng = Generator.defaultRng(settings.seed().add(BigInteger.ONE.shiftLeft(64)));
    int firstUpdate = settings.testImages();
    int perEpoch = settings.batches() + 1;
    int calls = firstUpdate + settings.epochs() * perEpoch;
    Set<Integer> watched = new TreeSet<>(Set.of(0, firstUpdate, calls - 2, calls - 1));
    watched.add((int) rng.integers(0, firstUpdate));
    for (int i = 0; i < DRAWN; i++) {
      watched.add((int) rng.integers(firstUpdate, calls));
    }
    return watched;
  }

  /** What a call is for, such as "update 5 in training". */
  public static String describe(Settings settings, int number) {
    int images = settings.testImages();
    if (number < images) {
      return "the call on test image " + (1 + number) + " before training";
    }
    int perEpoch = settings.batches() + 1;
    int epoch = (number - images) / perEpoch;
    int batch = (number - images) % perEpoch;
    return batch == settings.batches()
        ? "the call on all test images after epoch " + (1 + epoch)
        : "update " + (1 + epoch * settings.batches() + batch) + " in training";
  }
}
