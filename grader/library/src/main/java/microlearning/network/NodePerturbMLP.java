package microlearning.network;

import microlearning.matrix.Matrix;
import microlearning.random.Generator;

/**
 * Node perturbation: noise ξ on the activities r of both layers, and for each image
 *
 * <pre>ΔW = −(L(ξ) − L(0)) · (r′ − r)/σ² · xᵀ</pre>
 *
 * averaged over the batch. (Werfel, Xie &amp; Seung 2005, "Learning curves for stochastic gradient
 * descent in linear feedforward networks".) As in the tutorial, r′ − r of the output layer holds,
 * besides its own noise, what the noise of the hidden layer did to it.
 */
public class NodePerturbMLP extends MLP {
  public NodePerturbMLP(Generator rng, Architecture architecture) {
    super(rng, architecture);
  }

  @Override
  public Update nodePerturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
    Activity now = inference(rng, inputs);
    Activity perturbed = inference(rng, inputs, noise);

    Matrix lossNow = mseLossBatch(targets, now.output());
    Matrix lossPerturbed = mseLossBatch(targets, perturbed.output());
    Matrix deltaLoss = lossNow.minus(lossPerturbed);

    double scale = noise * noise * inputs.columns();
    Matrix deltaHidden = perturbed.hidden().minus(now.hidden()).timesRow(deltaLoss);
    Matrix deltaOutput = perturbed.output().minus(now.output()).timesRow(deltaLoss);
    return new Update(
        deltaHidden.dividedBy(scale).dot(addBias(inputs).transpose()),
        deltaOutput.dividedBy(scale).dot(addBias(perturbed.hidden()).transpose()));
  }
}
