package microlearning.architecture.wrong.calls;

/** Each method writes to the console. */
final class Prints {
  void result(String text) {
    System.out.println(text);
  }

  void problem(Exception problem) {
    problem.printStackTrace(System.err);
  }
}
