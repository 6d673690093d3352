package microlearning.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of several parts of the work, which several machines share.
 *
 * @param number from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {
  /** What belongs to this part: every {@code of}-th of a list. */
  public <T> List<T> of(List<T> whole) {
    return IntStream.range(0, whole.size())
        .filter(i -> i % of == number - 1)
        .mapToObj(whole::get)
        .toList();
  }

  /** Reads a shard such as 2/5 from the command line. */
  public static final class Converter implements ITypeConverter<Shard> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");

    @Override
    public Shard convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (matcher.matches()) {
        Shard shard =
            new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        if (shard.number >= 1 && shard.number <= shard.of) {
          return shard;
        }
      }
      throw new TypeConversionException("must be like 2/5, the second of five; not " + text + ".");
    }
  }
}
