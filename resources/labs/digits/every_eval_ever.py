"""Writing results in the Every Eval Ever schema, version 0.3.0: an aggregate JSON, and its instances as JSON Lines."""

import hashlib
import json
import uuid

from inspect_log import TASK, model_name
from results import mean_and_error

VERSION = "0.3.0"
UCI = "https://archive.ics.uci.edu/dataset/80/optical+recognition+of+handwritten+digits"


def write_repeat(root, result, repeat, packages, with_instances):
    """Write one training's results under root/data; the instances only if asked, for they are long."""
    configuration = result.configuration
    name = str(identifier(configuration, repeat.seed))
    folder = f"data/{TASK}/digits-lab/{configuration.name}"
    (root / folder).mkdir(parents=True, exist_ok=True)
    document = aggregate(result, repeat, packages)
    if with_instances:
        lines = "".join(json.dumps(line) + "\n" for line in instances(document, repeat))
        file = f"{folder}/{name}_samples.jsonl"
        (root / file).write_text(lines, encoding="utf-8")
        document["detailed_evaluation_results"] = reference(file, lines)
    (root / folder / f"{name}.json").write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")


def identifier(configuration, seed):
    """A version 4 UUID that a rerun keeps, drawn from a digest in place of chance."""
    digest = hashlib.sha256(f"{TASK} {configuration.name} {seed}".encode()).digest()
    return uuid.UUID(bytes=digest[:16], version=4)


def reference(file, lines):
    """Where the instances are, how many, and their checksum."""
    return {"format": "jsonl", "file_path": file, "hash_algorithm": "sha256",
            "checksum": hashlib.sha256(lines.encode()).hexdigest(), "total_rows": lines.count("\n")}


def aggregate(result, repeat, packages):
    """One training of one configuration, with what it achieved and what it took."""
    configuration = result.configuration
    moment = str(int(result.completed.timestamp()))
    model = model_name(configuration)
    return {
        "schema_version": VERSION,
        "evaluation_id": f"{TASK}/{model.replace('/', '_')}_seed-{repeat.seed}/{moment}",
        "evaluation_timestamp": moment,
        "retrieved_timestamp": moment,
        "source_metadata": {"source_name": "digits lab", "source_type": "evaluation_run",
                            "source_organization_name": "Paretoscope", "evaluator_relationship": "first_party"},
        "eval_library": {"name": "digits-lab", "version": "1", "additional_details": packages},
        "model_info": {"name": configuration.name, "id": model, "developer": "digits-lab",
                       "inference_engine": {"name": "numpy", "version": packages["numpy"]},
                       "additional_details": {"deployment_type": "self_deployed", "model_availability": "unknown",
                                              "hidden": "-".join(map(str, configuration.hidden)),
                                              "seed": str(repeat.seed),
                                              "parameters": str(configuration.parameters)}},
        "evaluation_results": measurements(configuration, repeat),
    }


def measurements(configuration, repeat):
    """Accuracy and latency with their standard errors; work and size are exact."""
    correct = [float(attempt.correct) for attempt in repeat.attempts]
    seconds = [attempt.seconds for attempt in repeat.attempts]
    return [
        measurement("accuracy", "Accuracy", "proportion", *mean_and_error(correct), len(correct), False, 1),
        measurement("latency", "Latency", "s", *mean_and_error(seconds), len(seconds), True, "Infinity"),
        measurement("macs", "Multiply-accumulates", "MAC", configuration.macs, None, None, True, "Infinity"),
        measurement("parameter_bytes", "Size of the parameters", "B", configuration.parameter_bytes, None, None,
                    True, "Infinity"),
    ]


def measurement(metric, title, unit, score, error, n, lower_is_better, highest):
    """One metric's value, unit, direction and range."""
    details = {"score": score}
    if error is not None:
        details["uncertainty"] = {"standard_error": {"value": error, "method": "analytic"}, "num_samples": n}
    return {
        "evaluation_result_id": metric,
        "evaluation_name": TASK,
        "source_data": {"dataset_name": "digits", "source_type": "url", "url": [UCI]},
        "metric_config": {"evaluation_description": f"{title} on held-out images of handwritten digits",
                          "metric_id": metric, "metric_name": title, "metric_kind": metric, "metric_unit": unit,
                          "lower_is_better": lower_is_better, "score_type": "continuous", "min_score": 0,
                          "max_score": highest},
        "score_details": details,
    }


def instances(document, repeat):
    """The attempts behind the accuracy, one a line."""
    for attempt in repeat.attempts:
        answer = str(attempt.answer)
        yield {
            "schema_version": VERSION,
            "evaluation_id": document["evaluation_id"],
            "model_id": document["model_info"]["id"],
            "evaluation_name": TASK,
            "evaluation_result_id": "accuracy",
            "sample_id": str(attempt.item),
            "interaction_type": "single_turn",
            "input": {"raw": f"digits image {attempt.item}", "reference": [str(attempt.target)]},
            "output": {"raw": [answer]},
            "answer_attribution": [{"turn_idx": 0, "source": "output.raw", "extracted_value": answer,
                                    "extraction_method": "exact_match", "is_terminal": True}],
            "evaluation": {"score": float(attempt.correct), "is_correct": attempt.correct},
            "performance": {"latency_ms": float(f"{attempt.seconds * 1000:.4g}")},
            "metadata": {"confidence": f"{attempt.confidence:.6f}", "seed": str(repeat.seed)},
        }
