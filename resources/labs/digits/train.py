"""Training by back-propagation, in plain NumPy so that it runs alike everywhere."""

from dataclasses import dataclass

import numpy as np

from network import Network


@dataclass(frozen=True)
class Recipe:
    """How every network is trained, whatever its size."""

    epochs: int = 100
    batch: int = 32
    learning_rate: float = 0.003
    weight_decay: float = 1e-4


class Adam:
    """Adam (Kingma and Ba 2015) with its usual constants, over a list of arrays changed in place."""

    def __init__(self, arrays):
        self.arrays = arrays
        self.means = [np.zeros_like(array) for array in arrays]
        self.squares = [np.zeros_like(array) for array in arrays]
        self.steps = 0

    def step(self, gradients, rate):
        self.steps += 1
        scale = np.float32(rate * np.sqrt(1 - 0.999**self.steps) / (1 - 0.9**self.steps))
        for array, mean, square, gradient in zip(self.arrays, self.means, self.squares, gradients):
            mean += np.float32(0.1) * (gradient - mean)
            square += np.float32(0.001) * (gradient * gradient - square)
            array -= scale * mean / (np.sqrt(square) + np.float32(1e-8))


def gradients(network, images, digits, weight_decay):
    """Gradients of the mean cross-entropy with weight decay: weights first, then biases."""
    values = network.activations(images)
    rows = np.arange(len(digits))
    delta = network.probabilities(images)
    delta[rows, digits] -= 1
    delta /= np.float32(len(digits))
    for_weights, for_biases = [], []
    for layer in reversed(range(len(network.weights))):
        weight = network.weights[layer]
        for_weights.insert(0, values[layer].T @ delta + np.float32(weight_decay) * weight)
        for_biases.insert(0, delta.sum(axis=0))
        delta = (delta @ weight.T) * (values[layer] > 0)
    return for_weights + for_biases


def train(configuration, examples, recipe, seed):
    """Train a network from a seed; the same seed gives the same network, bit for bit."""
    rng = np.random.default_rng([seed, *configuration.hidden])
    network = Network.initial(configuration, rng)
    adam = Adam(network.weights + network.biases)
    for epoch in range(recipe.epochs):
        rate = recipe.learning_rate * (1 - epoch / recipe.epochs)
        order = rng.permutation(len(examples))
        for start in range(0, len(order), recipe.batch):
            batch = order[start : start + recipe.batch]
            slope = gradients(network, examples.images[batch], examples.digits[batch], recipe.weight_decay)
            adam.step(slope, rate)
    return network
