package microlearning.architecture.wrong.calls;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Each method divides work between threads by itself. */
final class ParallelStreams {
  int range(int count) {
    return IntStream.range(0, count).parallel().max().orElseThrow();
  }

  long collection(List<String> texts) {
    return texts.parallelStream().distinct().count();
  }

  long stream(Stream<String> texts) {
    return texts.parallel().distinct().count();
  }
}
