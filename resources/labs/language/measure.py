"""How fast the worker forms merges of a lab's models on a GPU, beside how fast the GPU copies memory."""

import argparse
import importlib.util
import json
import statistics
import sys
from pathlib import Path

import torch

WORKER = Path(__file__).resolve().parents[2] / "compute/worker/paretoscope_worker.py"
METHODS = [
    {"name": "task-arithmetic"},
    {"name": "linear"},
    {"name": "ties", "density": 0.2},
    {"name": "dare-linear", "density": 0.5},
    {"name": "dare-ties", "density": 0.5},
]
COEFFICIENTS = [0.3, 0.4, 0.5]
COPIED = 4 << 30


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lab", type=Path, help="the folder that run.py wrote")
    folder, device = parser.parse_args().lab, torch.device("cuda", 0)
    sweep = json.loads((folder / "symbols.sweep.json").read_text("utf-8"))
    worker, bandwidth = load_worker(), copy_rate(device)
    merger = worker.Merger(folder / sweep["base"], [folder / model["weights"] for model in sweep["models"]], device)
    report = {"card": torch.cuda.get_device_name(device), "torch": torch.__version__,
              "copy_gb_per_s": round(bandwidth / 1e9, 1),
              "parameters": sum(tensor.numel() for tensor in merger.parameters.values()),
              "merges": [measured(worker, merger, json_method, bandwidth) for json_method in METHODS]}
    print(json.dumps(report, indent=1))


def load_worker():
    """The worker that the program ships, as a module."""
    spec = importlib.util.spec_from_file_location("paretoscope_worker", WORKER)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def seconds(work, repeats=20):
    """The middle one of several times on the device, after three that do not count."""
    times = []
    for repeat in range(repeats + 3):
        begin, end = torch.cuda.Event(enable_timing=True), torch.cuda.Event(enable_timing=True)
        begin.record()
        work()
        end.record()
        end.synchronize()
        times.append(begin.elapsed_time(end) / 1000)
    return statistics.median(times[3:])


def copy_rate(device):
    """Bytes read and written a second by a copy from the device to itself."""
    source = torch.randint(-100, 100, (COPIED,), dtype=torch.int8, device=device)
    target = torch.empty_like(source)
    return 2 * COPIED / seconds(lambda: target.copy_(source))


def measured(worker, merger, json_method, bandwidth):
    """The time of a merge in one pass and in chunks, and the first beside the time that its bytes take to be copied."""
    method = worker.Method.read(json_method)
    coefficients = COEFFICIENTS[: merger.models]
    merger.form(method, coefficients)
    one_pass, merged = merger._one_pass, [group.merged.clone() for group in merger.groups]
    fast = seconds(lambda: merger.form(method, coefficients))
    merger._one_pass = None
    chunks = seconds(lambda: merger.form(method, coefficients), repeats=5)
    apart = max(float((group.merged.float() - other.float()).abs().max()) for group, other in zip(merger.groups, merged))
    different = sum(int((group.merged != other).sum()) for group, other in zip(merger.groups, merged))
    merger._one_pass = one_pass
    moved = bytes_moved(merger, method)
    return {"method": json_method, "one_pass": one_pass is not None, "ms": round(fast * 1000, 3), "gb": round(moved / 1e9, 2),
            "share_of_copy": round(moved / fast / bandwidth, 3), "ms_in_chunks": round(chunks * 1000, 3),
            "numbers_apart": different, "most_apart": apart}


def bytes_moved(merger, method):
    """What a merge cannot do without: each source that counts read once, the masks too, and the merge written once."""
    read = sum(group.sources.numel() * group.sources.element_size() for group in merger.groups)
    if method.name == "linear":
        read = read * merger.models // (merger.models + 1)
    if method.masks:
        read += sum(group.merged.numel() * merger.models for group in merger.groups)
    return read + sum(group.merged.numel() * group.merged.element_size() for group in merger.groups)


if __name__ == "__main__":
    main()
