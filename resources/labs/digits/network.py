"""Fully connected networks in single precision, and what one answer of theirs takes."""

from dataclasses import dataclass

import numpy as np

INPUTS = 64
CLASSES = 10


@dataclass(frozen=True)
class Configuration:
    """The shape of a network: the widths of its hidden layers, none for logistic regression."""

    hidden: tuple

    @property
    def name(self):
        return "-".join(["mlp", *map(str, self.hidden)]) if self.hidden else "logistic"

    @property
    def sizes(self):
        return (INPUTS, *self.hidden, CLASSES)

    @property
    def macs(self):
        """Multiply-accumulates of one inference: one for each weight; biases and ReLUs are not counted."""
        return sum(rows * columns for rows, columns in zip(self.sizes, self.sizes[1:]))

    @property
    def parameters(self):
        """Weights and biases."""
        return self.macs + sum(self.sizes[1:])

    @property
    def parameter_bytes(self):
        """Size of the parameters in single precision."""
        return self.parameters * np.dtype(np.float32).itemsize


class Network:
    """Weights and biases, layer by layer; ReLU between layers, softmax at the end."""

    def __init__(self, weights, biases):
        self.weights = weights
        self.biases = biases

    @classmethod
    def initial(cls, configuration, rng):
        """Draw weights with variance 2/inputs (He et al. 2015) and zero biases."""
        sizes = configuration.sizes
        weights = [
            (rng.standard_normal((rows, columns)) * np.sqrt(2 / rows)).astype(np.float32)
            for rows, columns in zip(sizes, sizes[1:])
        ]
        return cls(weights, [np.zeros(columns, np.float32) for columns in sizes[1:]])

    def activations(self, images):
        """The input of every layer, and last the logits."""
        values = [images]
        last = len(self.weights) - 1
        for layer, (weight, bias) in enumerate(zip(self.weights, self.biases)):
            out = values[-1] @ weight + bias
            values.append(out if layer == last else np.maximum(out, 0))
        return values

    def probabilities(self, images):
        """The probability of each digit, for one image or for rows of images."""
        return softmax(self.activations(images)[-1])


def softmax(logits):
    """Exponentials that sum to one along the last axis, safe against overflow."""
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
