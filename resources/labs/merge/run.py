"""The merging lab: trains a base and three task models, and writes what a sweep over their merges needs."""

import argparse
import hashlib
import json
import sys
from pathlib import Path

import torch

from answers import accuracy, answers, write_answers
from finetune import BASE, TASK, fit
from grid import box_grid, diagonal, evaluate_all, front, hypervolume
from networks import INPUTS, network, weights, with_weights
from safetensors_file import write_examples, write_weights
from views import VIEWS, all_views, load_split, seen

BASE_SEED, TASK_SEEDS = 0, {"turned": 1, "mirrored": 2, "inverted": 3}
TEST_ITEMS, SPLIT_SEED = 360, 0
OPSET = 13


def main():
    options = parse(sys.argv[1:])
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    split = load_split(TEST_ITEMS, SPLIT_SEED)
    models, tasks = trained(split.train), {view: seen(split.test, view) for view in VIEWS}
    given = {(model, task): answers(with_weights(tensors), examples)
             for model, tensors in models.items() for task, examples in tasks.items()}
    if options.out:
        write(options.out, models, tasks, given)
    table = {"models": models_table(models, given)}
    if options.grid:
        table["grid"] = grid_table(models, tasks, options.grid)
    print(json.dumps(table, indent=1))
    if options.table:
        options.table.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    if options.check:
        return report(json.loads(options.check.read_text(encoding="utf-8"))["models"], table["models"],
                      options.tolerance)
    return 0


def parse(arguments):
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, metavar="DIR", help="write weights, network, data sets and answers here")
    parser.add_argument("--grid", type=int, metavar="STEPS", help="also try every merge on a grid of so many steps")
    parser.add_argument("--table", type=Path, metavar="FILE", help="write the accuracies, which a rerun reproduces")
    parser.add_argument("--check", type=Path, metavar="FILE", help="compare with accuracies written by --table")
    parser.add_argument("--tolerance", type=float, default=0, help="accuracy that --check lets pass; 0: every bit")
    return parser.parse_args(arguments)


def trained(examples):
    """The base, which saw every view briefly, and one model per view that went on from it with that view alone."""
    base = weights(fit(network(BASE_SEED), all_views(examples), BASE, BASE_SEED))
    models = {view: weights(fit(with_weights(base), seen(examples, view), TASK, TASK_SEEDS[view])) for view in VIEWS}
    return {"base": base, **models}


def write(folder, models, tasks, given):
    """Write everything that a sweep reads, and the models' answers."""
    folder.mkdir(parents=True, exist_ok=True)
    for model, tensors in models.items():
        write_weights(folder / f"{model}.safetensors", tensors)
    for task, examples in tasks.items():
        write_examples(folder / f"{task}-items.safetensors", examples)
    write_onnx(folder / "network.onnx", models["base"])
    write_answers(folder / "answers.csv", given)


def write_onnx(path, tensors):
    """Write the network with the base's weights; nothing is folded, so that initializers keep the weights' names."""
    torch.onnx.export(with_weights(tensors), torch.zeros(1, INPUTS), str(path), opset_version=OPSET,
                      do_constant_folding=False, input_names=["features"], output_names=["logits"],
                      dynamic_axes={"features": {0: "items"}, "logits": {0: "items"}})


def models_table(models, given):
    """Every model's accuracy on every task, and a fingerprint of its weights' bits."""
    return {
        model: {
            "accuracy": {task: accuracy(one) for (of, task), one in given.items() if of == model},
            "digest": hashlib.sha256(b"".join(tensors[name].numpy().tobytes() for name in sorted(tensors)))
            .hexdigest(),
        }
        for model, tensors in models.items()
    }


def grid_table(models, tasks, steps):
    """What a full grid reaches, and what as many uniform merges do, measured from the grid's worst on its front."""
    parts = models["base"], [models[view] for view in VIEWS], tasks.values()
    rows = evaluate_all(*parts, box_grid(len(VIEWS), steps))
    uniform = evaluate_all(*parts, diagonal(len(VIEWS), len(rows)))
    best = front(rows)
    reference = best.min(axis=0)
    return {
        "evaluations": len(rows),
        "front": len(best),
        "reference": dict(zip(VIEWS, reference.tolist())),
        "hypervolume": hypervolume(best, reference),
        "hypervolume_uniform": hypervolume(uniform, reference),
    }


def report(expected, found, tolerance):
    """Print what a rerun did not reproduce; the exit status says whether there was anything."""
    lines = list(differences(expected, found, tolerance))
    print("\n".join(lines) or "reproduced", file=sys.stderr)
    return 1 if lines else 0


def differences(expected, found, tolerance):
    """Sentences on what differs; with a tolerance, digests may."""
    for model, row in found.items():
        for task, value in row["accuracy"].items():
            before = expected[model]["accuracy"][task]
            if abs(before - value) > tolerance:
                yield f"{model} on {task}: accuracy {value}, was {before}"
        if tolerance == 0 and expected[model]["digest"] != row["digest"]:
            yield f"{model}: other weights"


if __name__ == "__main__":
    sys.exit(main())
