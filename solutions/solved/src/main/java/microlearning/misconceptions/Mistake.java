package microlearning.misconceptions;

import java.util.Map;

/**
 * A known mistake with an exercise.
 *
 * @param id name in the reference files, such as {@code losses_swapped}
 * @param done what the code does, as a clause: "your error has the wrong sign"
 * @param rule what is to be said besides, up to the full stop: ": it must be positive where …"
 * @param members of the class, as Java: what is kept from call to call; mostly empty
 * @param changes what stands in places of the exercise's {@link Template}
 */
public record Mistake(
    String id, String done, String rule, String members, Map<String, String> changes) {
  /** What to tell who made it: the mistake, not the line to write. */
  public String hint() {
    return Character.toUpperCase(done.charAt(0)) + done.substring(1) + rule + ".";
  }
}
