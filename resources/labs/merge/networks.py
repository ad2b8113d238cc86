"""The network that is merged: two hidden layers of 32, its weights under the names that every file of the lab uses."""

from collections import OrderedDict

import torch
from torch import nn

INPUTS, WIDTH, CLASSES = 64, 32, 10


def network(seed=0):
    """A network with PyTorch's usual initial weights, drawn from the seed."""
    torch.manual_seed(seed)
    return nn.Sequential(OrderedDict([
        ("hidden1", nn.Linear(INPUTS, WIDTH)),
        ("relu1", nn.ReLU()),
        ("hidden2", nn.Linear(WIDTH, WIDTH)),
        ("relu2", nn.ReLU()),
        ("output", nn.Linear(WIDTH, CLASSES)),
    ]))


def weights(net):
    """A copy of the weights by name."""
    return {name: tensor.detach().clone() for name, tensor in net.state_dict().items()}


def with_weights(tensors):
    """A network that holds these weights."""
    net = network()
    net.load_state_dict(tensors)
    return net


def merged(base, models, coefficients):
    """base + sum of coefficient times (model - base), tensor by tensor (Ilharco et al. 2023)."""
    return {
        name: origin + sum(c * (model[name] - origin) for c, model in zip(coefficients, models))
        for name, origin in base.items()
    }
