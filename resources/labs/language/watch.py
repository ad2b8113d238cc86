"""Runs a command and says how busy the GPU was meanwhile, and what energy it took, by nvidia-smi's samples."""

import argparse
import json
import re
import subprocess
import sys
import threading
import time
from pathlib import Path

QUERY = ["nvidia-smi", "--query-gpu=utilization.gpu,power.draw,memory.used", "--format=csv,noheader,nounits"]
PERIOD_MS = 200


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--csv", type=Path, help="write the samples here")
    parser.add_argument("--said", type=Path, help="write what the command says on standard error here, with times")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    begun, samples = time.monotonic(), []
    smi = subprocess.Popen([*QUERY, f"-lms={PERIOD_MS}"], stdout=subprocess.PIPE, text=True)
    threading.Thread(target=read, args=(smi.stdout, begun, samples), daemon=True).start()
    command = options.command[1:] if options.command[:1] == ["--"] else options.command
    run = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    told = listen(run.stderr, begun)
    code = run.wait()
    smi.terminate()
    report = {"seconds": round(time.monotonic() - begun, 1), "exit": code, "whole": summary(samples),
              "while_evaluating": summary(evaluating(samples, told))}
    if options.csv:
        options.csv.write_text("".join(f"{at:.2f},{busy},{watts},{used}\n" for at, busy, watts, used in samples))
    if options.said:
        options.said.write_text("".join(f"{at:.2f} {line}" for at, line in told))
    print(json.dumps(report), file=sys.stderr)
    return code


def read(lines, begun, samples):
    """Collect samples: seconds, percent busy, watts, MiB used."""
    for line in lines:
        try:
            samples.append((time.monotonic() - begun, *(float(field) for field in line.split(","))))
        except ValueError:
            pass


def listen(lines, begun):
    """Pass on what the command says, and keep when it said it."""
    told = []
    for line in lines:
        told.append((time.monotonic() - begun, line))
        sys.stderr.write(line)
    return told


def evaluating(samples, told):
    """The samples between the first evaluation that the command told and the last; of a resumed sweep, of its own."""
    counts = [(at, int(found[1])) for at, line in told if (found := re.search(r": (\d+) of \d+ evaluated", line))]
    times = [at for at, count in counts if count > counts[0][1]]
    return [sample for sample in samples if times and times[0] <= sample[0] <= times[-1]]


def summary(samples):
    """The mean share of time that the GPU was busy, the energy by trapezoids, the most memory."""
    if len(samples) < 2:
        return None
    joules = sum((t1 - t0) * (w0 + w1) / 2 for (t0, _, w0, _), (t1, _, w1, _) in zip(samples, samples[1:]))
    return {"samples": len(samples), "seconds": round(samples[-1][0] - samples[0][0], 2),
            "busy_percent": round(sum(busy for _, busy, _, _ in samples) / len(samples), 1),
            "joules": round(joules, 1), "mib": max(used for *_, used in samples)}


if __name__ == "__main__":
    sys.exit(main())
