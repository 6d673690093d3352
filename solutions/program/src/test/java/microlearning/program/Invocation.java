package microlearning.program;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a call of the program in this JVM ended with. */
public record Invocation(int exitCode, String out, String err) {
  public static Invocation of(String... arguments) {
    return of(Microlearning.commandLine(), arguments);
  }

  public static Invocation of(CommandLine command, String... arguments) {
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
