package microlearning.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a call of the program in this JVM ended with. */
record Invocation(int exitCode, String out, String err) {
  static Invocation of(String... arguments) {
    return of(Microlearning.commandLine(), arguments);
  }

  static Invocation of(CommandLine command, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        command
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Invocation(exitCode, out.toString(), err.toString());
  }
}
