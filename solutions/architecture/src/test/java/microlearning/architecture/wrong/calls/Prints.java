package microlearning.architecture.wrong.calls;

import picocli.CommandLine;

/** Each method writes to the console. */
final class Prints {
  void result(String text) {
    System.out.println(text);
  }

  void problem(Exception problem) {
    problem.printStackTrace(System.err);
  }

  void around(CommandLine command, String text) {
    command.getOut().println(text);
  }

  void complaint(CommandLine command, String text) {
    command.getErr().println(text);
  }
}
