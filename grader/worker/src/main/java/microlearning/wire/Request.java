package microlearning.wire;

/** What a judge asks of a worker. */
public enum Request {
  /** To say that it is there. */
  GREET,
  /** To load an exercise's classes, and to forget all that was loaded and made before. */
  LOAD,
  /** To make a network of the class. */
  CREATE,
  /** To call a network's rule. */
  CALL
}
