package microlearning.misconceptions;

import microlearning.training.NetworkFactory;

/**
 * A known mistake with an exercise.
 *
 * @param id name in the reference files, such as {@code losses_swapped}
 * @param hint what to tell who made it: the mistake, not the line to write
 * @param network makes networks whose rule has the mistake
 */
public record Mistake(String id, String hint, NetworkFactory network) {}
