"""Tests of the lab's own arithmetic: /usr/bin/python3 -m unittest discover -s resources/labs/merge"""

import json
import struct
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from answers import answers
from finetune import Recipe, fit
from grid import front, hypervolume
from networks import merged, network, weights, with_weights
from run import differences
from safetensors_file import write_safetensors
from views import VIEWS, load_split, seen


class MergeTest(unittest.TestCase):
    def test_turning_or_mirroring_twice_gives_the_picture_back(self):
        test = load_split(360, 0).test
        for view in VIEWS:
            self.assertTrue(np.array_equal(seen(seen(test, view), view).images, test.images))

    def test_a_turned_picture_begins_with_the_last_pixel(self):
        test = load_split(360, 0).test
        self.assertTrue(np.array_equal(seen(test, "turned").images, test.images[:, ::-1]))

    def test_the_base_comes_of_no_coefficients_and_a_model_of_its_own_alone(self):
        base, one, two = weights(network(1)), weights(network(2)), weights(network(3))
        for name in base:
            self.assertTrue(torch.equal(merged(base, [one, two], (0, 0))[name], base[name]))
            self.assertTrue(torch.allclose(merged(base, [one, two], (0, 1))[name], two[name], atol=1e-6))

    def test_the_same_seed_gives_the_same_weights(self):
        train = load_split(360, 0).train
        first, second = (weights(fit(network(1), train, Recipe(epochs=1), 5)) for _ in range(2))
        self.assertTrue(all(torch.equal(first[name], second[name]) for name in first))

    def test_the_margin_is_what_the_best_logit_is_ahead_of_the_second(self):
        test, net = load_split(360, 0).test, with_weights(weights(network(1)))
        logits = np.sort(net(torch.from_numpy(test.images)).detach().numpy(), axis=1)
        for one, row in zip(answers(net, test), logits):
            self.assertAlmostEqual(one.margin, row[-1] - row[-2], places=5)

    def test_a_file_says_where_each_tensor_begins_and_ends(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "two.safetensors"
            write_safetensors(path, {"b": np.array([[1, 2]], np.float32), "a": np.array([7])})
            data = path.read_bytes()
        length, = struct.unpack("<Q", data[:8])
        header = json.loads(data[8:8 + length])
        self.assertEqual(header["a"], {"dtype": "I64", "shape": [1], "data_offsets": [0, 8]})
        begin, end = header["b"]["data_offsets"]
        self.assertEqual(struct.unpack("<2f", data[8 + length + begin:8 + length + end]), (1, 2))
        self.assertEqual(length % 8, 0)

    def test_the_volume_of_overlapping_boxes_is_counted_once(self):
        rows = np.array([[1, 2, 1], [2, 1, 1], [1, 1, 1]])
        self.assertEqual(hypervolume(rows, np.zeros(3)), 3)
        self.assertEqual(len(front(rows)), 2)

    def test_a_changed_answer_or_weight_is_reported(self):
        expected = {"base": {"accuracy": {"turned": 0.5}, "digest": "x"}}
        found = {"base": {"accuracy": {"turned": 0.75}, "digest": "y"}}
        self.assertEqual(len(list(differences(expected, found, 0))), 2)
        self.assertEqual(list(differences(expected, found, 0.3)), [])


if __name__ == "__main__":
    unittest.main()
