package microlearning.zoo;

import java.util.Set;

/**
 * What takes longest is done with a third of the submissions in each build, each with another
 * third, and with all of them in the profile {@code slow}.
 */
public enum Thirds {
  /** Right ones that are trained from the published seed. */
  TRAINED,

  /** Those that are graded from a secret seed, too, with their training if they are right. */
  FROM_SECRET_SEED,

  /** Those that are graded in a worker, too. */
  IN_WORKER;

  /** They take as long as many others; plain loops are graded as {@link RightKolepoll}'s. */
  private static final Set<Class<?>> SLOWEST =
      Set.of(
          RightPerturb.PlainLoops.class,
          RightPerturb.OwnNormals.class,
          RightFeedback.PlainLoops.class);

  /** Whether it is done with a submission in this build. */
  public boolean has(Class<?> submission) {
    return isSlowProfile()
        || !SLOWEST.contains(submission)
            && Math.floorMod(submission.getSimpleName().hashCode(), 3) == ordinal();
  }

  /** Whether all is done that each build leaves out. */
  public static boolean isSlowProfile() {
    return Integer.getInteger("microlearning.seeds", 1) > 1;
  }
}
