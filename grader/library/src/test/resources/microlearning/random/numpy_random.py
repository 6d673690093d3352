"""Writes numpy-random.json, the draws that ours are compared with: python numpy_random.py > numpy-random.json

README.md beside this file says what each entry is. It needs NumPy alone.
"""

import json
import sys

import numpy as np

SEEDS = [0, 1, 42, 12345, 2**63 - 1]


def words(numbers):
    return [str(int(n)) for n in numbers]


def hexadecimal(numbers):
    return [float(x).hex() for x in numbers]


def ends(values, count):
    flat = np.ravel(values)
    return [*flat[:count], *flat[-count:]]


def whole(numbers):
    return [int(n) for n in numbers]


def million_normals(rng):
    z = rng.standard_normal(1_000_000)
    total = 0.0
    for value in z.tolist():
        total += value
    return {
        "sum_hex": total.hex(),
        "min_hex": float(z.min()).hex(),
        "max_hex": float(z.max()).hex(),
        "last_hex": float(z[-1]).hex(),
        "beyond_3.654": int((np.abs(z) > 3.6541528853610088).sum()),
        "next_raw_uint64": str(int(rng.bit_generator.random_raw())),
    }


def interleaved(rng):
    return {
        "choice_10000_take_3": whole(rng.choice(range(10000), size=3, replace=False)),
        "normal_3_hex": hexadecimal(rng.normal(scale=0.1, size=3)),
        "permutation_5": whole(rng.permutation(5)),
        "integers_uint32_0_1000_x3": whole(rng.integers(0, 1000, 3, dtype=np.uint32)),
        "normal_1_hex": hexadecimal(rng.normal(size=1)),
    }


def entries(seed):
    def rng():
        return np.random.default_rng(seed)

    def batches(samples, count, size):
        return rng().choice(np.arange(samples), size=(count, size), replace=False)

    return {
        "seed_sequence_state_uint64x4": words(np.random.SeedSequence(seed).generate_state(4, np.uint64)),
        "raw_uint64": words(np.random.PCG64(seed).random_raw(8)),
        "random_double_hex": hexadecimal(rng().random(8)),
        "standard_normal_hex": hexadecimal(rng().standard_normal(8)),
        "normal_scale_0.1_shape_500x785_first4_last4_hex": hexadecimal(
            ends(rng().normal(scale=0.1, size=(500, 785)), 4)
        ),
        "integers_0_10": whole(rng().integers(0, 10, 12)),
        "permutation_20": whole(rng().permutation(20)),
        "permutation_50000_first8_last8": whole(ends(rng().permutation(50000), 8)),
        "choice_10000_take_1000_first8_last8": whole(
            ends(rng().choice(range(10000), size=(1000,), replace=False), 8)
        ),
        "choice_50000_batches_250x200_first8_last8": whole(ends(batches(50000, 250, 200), 8)),
        "choice_2000_batches_100x20_first8_last8": whole(ends(batches(2000, 100, 20), 8)),
        "million_normals": million_normals(rng()),
        "interleaved": interleaved(rng()),
    }


json.dump(
    {"numpy": np.__version__, "seeds": {str(seed): entries(seed) for seed in SEEDS}},
    sys.stdout,
    indent=1,
)
sys.stdout.write("\n")
