package microlearning.reference;

import java.util.Map;

/**
 * A known mistake.
 *
 * @param id name in the reference files, such as {@code sign_flipped}
 * @param hint what to tell who made it
 * @param observations what it gives on some of the small networks, by their names
 */
public record Misconception(String id, String hint, Map<String, Observation> observations) {}
