"""The handwritten digits that ship with scikit-learn, split once and for all."""

from dataclasses import dataclass

import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split


@dataclass(frozen=True)
class Examples:
    """Images as rows of 64 numbers in [0, 1], their digits, and their positions in the data set."""

    ids: np.ndarray
    images: np.ndarray
    digits: np.ndarray

    def __len__(self):
        return len(self.ids)


@dataclass(frozen=True)
class Split:
    """What networks learn from and what they are judged by; no image is in both."""

    train: Examples
    test: Examples
    seed: int


def load_split(test_items, seed):
    """Split the 1797 images, each digit in its proportion, test items in the data set's order."""
    bunch = load_digits()
    images = (bunch.data / 16).astype(np.float32)
    train, test = train_test_split(
        np.arange(len(images)), test_size=test_items, random_state=seed, stratify=bunch.target
    )

    def take(ids):
        return Examples(ids, images[ids], bunch.target[ids])

    return Split(take(np.sort(train)), take(np.sort(test)), seed)
