"""The experiments as one would write them in NumPy: the yardstick for our speed.

Draws the same numbers in the same order as `train`, so both must report the same accuracies.

    python3 numpy_experiment.py FOLDER               all five experiments, with the tutorial's settings
    python3 numpy_experiment.py FOLDER --step H N    milliseconds of one step of backpropagation with H
                                                     hidden units and batches of N images

FOLDER holds MNIST's four IDX files, packed by gzip or not. Prints JSON.
"""

import argparse
import gzip
import json
import os
import statistics
import time

import numpy as np

RULES = ["weight_perturbation", "node_perturbation", "feedback_alignment", "kolen_pollack", "backpropagation"]
SEED, SIGMA, NOISE, RATE, DECAY = 12345, 0.1, 0.1, 0.001, 0.1
HIDDEN, TRAINING_IMAGES, TEST_IMAGES, EPOCHS, BATCH = 500, 50000, 1000, 3, 200


def read_idx(folder, name):
    path = os.path.join(folder, name)
    opened = open(path, "rb") if os.path.exists(path) else gzip.open(path + ".gz")
    with opened as file:
        data = file.read()
    dimensions = data[3]
    shape = np.frombuffer(data, ">i4", dimensions, 4)
    return np.frombuffer(data, np.uint8, offset=4 + 4 * dimensions).reshape(shape)


def read_images(folder, part):
    pixels = read_idx(folder, part + "-images-idx3-ubyte")
    labels = read_idx(folder, part + "-labels-idx1-ubyte")
    return pixels.reshape(len(pixels), -1).T / 255, np.eye(10)[:, labels]


def with_bias(x):
    return np.vstack([x, np.ones(x.shape[1])])


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -500, 500)))


class Network:
    def __init__(self, rng, hidden):
        self.wh = rng.normal(scale=SIGMA, size=(hidden, 785))
        self.wy = rng.normal(scale=SIGMA, size=(10, hidden + 1))
        self.b = rng.normal(scale=SIGMA, size=(hidden, 10))

    def forward(self, x, wh=None, wy=None):
        hidden = sigmoid((self.wh if wh is None else wh) @ with_bias(x))
        return hidden, sigmoid((self.wy if wy is None else wy) @ with_bias(hidden))

    def noisy_forward(self, rng, x):
        hidden = sigmoid(self.wh @ with_bias(x))
        hidden = hidden + rng.normal(scale=NOISE, size=hidden.shape)
        output = sigmoid(self.wy @ with_bias(hidden))
        return hidden, output + rng.normal(scale=NOISE, size=output.shape)

    def loss(self, x, t, wh=None, wy=None):
        return np.square(t - self.forward(x, wh, wy)[1]).sum(axis=0).mean()

    def update(self, rng, rule, x, t, rate_of_b=0.0):
        return getattr(self, rule)(rng, x, t, rate_of_b)

    def weight_perturbation(self, rng, x, t, _):
        noise_h = rng.normal(scale=NOISE, size=self.wh.shape)
        noise_y = rng.normal(scale=NOISE, size=self.wy.shape)
        change = self.loss(x, t) - self.loss(x, t, self.wh + noise_h, self.wy + noise_y)
        return noise_h * (change / NOISE**2), noise_y * (change / NOISE**2)

    def node_perturbation(self, rng, x, t, _):
        hidden, output = self.forward(x)
        noisy_hidden, noisy_output = self.noisy_forward(rng, x)
        change = np.square(t - output).sum(axis=0) - np.square(t - noisy_output).sum(axis=0)
        scale = NOISE**2 * x.shape[1]
        return (
            ((noisy_hidden - hidden) * change / scale) @ with_bias(x).T,
            ((noisy_output - output) * change / scale) @ with_bias(noisy_hidden).T,
        )

    def by_error(self, x, t, feedback):
        hidden, output = self.forward(x)
        error = (t - output) * output * (1 - output)
        hidden_error = (feedback @ error) * hidden * (1 - hidden)
        return hidden_error @ with_bias(x).T, error @ with_bias(hidden).T

    def backpropagation(self, rng, x, t, _):
        return self.by_error(x, t, self.wy[:, :-1].T)

    def feedback_alignment(self, rng, x, t, _):
        return self.by_error(x, t, self.b)

    def kolen_pollack(self, rng, x, t, rate_of_b):
        delta_h, delta_y = self.by_error(x, t, self.b)
        self.b += rate_of_b * (delta_y[:, :-1].T - DECAY * self.b)
        return delta_h, delta_y - DECAY * self.wy

    def step(self, rng, rule, x, t):
        loss = self.loss(x, t)
        delta_h, delta_y = self.update(rng, rule, x, t, RATE)
        self.wh += RATE * delta_h
        self.wy += RATE * delta_y
        return loss


def signal_to_noise(rng, network, rule, x, t):
    gradients = np.empty((x.shape[1], *network.wh.shape))
    for i in range(x.shape[1]):
        gradients[i] = network.update(rng, rule, x[:, [i]], t[:, [i]])[0]
    return np.mean(np.abs(gradients.mean(axis=0)) / (gradients.std(axis=0) + 1e-3))


def cosine(a, b):
    return np.vdot(a, b) / np.linalg.norm(a) / np.linalg.norm(b)


def experiment(rule, training, test):
    rng = np.random.default_rng(SEED)
    picks = rng.choice(test[0].shape[1], size=TEST_IMAGES, replace=False)
    x, t = test[0][:, picks], test[1][:, picks]
    network = Network(rng, HIDDEN)
    count = training[0].shape[1]
    batches = rng.choice(count, size=(count // BATCH, BATCH), replace=False)
    start = time.perf_counter()
    signal_to_noise(rng, network, rule, x, t)
    accuracy, similarity = [], []
    for _ in range(EPOCHS):
        for batch in batches:
            network.step(rng, rule, training[0][:, batch], training[1][:, batch])
        output = network.forward(x)[1]
        accuracy.append(100 * np.mean(((output == output.max(axis=0)) * t).sum(axis=0)))
        own = network.update(rng, rule, x, t)[0]
        similarity.append(cosine(own, network.update(rng, "backpropagation", x, t)[0]))
    return {"seconds": time.perf_counter() - start, "accuracy": accuracy, "cosine": similarity}


def step_time(hidden, batch, training):
    rng = np.random.default_rng(SEED)
    network = Network(rng, hidden)
    x, t = training[0][:, :batch].copy(), training[1][:, :batch].copy()
    times, end = [], time.perf_counter() + 2
    while time.perf_counter() < end or len(times) < 5:
        start = time.perf_counter()
        network.step(rng, "backpropagation", x, t)
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--step", nargs=2, type=int, metavar=("H", "N"))
    arguments = parser.parse_args()
    pixels, targets = read_images(arguments.folder, "train")
    if arguments.step:
        print(json.dumps({"milliseconds": step_time(*arguments.step, (pixels, targets))}))
        return
    order = np.random.default_rng(42).permutation(TRAINING_IMAGES)
    training = pixels[:, order], targets[:, order]
    test = read_images(arguments.folder, "t10k")
    print(json.dumps({rule: experiment(rule, training, test) for rule in RULES}))


if __name__ == "__main__":
    main()
