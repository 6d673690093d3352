"""Writes the images of small-images.json as four IDX files: small_images.py FOLDER

Makes the same draws in the same order as SmallImages.java. Run with NumPy 2.4.6.
"""
import os
import struct
import sys

import numpy as np

rng = np.random.default_rng(2026)
prototypes = [[rng.random() < 0.15 for _ in range(784)] for _ in range(10)]


def pixel(inked):
    if inked:
        return rng.integers(100, 256)
    return rng.integers(0, 256) if rng.random() < 0.05 else 0


def write(name, count):
    pixels = bytes(int(pixel(inked)) for i in range(count) for inked in prototypes[i % 10])
    labels = bytes(i % 10 for i in range(count))
    with open(f"{folder}/{name}-images-idx3-ubyte", "wb") as file:
        file.write(struct.pack(">IIII", 0x803, count, 28, 28) + pixels)
    with open(f"{folder}/{name}-labels-idx1-ubyte", "wb") as file:
        file.write(struct.pack(">II", 0x801, count) + labels)


folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
write("train", 260)
write("t10k", 90)
