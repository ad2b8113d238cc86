"""Tests of the lab's own arithmetic: python3 -m unittest discover -s resources/labs/digits"""

import unittest

import numpy as np

from evaluate import Attempt, evaluate
from data import load_split
from network import Configuration, Network
from results import Repeat, differences, digest
from train import Recipe, gradients, train


def loss(network, images, digits, weight_decay):
    """Mean cross-entropy with weight decay, as written in textbooks."""
    chosen = network.probabilities(images)[np.arange(len(digits)), digits]
    decay = sum(float((weight**2).sum()) for weight in network.weights)
    return -np.log(chosen).mean() + weight_decay / 2 * decay


class DigitsTest(unittest.TestCase):
    def test_gradients_agree_with_finite_differences(self):
        split = load_split(360, 0)
        images, digits = split.train.images[:20].astype(np.float64), split.train.digits[:20]
        network = Network.initial(Configuration((5, 4)), np.random.default_rng(1))
        network.weights = [weight.astype(np.float64) for weight in network.weights]
        network.biases = [bias.astype(np.float64) + 0.1 for bias in network.biases]
        slopes = gradients(network, images, digits, 0.01)
        for array, slope in zip(network.weights + network.biases, slopes):
            for index in [(0,) * array.ndim, (-1,) * array.ndim]:
                before = array[index]
                array[index] = before + 1e-6
                above = loss(network, images, digits, 0.01)
                array[index] = before - 1e-6
                below = loss(network, images, digits, 0.01)
                array[index] = before
                self.assertAlmostEqual(slope[index], (above - below) / 2e-6, places=6)

    def test_work_and_size_are_counted_from_the_shape(self):
        two_layers = Configuration((32, 16))
        self.assertEqual(two_layers.macs, 64 * 32 + 32 * 16 + 16 * 10)
        self.assertEqual(two_layers.parameters, two_layers.macs + 32 + 16 + 10)
        self.assertEqual(Configuration(()).macs, 640)

    def test_no_image_is_both_learnt_from_and_judged_by(self):
        split = load_split(360, 0)
        self.assertFalse(set(split.train.ids) & set(split.test.ids))
        self.assertEqual(len(split.train) + len(split.test), 1797)

    def test_the_same_seed_gives_the_same_bits(self):
        split = load_split(360, 0)
        repeats = [
            Repeat(1, 0, evaluate(train(Configuration((4,)), split.train, Recipe(epochs=2), 1), split.test, 1))
            for _ in range(2)
        ]
        self.assertEqual(digest(repeats[0]), digest(repeats[1]))

    def test_a_changed_answer_is_reported(self):
        expected = {"a": {"repeats": [{"seed": 1, "accuracy": 0.5, "digest": "x"}]}}
        found = {"a": {"repeats": [{"seed": 1, "accuracy": 0.75, "digest": "y"}]}}
        self.assertEqual(len(list(differences(expected, found, 0))), 1)
        self.assertEqual(list(differences(expected, found, 0.3)), [])

    def test_an_attempt_is_correct_when_it_names_the_digit(self):
        repeat = Repeat(1, 0, [Attempt(0, 3, 3, 0.9, 1e-5), Attempt(1, 3, 8, 0.6, 1e-5)])
        self.assertEqual(repeat.accuracy, 0.5)


if __name__ == "__main__":
    unittest.main()
