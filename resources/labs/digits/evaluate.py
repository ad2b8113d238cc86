"""Asking a network about each test image alone, as a device in use would, and timing the answer."""

import gc
from dataclasses import dataclass
from time import perf_counter

import numpy as np


@dataclass(frozen=True)
class Attempt:
    """One answer to one image, and the seconds it took."""

    item: int
    target: int
    answer: int
    confidence: float
    seconds: float

    @property
    def correct(self):
        return self.answer == self.target


def evaluate(network, examples, passes):
    """Answer every image once and time the answer in several passes; the median pass counts."""
    seconds = np.median(time_passes(network, examples.images, passes), axis=0)
    return [
        attempt(network, item, image, digit, duration)
        for item, image, digit, duration in zip(examples.ids, examples.images, examples.digits, seconds)
    ]


def attempt(network, item, image, digit, seconds):
    """The most probable digit, with its probability as the confidence."""
    probabilities = network.probabilities(image)
    answer = int(probabilities.argmax())
    return Attempt(int(item), int(digit), answer, float(probabilities[answer]), float(seconds))


def time_passes(network, images, passes):
    """Seconds of each inference, one row a pass; a pass goes over all images, so that none stays in the cache."""
    gc.disable()
    try:
        return np.array([[time_one(network, image) for image in images] for _ in range(passes)])
    finally:
        gc.enable()


def time_one(network, image):
    """Seconds from an image in memory to its digit."""
    start = perf_counter()
    network.probabilities(image).argmax()
    return perf_counter() - start
