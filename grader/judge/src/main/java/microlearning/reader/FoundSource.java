package microlearning.reader;

/**
 * A Java file that was found.
 *
 * @param path below what was handed in, with slashes
 * @param bytes its content; empty if it is not taken
 * @param fault why it is not taken, going on from its name; empty if it is
 * @param time of its last change
 */
record FoundSource(String path, byte[] bytes, String fault, ClockTime time) {
  /** What a Java file's name ends with. */
  static final String ENDING = ".java";

  String folder() {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The same file by another name. */
  FoundSource renamed(String name) {
    String folder = folder();
    return new FoundSource(folder.isEmpty() ? name : folder + "/" + name, bytes, fault, time);
  }
}
