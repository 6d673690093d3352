package microlearning.command.grade;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The choice of a seed that students do not know.
 *
 * @param seed empty if the published seeds are to be used
 */
record SecretSeed(Optional<BigInteger> seed) {
  private static final String NONE = "none";
  private static final int BITS = 64;

  /** One that nobody can guess. */
  static SecretSeed draw() {
    return new SecretSeed(Optional.of(new BigInteger(BITS, new SecureRandom())));
  }

  /** Reads a choice from the command line. */
  static final class Converter implements ITypeConverter<SecretSeed> {
    @Override
    public SecretSeed convert(String text) {
      if (text.equals(NONE)) {
        return new SecretSeed(Optional.empty());
      }
      if (!text.matches("[0-9]{1,1000}")) {
        throw new TypeConversionException(
            "must be a whole number, 0 or more, or " + NONE + ", not '" + text + "'.");
      }
      return new SecretSeed(Optional.of(new BigInteger(text)));
    }
  }
}
