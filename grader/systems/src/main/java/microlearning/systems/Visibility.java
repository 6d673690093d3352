package microlearning.systems;

import java.util.Locale;

/** When Gradescope shows a check to students. */
public enum Visibility {
  /** At once. */
  VISIBLE,
  /** When the assignment is due. */
  AFTER_DUE_DATE,
  /** When the grades are published. */
  AFTER_PUBLISHED,
  /** Never. */
  HIDDEN;

  /** The name in files, such as {@code after_due_date}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
