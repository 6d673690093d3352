package microlearning.wire;

/** How a network's weights are, before a call, beside how the last call left them. */
public enum Weights {
  /** The same. */
  AS_LEFT,
  /** The last call's update, times a rate, was added to W_h and W_y. */
  STEPPED,
  /** The same matrices with other numbers. */
  CHANGED,
  /** Other matrices. */
  REPLACED
}
