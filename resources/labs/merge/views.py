"""The digits seen in three ways that cannot all be right at once: turned by half, mirrored, inverted."""

import sys
from pathlib import Path

import numpy as np

sys.path.append(str(Path(__file__).resolve().parents[1] / "digits"))

from data import Examples, load_split  # noqa: E402  (the split of the digits lab, so that items keep their ids)

SIDE = 8

VIEWS = {
    "turned": lambda pictures: pictures[:, ::-1, ::-1],
    "mirrored": lambda pictures: pictures[:, :, ::-1],
    "inverted": lambda pictures: 1 - pictures,
}


def seen(examples, view):
    """The same examples, each picture changed as the view says."""
    pictures = VIEWS[view](examples.images.reshape(-1, SIDE, SIDE))
    return Examples(examples.ids, np.ascontiguousarray(pictures.reshape(-1, SIDE * SIDE)), examples.digits)


def all_views(examples):
    """Every example in every view, one view after the other."""
    parts = [seen(examples, view) for view in VIEWS]
    return Examples(*(np.concatenate(columns) for columns in zip(*((p.ids, p.images, p.digits) for p in parts))))
