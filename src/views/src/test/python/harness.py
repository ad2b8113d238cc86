"""Plays an evaluation harness: scores a merged checkpoint on two made-up tasks and writes what lm-eval writes.

Usage: harness.py CHECKPOINT OUTPUT [fault]

Task i has ten items; item k is answered rightly when tensor "w" at place i is above k / 10. Faults: crash, silent,
garbage, other-task, hang.
"""

import json
import os
import struct
import sys
import time

checkpoint, output = sys.argv[1:3]
fault = sys.argv[3] if len(sys.argv) > 3 else ""
if fault == "crash":
    sys.exit("the harness found no such task")
if fault == "silent":
    sys.exit(0)
if fault == "hang":
    time.sleep(600)

with open(checkpoint, "rb") as file:
    (length,) = struct.unpack("<Q", file.read(8))
    start, end = json.loads(file.read(length))["w"]["data_offsets"]
    file.seek(8 + length + start)
    weights = struct.unpack(f"<{(end - start) // 4}f", file.read(end - start))

DATE = "2025-03-18T03-40-36.149212"
names = ["elsewhere", "nowhere"] if fault == "other-task" else ["left", "right"]
rights = {name: [int(weights[i] > k / 10) for k in range(10)] for i, name in enumerate(names)}
folder = os.path.join(output, "merged")
os.makedirs(folder)
with open(os.path.join(folder, f"results_{DATE}.json"), "w", encoding="utf-8") as file:
    if fault == "garbage":
        file.write('{"results": {"left": {"acc,none": ')
    else:
        json.dump({"results": {name: {"alias": name, "acc,none": sum(right) / 10} for name, right in rights.items()},
                   "configs": {name: {"task": name} for name in rights}, "versions": {name: 1 for name in rights},
                   "n-samples": {name: {"original": 10, "effective": 10} for name in rights},
                   "config": {"model": "hf", "model_args": f"pretrained={checkpoint}"}, "model_name": "merged"}, file)
for name, right in rights.items():
    with open(os.path.join(folder, f"samples_{name}_{DATE}.jsonl"), "w", encoding="utf-8") as file:
        for k, correct in enumerate(right):
            json.dump({"doc_id": k, "doc": {"question": str(k)}, "target": "A", "arguments": [["x"]],
                       "resps": [["A" if correct else "B"]], "filtered_resps": ["A" if correct else "B"],
                       "doc_hash": str(k), "acc": float(correct)}, file)
            file.write("\n")
