package microlearning.architecture.wrong.calls;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Each method adds numbers by a method that may add them in any order. */
final class FreeSums {
  double sum(double[] values) {
    return DoubleStream.of(values).sum();
  }

  double average(double[] values) {
    return DoubleStream.of(values).average().orElseThrow();
  }

  double collected(List<Double> values) {
    return values.stream().collect(Collectors.summingDouble(value -> value));
  }

  double summarized(double[] values) {
    return DoubleStream.of(values).summaryStatistics().getSum();
  }
}
