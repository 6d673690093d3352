package microlearning.architecture.wrong.calls;

import java.util.function.DoubleUnaryOperator;

/** Each method calls one that may be an ulp off. */
final class InexactMath {
  double exponential(double x) {
    return Math.exp(x);
  }

  double power(double x) {
    return Math.pow(x, 3);
  }

  DoubleUnaryOperator reference() {
    return Math::log;
  }

  double random() {
    return Math.random();
  }
}
