"""Writes mnist.json or small-images.json anew: numpy_runs.py FOLDER < OLD.json > NEW.json

FOLDER holds the four IDX files of the images: MNIST's, or those that small_images.py writes. The settings are those of
the old file, so that only what NumPy calculates is new. Run with NumPy 2.4.6. It follows the tutorial's formulas, and
shares no code with this project's Java.
"""
import json
import os
import sys

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), *[".."] * 6, "benchmarks"))
import numpy_experiment as experiment  # noqa: E402


def relu(x):
    return np.maximum(x, 0)


def sigmoid_derivative(activity):
    return activity * (1 - activity)


def relu_derivative(activity):
    return (activity > 0).astype(float)


class Network(experiment.Network):
    """The network of the experiment, for any activation."""

    derivative = staticmethod(sigmoid_derivative)

    def by_error(self, x, t, feedback):
        hidden, output = self.forward(x)
        error = (t - output) * self.derivative(output)
        hidden_error = (feedback @ error) * self.derivative(hidden)
        return hidden_error @ experiment.with_bias(x).T, error @ experiment.with_bias(hidden).T


def signal_to_noise(rng, network, rule, x, t):
    """One gradient at a time, by Welford's recurrence: all of them would take gigabytes."""
    mean, squares = 0.0, 0.0
    for i in range(x.shape[1]):
        gradient = network.update(rng, rule, x[:, [i]], t[:, [i]])[0]
        gap = gradient - mean
        mean = mean + gap / (i + 1)
        squares = squares + gap * (gradient - mean)
    return float(np.mean(np.abs(mean) / (np.sqrt(squares / x.shape[1]) + 1e-3)))


def run(rule, settings, training, test):
    experiment.SIGMA, experiment.NOISE, experiment.RATE = settings["sigma"], settings["noise"], settings["eta"]
    is_relu = settings["activation"] == "relu"
    experiment.sigmoid = relu if is_relu else SIGMOID
    Network.derivative = staticmethod(relu_derivative if is_relu else sigmoid_derivative)

    rng = np.random.default_rng(settings["seed"])
    picks = rng.choice(test[0].shape[1], size=settings["tests"], replace=False)
    x, t = test[0][:, picks], test[1][:, picks]
    network = Network(rng, settings["hidden"])
    count, batch = settings["train"], settings["batch"]
    batches = rng.choice(count, size=(count // batch, batch), replace=False)
    result = {
        "init_probe": network.wh[:2, :2].tolist(),
        "pick_head": picks[:5].tolist(),
        "batches_head": batches[0, :5].tolist(),
        "snr": signal_to_noise(rng, network, rule, x, t),
        "losses": [],
        "accuracy": [],
        "cosine": [],
    }
    for _ in range(settings["epochs"]):
        for chosen in batches:
            loss = network.step(rng, rule, training[0][:, chosen], training[1][:, chosen])
            result["losses"].append(float(loss))
        output = network.forward(x)[1]
        right = ((output == output.max(axis=0)) * t).sum(axis=0)
        result["accuracy"].append(float(100 * np.mean(right)))
        own = network.update(rng, rule, x, t)[0]
        other = network.update(rng, "backpropagation", x, t)[0]
        result["cosine"].append(float(experiment.cosine(own, other)))
    columns = [0, min(300, 784), 784]
    result["Wh_probe"] = network.wh[:2, columns].tolist()
    result["Wy_probe"] = network.wy[:2, :2].tolist()
    result["B_probe"] = network.b[:2, :2].tolist()
    result["next_normal"] = float(rng.normal())
    return result


def case(old, folder):
    settings = old["settings"]
    pixels, targets = experiment.read_images(folder, "train")
    order = np.random.default_rng(42).permutation(settings["train"])
    training = pixels[:, order], targets[:, order]
    test = experiment.read_images(folder, "t10k")
    rules = {rule: run(rule, settings, training, test) for rule in old["rules"]}
    return {**old, "rules": rules}


SIGMOID = experiment.sigmoid
old = json.load(sys.stdin)
if "cases" in old:
    json.dump({"cases": [case(one, sys.argv[1]) for one in old["cases"]]}, sys.stdout)
else:
    json.dump(case(old, sys.argv[1]), sys.stdout)
