package microlearning.redteam;

import java.io.IOException;

/**
 * A submission that tries to gain points, to cost others theirs, to command what runs the grader,
 * or to take more than its share.
 *
 * @param id names its folder or archive, unless it has a name of its own
 * @param kind what it attacks
 * @param tried in words
 * @param points that it may have: those that its own code is worth
 * @param exact whether it must have them: it is right, and only looks odd
 * @param cost what grading it takes
 * @param maker makes it
 */
record Hostile(
    String id, Kind kind, String tried, int points, boolean exact, Cost cost, Maker maker) {

  /** What is attacked, in the order of a submission's way. */
  enum Kind {
    NAMES(
        "Names of files and folders",
        "An entry is opened by the handle that it was listed with; its name is text, and shown as a"
            + " harmless line."),
    FILES(
        "What is among the files",
        "Java files beside the exercises are taken, if they are regular files of UTF-8, within"
            + " limits; nothing else is."),
    ARCHIVES(
        "Archives",
        "Nothing is unpacked. What cannot be read whole, or leads out of the archive, is refused in"
            + " words."),
    COMPILER(
        "The compiler",
        "It runs in a process of its own with limits of time, memory and disk; its messages are"
            + " shown as harmless lines."),
    CLASSES(
        "Classes that reach for more",
        "Class files are held to the allow-list before any of them runs."),
    CALLS(
        "Code that is called",
        "It runs in a process that has neither checks nor reference; what it answers is held to"
            + " limits and compared."),
    RESOURCES(
        "Time, memory and disk",
        "Each process has limits, and is ended with all that it has started.");

    private final String title;
    private final String holds;

    Kind(String title, String holds) {
      this.title = title;
      this.holds = holds;
    }

    String title() {
      return title;
    }

    String holds() {
      return holds;
    }
  }

  /** What it takes to grade one. */
  enum Cost {
    /** It is read and refused. */
    READ,
    /** It is compiled, and called at most once in each check. */
    SECONDS,
    /** It meets a limit of time, memory or disk. */
    MINUTES
  }

  /** Makes a submission. */
  interface Maker {
    /**
     * Makes it.
     *
     * @param handIn an empty place of its own
     */
    void make(HandIn handIn) throws IOException;
  }

  /** One that is to have no points. */
  static Hostile of(String id, Kind kind, Cost cost, String tried, Maker maker) {
    return new Hostile(id, kind, tried, 0, false, cost, maker);
  }

  /** One whose code is right besides, so that it may have the exercise's points. */
  Hostile rightBesides() {
    return new Hostile(id, kind, tried, HandIn.POINTS, false, cost, maker);
  }

  /**
   * One whose update is wrong, and that may have the points of the checks which do not look at it:
   * that the method leaves weights, batch and generator as they were.
   */
  Hostile wrongUpdate() {
    return new Hostile(id, kind, tried, HandIn.CONTRACT_POINTS, false, cost, maker);
  }

  /** One that is right, and must have the exercise's points. */
  Hostile right() {
    return new Hostile(id, kind, tried, HandIn.POINTS, true, cost, maker);
  }

  @Override
  public String toString() {
    return id;
  }
}
