"""The peer in MergeBenchmark: the same merge with PyTorch on the CPU.

    python3 torch_merge.py COEFFICIENTS OUT BASE MODEL...

For every line on standard input the models are merged into OUT once and the seconds it took are printed.
"""

import json
import mmap
import struct
import sys
import time

import torch


def tensors(path):
    """Maps a BF16 safetensors file; yields its head and its tensors in order."""
    with open(path, "rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY)
    (length,) = struct.unpack("<Q", mapped[:8])
    header = json.loads(mapped[8 : 8 + length])
    entries = sorted((e for n, e in header.items() if n != "__metadata__"), key=lambda e: e["data_offsets"])
    views = []
    for entry in entries:
        begin, end = entry["data_offsets"]
        views.append(torch.frombuffer(mapped, dtype=torch.bfloat16, offset=8 + length + begin, count=(end - begin) // 2))
    return mapped[: 8 + length], views


def merge(coefficients, out, paths):
    head, base = tensors(paths[0])
    models = [tensors(path)[1] for path in paths[1:]]
    with open(out, "wb", buffering=0) as file:
        file.write(head)
        for index, tensor in enumerate(base):
            total = tensor.float().mul_(1 - sum(coefficients))
            for coefficient, model in zip(coefficients, models):
                total.add_(model[index], alpha=coefficient)
            rounded = total.bfloat16().view(torch.int16).numpy()
            file.write(memoryview(rounded).cast("B"))


def main(coefficients, out, *paths):
    numbers = [float(number) for number in coefficients.split(",")]
    for _ in sys.stdin:
        start = time.perf_counter()
        merge(numbers, out, paths)
        print(time.perf_counter() - start, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
