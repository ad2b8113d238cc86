"""Writing results in the layout of Inspect's logs: a zip of JSON files (.eval), or one JSON file."""

import hashlib
import json
import zipfile
from dataclasses import dataclass

from results import Result, mean_and_error

TASK = "digits"


@dataclass(frozen=True)
class Log:
    """A result and the settings shared by all results of a run."""

    result: Result
    split: dict
    recipe: dict
    packages: dict

    @property
    def model(self):
        return model_name(self.result.configuration)


def model_name(configuration):
    """The provider/model name that other tools group by."""
    return f"digits-lab/{configuration.name}"


def write_eval(path, log):
    """Write the zip: the start of the journal, a file per sample, their summaries, the header last."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:

        def put(name, content):
            entry = zipfile.ZipInfo(name, log.result.completed.timetuple()[:6])
            archive.writestr(entry, compact(content), zipfile.ZIP_DEFLATED)

        put("_journal/start.json", {"version": 2, "eval": spec(log), "plan": plan()})
        for epoch, attempt in epochs(log):
            put(f"samples/{attempt.item}_epoch_{epoch}.json", sample(log, epoch, attempt))
        put("summaries.json", [summary(log, epoch, attempt) for epoch, attempt in epochs(log)])
        put("header.json", header(log))


def write_json(path, log):
    """Write the whole log, samples included, as one file."""
    samples = [sample(log, epoch, attempt) for epoch, attempt in epochs(log)]
    path.write_text(compact({**header(log), "samples": samples}) + "\n", encoding="utf-8")


def compact(content):
    """JSON without spaces; NaN is refused, for it is not JSON."""
    return json.dumps(content, separators=(",", ":"), allow_nan=False)


def epochs(log):
    """Every attempt with its epoch: the first seed is epoch 1, and so on."""
    for epoch, repeat in enumerate(log.result.repeats, 1):
        for attempt in repeat.attempts:
            yield epoch, attempt


def header(log):
    """The log without its samples."""
    return {
        "version": 2,
        "status": "success",
        "eval": spec(log),
        "plan": plan(),
        "results": totals(log),
        "stats": {
            "started_at": time(log.result.started),
            "completed_at": time(log.result.completed),
            "model_usage": {},
        },
    }


def time(moment):
    """A time to the second, with its zone."""
    return moment.isoformat(timespec="seconds")


def identifier(kind, log):
    """An id that a rerun of the same configuration keeps, in the 22 characters Inspect uses."""
    return hashlib.sha256(f"{kind} {log.model} {log.split}".encode()).hexdigest()[:22]


def spec(log):
    """What was evaluated, and on what."""
    configuration = log.result.configuration
    items = [attempt.item for attempt in log.result.repeats[0].attempts]
    return {
        "eval_id": identifier("eval", log),
        "run_id": identifier("run", log),
        "created": time(log.result.started),
        "task": TASK,
        "task_id": identifier("task", log),
        "task_version": 1,
        "task_attribs": {},
        "task_args": log.split,
        "dataset": {"name": "digits", "location": "sklearn.datasets.load_digits", "samples": len(items),
                    "sample_ids": items, "shuffled": False},
        "model": log.model,
        "model_generate_config": {},
        "model_args": {"hidden": "-".join(map(str, configuration.hidden)), "layers": len(configuration.hidden),
                       "width": max(configuration.hidden, default=0), "weights": "float32", **log.recipe},
        "config": {"epochs": len(log.result.repeats), "epochs_reducer": ["mean"], "log_samples": True},
        "packages": log.packages,
        "metadata": {"parameters": configuration.parameters,
                     "seeds": [repeat.seed for repeat in log.result.repeats],
                     "training_seconds": [round(repeat.training_seconds, 3) for repeat in log.result.repeats]},
        "scorers": [{"name": name, "options": {}, "metadata": {},
                     "metrics": [{"name": f"inspect_ai/{metric}", "options": {}} for metric in (mean, "stderr")]}
                    for name, mean in scorers()],
    }


def scorers():
    """The names of the scorers, each with the metric that averages it."""
    return [("exact", "accuracy"), ("confidence", "mean"), ("macs", "mean"), ("parameter_bytes", "mean")]


def plan():
    """How an answer comes about: one pass through the network."""
    return {"name": "plan", "steps": [{"solver": "most_probable_digit", "params": {}}], "config": {}}


def totals(log):
    """Means over items of the means over epochs, with standard errors over items."""
    attempts = sum(len(repeat.attempts) for repeat in log.result.repeats)
    return {"total_samples": attempts, "completed_samples": attempts,
            "scores": [score_totals(log, name, mean) for name, mean in scorers()]}


def score_totals(log, scorer, mean_name):
    """One scorer's mean and standard error."""
    per_item = reduced(log, scorer)
    mean, error = mean_and_error(per_item)
    values = {mean_name: mean, "stderr": error}
    return {"name": scorer, "scorer": scorer, "reducer": "mean", "scored_samples": len(per_item),
            "unscored_samples": 0, "params": {},
            "metrics": {name: {"name": name, "value": value, "params": {}} for name, value in values.items()}}


def reduced(log, scorer):
    """A scorer's value for each item, averaged over the epochs."""
    values = {}
    for _, attempt in epochs(log):
        value = scores(log, attempt)[scorer]["value"]
        values.setdefault(attempt.item, []).append({"C": 1.0, "I": 0.0}.get(value, value))
    return [sum(repeats) / len(repeats) for repeats in values.values()]


def scores(log, attempt):
    """What each scorer says of an attempt; the work of a network does not depend on the image."""
    configuration = log.result.configuration
    return {
        "exact": {"value": "C" if attempt.correct else "I", "answer": str(attempt.answer)},
        "confidence": {"value": round(attempt.confidence, 6)},
        "macs": {"value": configuration.macs},
        "parameter_bytes": {"value": configuration.parameter_bytes},
    }


def summary(log, epoch, attempt):
    """A sample without its output, as viewers list it."""
    seconds = float(f"{attempt.seconds:.4g}")
    return {"id": attempt.item, "epoch": epoch, "input": f"digits image {attempt.item}",
            "target": str(attempt.target), "scores": scores(log, attempt), "model_usage": {},
            "total_time": seconds, "working_time": seconds, "completed": True}


def sample(log, epoch, attempt):
    """One attempt; the pixels stay in the data set, found by the item's number."""
    seconds = float(f"{attempt.seconds:.4g}")
    answer = str(attempt.answer)
    message = {"role": "assistant", "content": answer, "source": "generate"}
    return {"id": attempt.item, "epoch": epoch, "input": f"digits image {attempt.item}",
            "target": str(attempt.target), "messages": [],
            "output": {"model": log.model, "choices": [{"message": message, "stop_reason": "stop"}],
                       "completion": answer, "time": seconds},
            "scores": scores(log, attempt), "metadata": {}, "store": {}, "events": [], "attachments": {},
            "model_usage": {}, "total_time": seconds, "working_time": seconds}
