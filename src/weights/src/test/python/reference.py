"""Merges small checkpoints by the papers' formulas with numpy, written apart from the Java code.

    python3 reference.py METHOD DENSITY SEED COEFFICIENTS BASE MODEL... > numbers

Reads F32 safetensors with one tensor "w" each and prints the merged numbers, one a line.
"""

import json
import struct
import sys

import numpy as np


def read(path):
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        entry = json.loads(file.read(length))["w"]
        assert entry["dtype"] == "F32"
        return np.frombuffer(file.read(), dtype="<f4").astype(np.float64)


def trim(change, density):
    """Keeps the largest magnitudes (Yadav et al. 2023, section 3, step 1)."""
    keep = int(np.ceil(density * change.size))
    smallest = np.sort(np.abs(change))[change.size - keep]
    return np.where(np.abs(change) >= smallest, change, 0)


def elect(changes):
    """Elects signs and averages what agrees (steps 2 and 3)."""
    elected = np.sign(changes.sum(axis=0))
    agrees = (np.sign(changes) == elected) & (elected != 0)
    return np.where(agrees, changes, 0).sum(axis=0) / np.maximum(agrees.sum(axis=0), 1)


def mix(bits):
    bits = (bits ^ (bits >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    bits = (bits ^ (bits >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return bits ^ (bits >> np.uint64(31))


def kept(seed, model, name, size, density):
    golden = np.uint64(0x9E3779B97F4A7C15)
    state = mix(np.uint64(seed) + golden * np.uint64(model + 1))
    for letter in name.encode():
        state = mix(state ^ np.uint64(letter)) + golden
    draws = mix(state + golden * np.arange(size, dtype=np.uint64)) >> np.uint64(11)
    return draws < np.uint64(int(density * 2**53))


def slerp(t, a, b):
    cosine = a @ b / np.linalg.norm(a) / np.linalg.norm(b)
    angle = np.arccos(cosine)
    return (np.sin((1 - t) * angle) * a + np.sin(t * angle) * b) / np.sin(angle)


def merge(method, density, seed, coefficients, base, models):
    changes = np.stack([np.float32(model) - np.float32(base) for model in models]).astype(np.float64)
    scale = np.array(coefficients)[:, None]
    if method == "task-arithmetic":
        return base + (scale * changes).sum(axis=0)
    if method == "linear":
        return (scale * np.stack(models)).sum(axis=0) / scale.sum()
    if method == "slerp":
        return slerp(coefficients[1] / sum(coefficients), *models)
    if method == "ties":
        return base + elect(scale * np.stack([trim(change, density) for change in changes]))
    masks = [kept(seed, i, "w", base.size, density) for i in range(len(models))]
    dropped = np.where(np.stack(masks), changes / density, 0)
    if method == "dare-linear":
        return base + (scale * dropped).sum(axis=0)
    return base + elect(scale * dropped)


def main(method, density, seed, coefficients, *paths):
    base, *models = [read(path) for path in paths]
    with np.errstate(over="ignore"):
        merged = merge(method, float(density), int(seed), [float(c) for c in coefficients.split(",")], base, models)
    print("\n".join(repr(float(number)) for number in merged))


if __name__ == "__main__":
    main(*sys.argv[1:])
