package microlearning.reference;

import java.util.Arrays;

/** A matrix that a learning rule gives or changes. */
public enum Part {
  /** The update of the hidden weights. */
  HIDDEN("delta_W_h", "hidden update"),
  /** The update of the output weights. */
  OUTPUT("delta_W_y", "output update"),
  /** The feedback weights after the call. */
  FEEDBACK("B", "feedback weights B");

  private final String id;
  private final String title;

  Part(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The name in files: {@code delta_W_h}, {@code delta_W_y} or {@code B}. */
  public String id() {
    return id;
  }

  /** The name in text, such as "hidden update". */
  public String title() {
    return title;
  }

  /**
   * The part with a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Part of(String id) {
    return Arrays.stream(values())
        .filter(part -> part.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no matrix '" + id + "'."));
  }
}
