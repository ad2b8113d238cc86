"""What a configuration achieved over its seeds, before it is written in anybody's format."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from network import Configuration


@dataclass(frozen=True)
class Repeat:
    """One training and the attempts of the network that came of it."""

    seed: int
    training_seconds: float
    attempts: list

    @property
    def accuracy(self):
        return sum(attempt.correct for attempt in self.attempts) / len(self.attempts)


@dataclass(frozen=True)
class Result:
    """A configuration's repeats, with the true times of the run."""

    configuration: Configuration
    started: datetime
    completed: datetime
    repeats: list


def mean_and_error(values):
    """The mean and its standard error, from the sample standard deviation."""
    return float(np.mean(values)), float(np.std(values, ddof=1) / np.sqrt(len(values)))


def digest(repeat):
    """A fingerprint of every answer and confidence: equal only if a rerun gave the same bits."""
    text = json.dumps([[a.item, a.answer, float(a.confidence).hex()] for a in repeat.attempts])
    return hashlib.sha256(text.encode()).hexdigest()


def accuracy_table(results):
    """The part of the results that a rerun has to reproduce: nothing measured by a clock."""
    return {
        result.configuration.name: {
            "macs": result.configuration.macs,
            "parameters": result.configuration.parameters,
            "parameter_bytes": result.configuration.parameter_bytes,
            "repeats": [
                {"seed": repeat.seed, "accuracy": repeat.accuracy, "digest": digest(repeat)}
                for repeat in result.repeats
            ],
        }
        for result in results
    }


def differences(expected, found, tolerance):
    """Sentences on what a rerun did not reproduce; with a tolerance, digests may differ."""
    for name, row in found.items():
        known = {repeat["seed"]: repeat for repeat in expected.get(name, {}).get("repeats", [])}
        for repeat in row["repeats"]:
            before = known.get(repeat["seed"])
            if before is None:
                yield f"{name}, seed {repeat['seed']}: not in the table"
            elif abs(before["accuracy"] - repeat["accuracy"]) > tolerance:
                yield f"{name}, seed {repeat['seed']}: accuracy {repeat['accuracy']}, was {before['accuracy']}"
            elif tolerance == 0 and before["digest"] != repeat["digest"]:
                yield f"{name}, seed {repeat['seed']}: same accuracy, other answers or confidences"
