"""The digits lab: trains small networks of several sizes, evaluates them item by item, and writes the logs."""

import argparse
import json
import platform
import sys
from dataclasses import asdict
from datetime import datetime, timezone
from pathlib import Path
from time import perf_counter

import numpy
import sklearn
from threadpoolctl import threadpool_limits

from data import load_split
from evaluate import evaluate
from every_eval_ever import write_repeat
from inspect_log import Log, write_eval, write_json
from network import Configuration
from results import Repeat, Result, accuracy_table, differences
from train import Recipe, train

HIDDEN = [(), (2,), (4,), (8,), (16,), (32,), (64,), (128,), (256,), (32, 32), (128, 64)]


def main():
    options = parse(sys.argv[1:])
    split = load_split(options.test_items, options.split_seed)
    with threadpool_limits(1):
        results = [measure(Configuration(hidden), split, options) for hidden in HIDDEN]
    if options.out:
        write_logs(options.out, results, split)
    table = accuracy_table(results)
    if options.table:
        options.table.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    if options.check:
        return report(differences(json.loads(options.check.read_text()), table, options.tolerance))
    return 0


def parse(arguments):
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, metavar="DIR", help="write the logs into this folder")
    parser.add_argument("--table", type=Path, metavar="FILE", help="write the accuracies, which a rerun reproduces")
    parser.add_argument("--check", type=Path, metavar="FILE", help="compare with accuracies written by --table")
    parser.add_argument("--tolerance", type=float, default=0, help="accuracy that --check lets pass; 0: every bit")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3], help="one training each")
    parser.add_argument("--split-seed", type=int, default=0)
    parser.add_argument("--test-items", type=int, default=360)
    parser.add_argument("--passes", type=int, default=51, help="timed passes over the test items")
    return parser.parse_args(arguments)


def measure(configuration, split, options):
    """Train and evaluate a configuration once for each seed."""
    started = now()
    repeats = [repeat(configuration, split, seed, options.passes) for seed in options.seeds]
    result = Result(configuration, started, now(), repeats)
    accuracies = " ".join(f"{one.accuracy:.4f}" for one in repeats)
    print(f"{configuration.name:12} {configuration.macs:6} MAC  accuracy {accuracies}", file=sys.stderr)
    return result


def repeat(configuration, split, seed, passes):
    """One training and its evaluation."""
    start = perf_counter()
    network = train(configuration, split.train, Recipe(), seed)
    training_seconds = perf_counter() - start
    return Repeat(seed, training_seconds, evaluate(network, split.test, passes))


def write_logs(out, results, split):
    """Write each network's log once: Inspect for those of one layer, Every Eval Ever for those of two."""
    logs, exchange = out / "inspect", out / "every-eval-ever"
    logs.mkdir(parents=True, exist_ok=True)
    shared = {"train_size": len(split.train), "test_size": len(split.test), "split_seed": split.seed}
    for result in results:
        configuration = result.configuration
        if len(configuration.hidden) > 1:
            for one in result.repeats:
                write_repeat(exchange, result, one, packages(), with_instances=True)
            continue
        log = Log(result, shared, asdict(Recipe()), packages())
        if configuration.hidden:
            write_eval(logs / f"{configuration.name}.eval", log)
        else:
            write_json(logs / f"{configuration.name}.json", log)


def packages():
    """The versions that the numbers depend on."""
    return {"python": platform.python_version(), "numpy": numpy.__version__, "scikit-learn": sklearn.__version__}


def now():
    """The time, with its zone."""
    return datetime.now(timezone.utc)


def report(found):
    """Print what differs; the exit status says whether anything did."""
    lines = list(found)
    print("\n".join(lines) or "reproduced")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
