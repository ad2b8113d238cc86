"""Trying every merge on a grid, and the volume that a set of merges dominates."""

import itertools

import numpy as np
import torch

from answers import accuracy, answers
from networks import merged, with_weights


def values(base, models, tasks, coefficients):
    """The accuracy of one merge on every task."""
    net = with_weights(merged(base, models, coefficients))
    return tuple(accuracy(answers(net, examples)) for examples in tasks)


def evaluate_all(base, models, tasks, points):
    """The accuracies at every point, one row each."""
    return np.array([values(base, models, tasks, point) for point in points])


def box_grid(dimensions, steps):
    """Every point of a grid over [0, 1] in each dimension."""
    return list(itertools.product(torch.linspace(0, 1, steps).tolist(), repeat=dimensions))


def diagonal(dimensions, steps):
    """Uniform task arithmetic: the same coefficient for every model."""
    return [(scale,) * dimensions for scale in torch.linspace(0, 1, steps).tolist()]


def front(rows):
    """The rows that no other row is at least as good as everywhere and better somewhere; equal rows once."""
    rows = np.unique(rows, axis=0)
    return np.array([row for row in rows if not ((rows >= row).all(1) & (rows > row).any(1)).any()])


def hypervolume(rows, reference):
    """The volume between the reference and the rows, by slicing along the last axis; larger values are better."""
    rows = rows[(rows > reference).all(1)]
    if not len(rows):
        return 0.0
    if len(reference) == 1:
        return float(rows.max() - reference[0])
    levels = np.unique(np.append(rows[:, -1], reference[-1]))
    return sum(
        (above - below) * hypervolume(rows[rows[:, -1] >= above, :-1], reference[:-1])
        for below, above in zip(levels, levels[1:])
    )
