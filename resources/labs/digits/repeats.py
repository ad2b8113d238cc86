"""Repeated attempts and cheap proxies: what techniques and portfolios are worked out from."""

import argparse
import csv
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from data import load_split
from network import Configuration
from train import Recipe, train

HIDDEN = [(2,), (4,), (8,), (16,), (64,), (256,)]
ATTEMPTS = 10
ITEMS = 120
ERASED = 0.45
PROXY_EPOCHS = [1, 3, 10, 40]
PROXY_WIDTHS = [2, 4, 6, 8, 16, 64]
SEED = 1


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder of sample results")
    options = parser.parse_args()
    with threadpool_limits(1):
        write(options.out / "digits-repeats" / "attempts.csv", attempts())
        write(options.out / "digits-proxies" / "candidates.csv", candidates())


def attempts():
    """Every network's attempts at every image, each seen through a sensor that loses another part of the pixels."""
    split = load_split(360, 0)
    for hidden in HIDDEN:
        configuration = Configuration(hidden)
        network = train(configuration, split.train, Recipe(), SEED)
        rng = np.random.default_rng([2, *hidden])
        for item, image, digit in list(zip(split.test.ids, split.test.images, split.test.digits))[:ITEMS]:
            for attempt in range(1, ATTEMPTS + 1):
                seen = image * (rng.random(image.shape) >= ERASED).astype(np.float32)
                chances = network.probabilities(seen)
                answer = int(chances.argmax())
                yield {
                    "model": configuration.name,
                    "item": int(item),
                    "attempt": attempt,
                    "answer": answer,
                    "correct": int(answer == digit),
                    "confidence": round(float(chances.max()), 4),
                    "macs": configuration.macs,
                }


def candidates():
    """Networks of several widths after several passes, judged cheaply on few images and in full on all test images."""
    split = load_split(360, 0)
    learn, check = first(split.train, slice(100, None)), first(split.train, slice(0, 100))
    for width in PROXY_WIDTHS:
        for epochs in PROXY_EPOCHS:
            configuration = Configuration((width,))
            network = train(configuration, learn, Recipe(epochs=epochs), SEED)
            yield {
                "model": f"{configuration.name}, {epochs} passes",
                "test_accuracy": accuracy(network, split.test),
                "accuracy_on_20": accuracy(network, first(check, slice(0, 20))),
                "accuracy_on_100": accuracy(network, check),
                "training_accuracy": accuracy(network, learn),
                "macs": configuration.macs,
            }


def first(examples, part):
    """A part of the examples."""
    return type(examples)(examples.ids[part], examples.images[part], examples.digits[part])


def accuracy(network, examples):
    """The share of images named right, to four digits."""
    return round(float((network.probabilities(examples.images).argmax(axis=1) == examples.digits).mean()), 4)


def write(path, rows):
    """Write rows as CSV with a header."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = list(rows)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
