package microlearning.variance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import microlearning.matrix.Parallel;
import microlearning.random.Generator;
import microlearning.training.Progress;

/** Measures the variance of updates at each size of the network, beside what is derived for it. */
public final class VarianceExperiment {
  private final VarianceSettings settings;

  public VarianceExperiment(VarianceSettings settings) {
    this.settings = settings;
  }

  /**
   * Measures. Sizes are divided between threads; each has a generator of its own, so that nothing
   * depends on their number, nor on which other sizes are asked for.
   *
   * @param progress hears of each size
   * @return by rule, then by outputs, then by inputs
   */
  public List<Observation> run(Progress progress) {
    List<int[]> sizes = new ArrayList<>();
    settings.outputs().forEach(m -> settings.inputs().forEach(n -> sizes.add(new int[] {m, n})));
    AtomicInteger done = new AtomicInteger();
    List<List<Observation>> measured =
        Parallel.map(
            sizes,
            size -> {
              List<Observation> both = measure(size[0], size[1]);
              progress.step(done.incrementAndGet(), sizes.size());
              return both;
            });
    return Arrays.stream(Perturbation.values())
        .flatMap(perturbation -> measured.stream().map(both -> both.get(perturbation.ordinal())))
        .toList();
  }

  /** The rules in turn, on the same network and with the same generator. */
  private List<Observation> measure(int outputs, int inputs) {
    Generator rng = generator(outputs, inputs);
    LinearNetwork network = LinearNetwork.draw(rng, outputs, inputs);
    return Stream.of(Perturbation.values())
        .map(perturbation -> measure(perturbation, network, rng))
        .toList();
  }

  private Observation measure(Perturbation perturbation, LinearNetwork network, Generator rng) {
    double eta = settings.learningRate();
    DerivedVariance derived = DerivedVariance.of(perturbation, network, eta);
    MeasuredVariance measured =
        MeasuredVariance.of(
            draws -> perturbation.update(network, eta, settings.noise(), draws),
            rng,
            settings.draws());
    return new Observation(
        perturbation.rule(),
        network.weights().rows(),
        network.weights().columns(),
        measured,
        derived.own().mean(),
        derived.all().mean());
  }

  /** The seed, M and N side by side as one number: NumPy's seeding makes unlike streams of them. */
  private Generator generator(int outputs, int inputs) {
    return Generator.defaultRng(
        settings
            .seed()
            .shiftLeft(Integer.SIZE)
            .or(BigInteger.valueOf((long) outputs << Short.SIZE | inputs)));
  }
}
