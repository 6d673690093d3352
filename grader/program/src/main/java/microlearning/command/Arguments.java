package microlearning.command;

import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import microlearning.network.Activation;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options; what is wrong with one is said in words of our own. */
public final class Arguments {
  private Arguments() {}

  /** Teaches a command, and those below it, to read values so. */
  public static void register(CommandLine command) {
    command
        .registerConverter(Integer.class, Arguments::integer)
        .registerConverter(BigInteger.class, Arguments::wholeNumber)
        .registerConverter(Double.class, Arguments::number)
        .registerConverter(Path.class, Arguments::path)
        .registerConverter(
            Activation.class, name -> oneOf(Activation.values(), Activation::id, name));
  }

  private static Integer integer(String text) {
    BigInteger value = wholeNumber(text);
    if (value.bitLength() >= Integer.SIZE) {
      throw wrong("a whole number of at most " + Integer.MAX_VALUE, text);
    }
    return value.intValue();
  }

  private static BigInteger wholeNumber(String text) {
    try {
      return new BigInteger(text);
    } catch (NumberFormatException e) {
      throw wrong("a whole number", text);
    }
  }

  private static Double number(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      throw wrong("a number", text);
    }
  }

  private static Path path(String text) {
    try {
      if (!text.isBlank()) {
        return Path.of(text);
      }
    } catch (InvalidPathException e) {
      // The same to the user: nothing can have this name here.
    }
    throw wrong("the name of a file or folder", text);
  }

  /**
   * Finds what has this name, in upper or lower case.
   *
   * @param others names that stand for something else than one of the values, for the message
   */
  public static <T> T oneOf(T[] values, Function<T, String> nameOf, String name, String... others) {
    for (T value : values) {
      if (nameOf.apply(value).equalsIgnoreCase(name)) {
        return value;
      }
    }
    throw wrong(
        Stream.concat(Arrays.stream(values).map(nameOf), Arrays.stream(others))
            .collect(Collectors.joining(", ", "one of ", "")),
        name);
  }

  private static TypeConversionException wrong(String demand, String actual) {
    return new TypeConversionException("must be " + demand + ", not '" + actual + "'.");
  }
}
