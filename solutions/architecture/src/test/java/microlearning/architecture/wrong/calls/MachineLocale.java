package microlearning.architecture.wrong.calls;

import java.io.PrintStream;
import java.text.DecimalFormat;
import java.util.Formatter;
import java.util.function.UnaryOperator;

/** Each method writes numbers or letters as the machine's owner does. */
final class MachineLocale {
  String format(double value) {
    return String.format("%.2f", value);
  }

  String formatted(int value) {
    return "%d".formatted(value);
  }

  void printed(PrintStream out, double value) {
    out.printf("%.2f", value);
  }

  String formatter(double value) {
    try (Formatter formatter = new Formatter()) {
      return formatter.format("%f", value).toString();
    }
  }

  String decimalFormat(double value) {
    return new DecimalFormat("0.0").format(value);
  }

  String lowerCase(String text) {
    return text.toLowerCase();
  }

  UnaryOperator<String> upperCase() {
    return String::toUpperCase;
  }
}
