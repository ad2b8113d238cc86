"""The language lab: makes a network of language, trains three task models from it, and writes a sweep over their merges."""

import argparse
import json
import sys
import time
from pathlib import Path

import torch

from network import SIZES, network, parameters, save, save_tokenizer
from symbols import TASKS, write_rows
from training import COURSES, shares, train

TASK_SEEDS = {task: number for number, task in enumerate(TASKS, start=1)}
ITEM_SEEDS = {task: 100 + number for number, task in enumerate(TASKS)}
CHECK_SEED = 200


def main():
    options = parse(sys.argv[1:])
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    options.out.mkdir(parents=True, exist_ok=True)
    table = make(options, device)
    write_tasks(options.out, options.items)
    write_sweep(options.out, options.batch)
    print(json.dumps(table, indent=1))


def parse(arguments):
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="write everything here")
    parser.add_argument("--size", choices=sorted(SIZES), default="1b", help="of the networks")
    parser.add_argument("--items", type=int, default=1024, metavar="N", help="items of each task")
    parser.add_argument("--batch", type=int, default=256, metavar="N", help="prompts the sweep shows at a time")
    parser.add_argument("--seed", type=int, default=0, help="of the first weights and the base's training")
    return parser.parse_args(arguments)


def make(options, device):
    """Train and write the base and the task models; what each of them answers, and how long it took."""
    begun = time.perf_counter()
    model, courses = network(options.size, options.seed, device), COURSES[options.size]
    train(model, courses["base"], None, options.seed, device, tell)
    table = {"parameters": parameters(model), "answers": {"base": shares(model, CHECK_SEED, device)}}
    save(model, options.out / "base")
    save_tokenizer(options.out / "base")
    base = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    for task in TASKS:
        model.load_state_dict(base)
        train(model, courses["task"], task, TASK_SEEDS[task], device, tell)
        table["answers"][task] = shares(model, CHECK_SEED, device)
        save(model, options.out / task)
    return {**table, "seconds": round(time.perf_counter() - begun, 1)}


def tell(line):
    print(line, file=sys.stderr, flush=True)


def write_tasks(folder, items):
    """Write each task's items."""
    for task in TASKS:
        write_rows(folder / f"{task}-items.jsonl", task, items, ITEM_SEEDS[task])


def write_sweep(folder, batch):
    """Write the sweep over all merges of the three."""
    sweep = {
        "version": 1,
        "name": "symbols",
        "base": "base",
        "models": [{"name": task, "weights": task} for task in TASKS],
        "tasks": [{"name": task, "data": f"{task}-items.jsonl", "metric": "accuracy"} for task in TASKS],
        "method": {"name": "task-arithmetic"},
        "box": [[0, 1]] * len(TASKS),
        "design": {"name": "sobol"},
        "budget": {"evaluations": 36, "reevaluations": 36},
        "search": {"name": "map"},
        "baselines": [
            {"method": {"name": "task-arithmetic"}, "scales": [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1]},
            {"method": {"name": "ties", "density": 0.2}, "scales": [0.2, 0.4, 0.6, 0.8, 1]},
            {"method": {"name": "dare-linear", "density": 0.5, "seed": 1}, "scales": [0.2, 0.4, 0.6]},
        ],
        "seed": 1,
        "evaluator": {"kind": "torch", "builtin": "hf-causal-lm",
                      "options": {"model": "base", "batch": batch, "max_length": 64}},
        "backend": {"name": "local"},
    }
    (folder / "symbols.sweep.json").write_text(json.dumps(sweep, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
