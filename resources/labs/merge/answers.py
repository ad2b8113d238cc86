"""What a network answers on a task's items, and how sure it was."""

import csv
from dataclasses import dataclass

import torch


@dataclass(frozen=True)
class Answer:
    """One item's answer; the margin is the difference of the two best logits."""

    item: int
    answer: int
    target: int
    margin: float

    @property
    def correct(self):
        return int(self.answer == self.target)


def answers(net, examples):
    """The answer to every item, in order."""
    with torch.no_grad():
        best = torch.topk(net(torch.from_numpy(examples.images)), 2)
    return [
        Answer(int(item), int(classes[0]), int(target), float(values[0] - values[1]))
        for item, target, values, classes in zip(examples.ids, examples.digits, best.values, best.indices)
    ]


def accuracy(given):
    """The share of items answered right."""
    return sum(answer.correct for answer in given) / len(given)


def write_answers(path, table):
    """One row for each model, task and item, which table readers take for attempts; accuracy is 1 for right, else 0."""
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["model", "task", "item", "answer", "accuracy", "margin"])
        for (model, task), given in table.items():
            for one in given:
                rows.writerow([model, task, one.item, one.answer, one.correct, f"{one.margin:.6g}"])
