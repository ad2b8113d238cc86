#!/usr/bin/env python3
"""Paretoscope's worker for PyTorch: merges models on one device and scores them.

It is started by the program and speaks its worker protocol (`worker-protocol.schema.json`): JSON-RPC 2.0, one message a
line, requests on standard input and answers on standard output; what evaluators print goes to standard error. The base
and the models stay on the device; a merge is formed in place, in the memory that the network's parameters lie in.

Needs Python 3.9 and PyTorch 1.13 or newer; `transformers` only for the two built-in evaluators that are named after it.
Files are read as safetensors, CSV and JSON Lines. Nothing is ever unpickled and the network is never used.
`README.md` beside this file says how to write an evaluator.
"""

from __future__ import annotations

import contextlib
import csv
import dataclasses
import errno
import gc
import importlib.util
import inspect
import itertools
import json
import math
import mmap
import os
import queue
import re
import struct
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

import torch  # noqa: E402  (after the environment that it and others read)

try:
    import triton
    import triton.language as tl
except Exception:  # comes with PyTorch for GPUs only; merges are formed without it as well
    triton = None

PROTOCOL = 1
NAME = "paretoscope-worker 1"
HEARTBEAT_SECONDS = 20.0

FAILED, OUT_OF_MEMORY, DEVICE_LOST, DISK_FULL = -32000, -32001, -32002, -32003
NOT_UNDERSTOOD, NO_SUCH_METHOD, CANCELLED = -32602, -32601, -32800


# ---- Refusals -------------------------------------------------------------------------------------------------------


class Refusal(Exception):
    """A request that is not answered, with the protocol's code and a sentence for the user."""

    def __init__(self, code: int, sentence: str):
        super().__init__(sentence)
        self.code = code


class Cancelled(Refusal):
    """The answer is no longer wanted."""

    def __init__(self) -> None:
        super().__init__(CANCELLED, "cancelled")


def not_understood(sentence: str) -> Refusal:
    return Refusal(NOT_UNDERSTOOD, sentence)


def is_out_of_memory(failure: BaseException) -> bool:
    """Whether the device's or the machine's memory ran out; PyTorch has no one exception for both."""
    if isinstance(failure, (MemoryError, getattr(torch.cuda, "OutOfMemoryError", MemoryError))):
        return True
    text = str(failure).lower()
    return isinstance(failure, RuntimeError) and ("out of memory" in text or "can't allocate memory" in text)


def refusal_of(failure: BaseException) -> Refusal:
    """What the program is told about a failure."""
    if isinstance(failure, Refusal):
        return failure
    sentence = f"{type(failure).__name__}: {failure}".strip().splitlines()[0][:500]
    if is_out_of_memory(failure):
        return Refusal(OUT_OF_MEMORY, sentence)
    if isinstance(failure, OSError) and failure.errno in (errno.ENOSPC, errno.EDQUOT):
        return Refusal(DISK_FULL, sentence)
    if isinstance(failure, RuntimeError) and re.search(r"(CUDA|HIP|cuda|hip) error", str(failure)):
        return Refusal(DEVICE_LOST, sentence)
    return Refusal(FAILED, sentence)


# ---- Safetensors ----------------------------------------------------------------------------------------------------

DTYPES: Dict[str, torch.dtype] = {
    "F64": torch.float64, "F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16, "I64": torch.int64,
    "I32": torch.int32, "I16": torch.int16, "I8": torch.int8, "U8": torch.uint8, "BOOL": torch.bool,
}  # fmt: skip
MERGED = (torch.float32, torch.float16, torch.bfloat16)
LONGEST_HEADER = 100_000_000


def read_safetensors(file: Path) -> Dict[str, torch.Tensor]:
    """Maps a file's tensors, after every bound in its header has been checked. They are copied when written to."""
    with open(file, "rb") as opened:
        size = os.fstat(opened.fileno()).st_size
        if size < 8:
            raise not_understood(f"{file} has {size} bytes, too few for a safetensors file.")
        mapped = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_COPY)
    (length,) = struct.unpack("<Q", mapped[:8])
    if length > min(LONGEST_HEADER, size - 8):
        raise not_understood(f"{file} states a header of {length} bytes, which it cannot have.")
    try:
        header = json.loads(mapped[8 : 8 + length].decode("utf-8"))
        entries = {name: entry for name, entry in header.items() if name != "__metadata__"}
        return _views(file, mapped, entries, 8 + length, size)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as broken:
        raise not_understood(f"{file}: its header is not that of a safetensors file ({broken}).") from broken


def _views(file: Path, mapped: mmap.mmap, entries: Mapping[str, Any], start: int, size: int) -> Dict[str, torch.Tensor]:
    tensors, filled = {}, 0
    for name, entry in sorted(entries.items(), key=lambda item: tuple(item[1]["data_offsets"])):
        begin, end = entry["data_offsets"]
        shape = [int(extent) for extent in entry["shape"]]
        if begin != filled or not begin <= end <= size - start or any(extent < 0 for extent in shape):
            raise not_understood(f"{file}, tensor {name}: its numbers from {begin} to {end} do not fit the file.")
        filled = end
        dtype = DTYPES.get(entry["dtype"])
        if dtype is None:
            continue
        count = math.prod(shape)
        if count * _width(dtype) != end - begin:
            raise not_understood(f"{file}, tensor {name}: {end - begin} bytes do not make {shape} of {entry['dtype']}.")
        view = torch.frombuffer(mapped, dtype=dtype, offset=start + begin, count=count) if count else torch.empty(0)
        tensors[name] = view.to(dtype).reshape(shape)
    if filled != size - start:
        raise not_understood(f"{file}: its tensors end at {filled} of {size - start} bytes.")
    return tensors


def _width(dtype: torch.dtype) -> int:
    return torch.empty(0, dtype=dtype).element_size()


def read_checkpoint(path: Path) -> Dict[str, torch.Tensor]:
    """A `.safetensors` file, a `.safetensors.index.json`, or a folder that holds one of them."""
    start = _start(path) if path.is_dir() else path
    if not start.name.endswith(".index.json"):
        return read_safetensors(start)
    tensors: Dict[str, torch.Tensor] = {}
    file_of = json.loads(start.read_text("utf-8"))["weight_map"]
    for name in sorted(set(file_of.values())):
        if Path(name).name != name:
            raise not_understood(f"{start}: {name} is not a plain name beside the index.")
        tensors.update(read_safetensors(start.parent / name))
    missing = sorted(set(file_of) - set(tensors))
    if missing:
        raise not_understood(f"{start} names {missing[0]}, which no shard holds.")
    return tensors


def _start(folder: Path) -> Path:
    for pattern in ("*.safetensors.index.json", "*.safetensors"):
        files = sorted(file for file in folder.glob(pattern) if not file.name.startswith("."))
        preferred = [file for file in files if file.name.startswith("model.safetensors")] or files
        if len(files) == 1 or len(preferred) == 1:
            return preferred[0]
        if files:
            raise not_understood(f"{folder} holds several models; name one of them.")
    raise not_understood(f"There is no .safetensors file in {folder}.")


# ---- Merging --------------------------------------------------------------------------------------------------------

ALIGNMENT = 256
CHUNK = 1 << 22
METHODS = ("task-arithmetic", "linear", "slerp", "ties", "dare-linear", "dare-ties")


@dataclasses.dataclass(frozen=True)
class Method:
    """How models are merged; the fields beside the name count only for the methods that have them."""

    name: str
    density: float = 1.0
    scope: str = "model"
    seed: int = 1

    @classmethod
    def read(cls, json_method: Any) -> "Method":
        method = {"name": json_method} if isinstance(json_method, str) else dict(json_method)
        if method.get("name") not in METHODS:
            raise not_understood(f"{method.get('name')!r} is no merge method; known are {', '.join(METHODS)}.")
        usual = {"ties": 0.2, "dare-linear": 0.5, "dare-ties": 0.5}.get(method["name"], 1.0)
        read = cls(method["name"], float(method.get("density", usual)), method.get("scope", "model"),
                   int(method.get("seed", 1)))  # fmt: skip
        if not 0 < read.density <= 1:
            raise not_understood(f"The density must lie in (0, 1], was {read.density}.")
        return read

    @property
    def elects(self) -> bool:
        return self.name in ("ties", "dare-ties")

    @property
    def masks(self) -> bool:
        return self.name in ("ties", "dare-linear", "dare-ties") and self.density < 1

    @property
    def rescale(self) -> float:
        return 1 / self.density if self.name.startswith("dare") else 1.0


@dataclasses.dataclass
class Group:
    """All tensors of one format, one after the other in single stretches of memory, so that a merge is a few passes.

    `sources` holds the base and then the models, a row each, in the widest of their formats, so that nothing is lost;
    `merged` is what the network's parameters are views of; `masks` holds which numbers of the models stay, a row for
    each model; `places` says where each tensor lies.
    """

    base_dtype: torch.dtype
    sources: torch.Tensor
    merged: torch.Tensor
    places: Dict[str, Tuple[int, torch.Size]]
    masks: torch.Tensor

    def piece(self, flat: torch.Tensor, name: str) -> torch.Tensor:
        start, shape = self.places[name]
        return flat[start : start + math.prod(shape)]


class Merger:
    """Base and models on a device, and the one merged model that is formed there."""

    def __init__(self, base: Path, models: Sequence[Path], device: torch.device, compute: Optional[torch.dtype] = None):
        checkpoints = [read_checkpoint(path) for path in (base, *models)]
        _require_alike(checkpoints, (base, *models))
        self.device = device
        self.models = len(models)
        self.parameters: Dict[str, torch.Tensor] = {}
        self.groups: List[Group] = []
        self._masked_for: Optional[Method] = None
        self._arcs: Dict[str, float] = {}
        self._place(checkpoints, compute)
        self._one_pass = OnePass.on(device)
        size = min(CHUNK, max((group.merged.numel() for group in self.groups), default=0))
        self._sum = torch.empty(size, dtype=torch.float32, device=device)
        self._vote = torch.empty(size, dtype=torch.float32, device=device)

    def _place(self, checkpoints: Sequence[Mapping[str, torch.Tensor]], compute: Optional[torch.dtype]) -> None:
        base, kinds = checkpoints[0], {}
        for name, tensor in base.items():
            if tensor.dtype not in MERGED:
                self.parameters[name] = tensor.to(self.device)
                continue
            widest = tensor.dtype
            for checkpoint in checkpoints[1:]:
                widest = torch.promote_types(widest, checkpoint[name].dtype)
            kinds.setdefault((tensor.dtype, widest), []).append(name)
        for (dtype, widest), names in kinds.items():
            self.groups.append(self._group(checkpoints, names, dtype, widest, compute))

    def _group(self, checkpoints, names, dtype, widest, compute) -> Group:
        places, end = {}, 0
        for name in names:
            places[name] = (end, checkpoints[0][name].shape)
            length = checkpoints[0][name].numel()
            end += -(-length // ALIGNMENT) * ALIGNMENT
        sources = torch.zeros(len(checkpoints), end, dtype=widest, device=self.device)
        for row, checkpoint in zip(sources, checkpoints):
            for name, (start, shape) in places.items():
                row[start : start + math.prod(shape)].copy_(checkpoint[name].reshape(-1))
        group = Group(dtype, sources, torch.zeros(end, dtype=compute or dtype, device=self.device), places,
                      torch.empty(0, dtype=torch.bool, device=self.device))  # fmt: skip
        for name, (_, shape) in places.items():
            self.parameters[name] = group.piece(group.merged, name).view(shape)
        return group

    @torch.no_grad()
    def form(self, method: Method, coefficients: Sequence[float]) -> None:
        """Puts the merged model's numbers into `parameters`."""
        self._check(method, coefficients)
        if method.name == "slerp":
            self._form_arcs(coefficients)
            return
        self._mask(method)
        for group in self.groups:
            if not self._formed_in_one_pass(group, method, coefficients):
                self._form_in_chunks(group, method, coefficients)

    def _formed_in_one_pass(self, group: Group, method: Method, coefficients: Sequence[float]) -> bool:
        if self._one_pass is None:
            return False
        try:
            self._one_pass.form(group, method, coefficients)
        except Exception as failure:
            if refusal_of(failure).code in (OUT_OF_MEMORY, DEVICE_LOST):
                raise
            print(f"merges are formed in several passes from here on, because one is not possible: {failure}", file=sys.stderr)
            self._one_pass = None
        return self._one_pass is not None

    def _form_in_chunks(self, group: Group, method: Method, coefficients: Sequence[float]) -> None:
        for start in range(0, group.merged.numel(), CHUNK):
            end = min(start + CHUNK, group.merged.numel())
            if method.elects:
                total = self._elected(group, start, end, method, coefficients)
            elif method.masks:
                total = self._dropped(group, start, end, method, coefficients)
            else:
                total = self._weighted(group.sources, start, end, _weights(method, coefficients))
            _store(group, start, end, total)

    def _check(self, method: Method, coefficients: Sequence[float]) -> None:
        if len(coefficients) != self.models:
            raise not_understood(f"There are {self.models} models but {len(coefficients)} coefficients.")
        if not all(math.isfinite(coefficient) for coefficient in coefficients):
            raise not_understood(f"Coefficients must be finite, were {list(coefficients)}.")
        relative = method.name == "linear" or (method.name == "slerp" and self.models == 2)
        if relative and sum(coefficients) == 0:
            raise not_understood(f"The coefficients of {method.name} are shares of their sum, which is zero.")
        if method.name == "slerp" and self.models > 2:
            raise not_understood(f"SLERP goes between two models, not {self.models}.")

    def _weighted(self, flats: Sequence[torch.Tensor], start: int, end: int, weights: Sequence[float]) -> torch.Tensor:
        """Σ wᵢθᵢ in single precision; sources of weight zero are not looked at."""
        total = self._sum[: end - start]
        begun = False
        for flat, weight in zip(flats, weights):
            if weight != 0 and begun:
                total.add_(flat[start:end], alpha=weight)
            elif weight != 0:
                total.copy_(flat[start:end]).mul_(weight)
                begun = True
        return total if begun else total.zero_()

    def _dropped(self, group: Group, start: int, end: int, method: Method, coefficients) -> torch.Tensor:
        base = group.sources[0][start:end]
        total = self._sum[: end - start].zero_()
        change = self._vote[: end - start]
        for model, coefficient in enumerate(coefficients):
            change.copy_(group.sources[model + 1][start:end]).sub_(base).mul_(group.masks[model][start:end])
            total.add_(change, alpha=coefficient * method.rescale)
        return total.add_(base)

    def _elected(self, group: Group, start: int, end: int, method: Method, coefficients) -> torch.Tensor:
        """Elects signs and averages the scaled changes that agree (Yadav et al. 2023, section 3)."""
        base = group.sources[0][start:end].float()
        votes = []
        for model, coefficient in enumerate(coefficients):
            vote = _floats(group.sources[model + 1][start:end]).sub_(base).mul_(coefficient * method.rescale)
            votes.append(vote.mul_(group.masks[model][start:end]) if method.masks else vote)
        elected = torch.stack(votes).sum(dim=0).sign_()
        total, agreeing = self._sum[: end - start].zero_(), self._vote[: end - start].zero_()
        for vote in votes:
            agrees = (vote.sign() == elected) & (elected != 0)
            total.add_(vote.mul_(agrees))
            agreeing.add_(agrees)
        return total.div_(agreeing.clamp_(min=1)).add_(base)

    # Spherical interpolation takes each tensor as one vector.

    def _form_arcs(self, coefficients: Sequence[float]) -> None:
        first, second = (0, 1) if self.models == 1 else (1, 2)
        t = coefficients[0] if self.models == 1 else coefficients[1] / sum(coefficients)
        for group in self.groups:
            for name, (start, shape) in group.places.items():
                weights = [0.0] * len(group.sources)
                weights[first], weights[second] = _arc(self._cosine(group, name, first, second), t)
                end = start + math.prod(shape)
                for at in range(start, end, CHUNK):
                    stop = min(at + CHUNK, end)
                    _store(group, at, stop, self._weighted(group.sources, at, stop, weights))

    def _cosine(self, group: Group, name: str, first: int, second: int) -> float:
        if name not in self._arcs:
            one, other = (group.piece(group.sources[source], name) for source in (first, second))
            dot = squares = others = 0.0
            for at in range(0, one.numel(), CHUNK):
                a, b = one[at : at + CHUNK].double(), other[at : at + CHUNK].double()
                dot, squares, others = dot + float(a @ b), squares + float(a @ a), others + float(b @ b)
            norms = math.sqrt(squares) * math.sqrt(others)
            self._arcs[name] = dot / norms if norms > 0 else 1.0
        return self._arcs[name]

    # Which numbers of the task vectors stay depends on the method alone; the last method's masks are kept.

    def _mask(self, method: Method) -> None:
        if not method.masks or method == self._masked_for:
            return
        for group in self.groups:
            group.masks = torch.zeros_like(group.sources[1:], dtype=torch.bool)
        for model in range(self.models):
            if method.name == "ties":
                self._trim(method, model)
            else:
                self._drop(method, model)
        self._masked_for = method

    def _trim(self, method: Method, model: int) -> None:
        everything = [(group, name) for group in self.groups for name in group.places]
        for together in [everything] if method.scope == "model" else [[place] for place in everything]:
            threshold = _threshold(together, model, method.density)
            for group, name in together:
                mask = group.piece(group.masks[model], name)
                for at, bits in _magnitudes(group, name, model):
                    mask[at : at + bits.numel()] = bits >= threshold

    def _drop(self, method: Method, model: int) -> None:
        for group in self.groups:
            for name in group.places:
                mask = group.piece(group.masks[model], name)
                state = drop_state(method.seed, model, name)
                for at in range(0, mask.numel(), CHUNK):
                    stop = min(at + CHUNK, mask.numel())
                    mask[at:stop] = kept_by(state, at, stop, method.density, self.device)


def _require_alike(checkpoints: Sequence[Mapping[str, torch.Tensor]], paths: Sequence[Path]) -> None:
    base = checkpoints[0]
    for path, model in zip(paths[1:], checkpoints[1:]):
        for name in sorted(set(base) ^ set(model)):
            raise not_understood(f"{path} and the base do not have the same tensors: {name} is in one of them only.")
        for name, tensor in base.items():
            if model[name].shape != tensor.shape:
                raise not_understood(f"{path}, tensor {name}: its shape is {list(model[name].shape)}, in the base "
                                     f"{list(tensor.shape)}.")  # fmt: skip
            if (tensor.dtype in MERGED) != (model[name].dtype in MERGED):
                raise not_understood(f"{path}, tensor {name}: its numbers are {model[name].dtype}, in the base "
                                     f"{tensor.dtype}.")  # fmt: skip


class OnePass:
    """Forms merges on a GPU by kernels that read every source once and write the merge once, as fast as its memory is.

    The sums have the steps of the passes over chunks, each rounded alike, so that both give the same bits; and like them
    they look at no source of weight zero.
    """

    BLOCK = 2048
    ROUNDED = {torch.float32: "float32", torch.float16: "float16", torch.bfloat16: "bfloat16"}

    @classmethod
    def on(cls, device: torch.device) -> Optional["OnePass"]:
        return cls() if triton is not None and device.type == "cuda" else None

    def form(self, group: Group, method: Method, coefficients: Sequence[float]) -> None:
        models, count = group.sources.shape
        grid, rounded = (-(-count // self.BLOCK),), getattr(tl, self.ROUNDED[group.base_dtype])
        if not method.elects and not method.masks:
            weights = self._on_device(_weights(method, coefficients), group)
            _weighted_sum[grid](group.sources, weights, group.merged, count, count, models, rounded, self.BLOCK,
                                enable_fp_fusion=False)  # fmt: skip
            return
        weights = self._on_device([coefficient * method.rescale for coefficient in coefficients], group)
        masks = (group.masks if method.masks else group.sources).view(torch.uint8)
        _changes[grid](group.sources, masks, weights, group.merged, count, count, models, method.masks, method.elects,
                       rounded, self.BLOCK, enable_fp_fusion=False)  # fmt: skip

    @staticmethod
    def _on_device(weights: Sequence[float], group: Group) -> torch.Tensor:
        return torch.tensor(weights, dtype=torch.float32, device=group.sources.device)


if triton is not None:

    @triton.jit
    def _weighted_sum(sources, weights, merged, count, stride, ROWS: tl.constexpr, ROUNDED: tl.constexpr, BLOCK: tl.constexpr):
        at = tl.program_id(0).to(tl.int64) * BLOCK + tl.arange(0, BLOCK)
        inside = at < count
        source = sources + at
        weight = tl.load(weights)
        begun = weight != 0
        total = tl.load(source, mask=inside & begun, other=0.0).to(tl.float32) * weight
        for row in tl.static_range(1, ROWS):
            source += stride
            weight = tl.load(weights + row)
            counts = weight != 0
            number = tl.load(source, mask=inside & counts, other=0.0).to(tl.float32)
            added = tl.where(begun, tl.math.fma(number, weight, total), number * weight)
            total = tl.where(counts, added, total)
            begun = begun | counts
        tl.store(merged + at, total.to(ROUNDED).to(merged.dtype.element_ty), mask=inside)

    @triton.jit
    def _kept_change(source, mask, base, inside, MASKED: tl.constexpr):
        change = tl.load(source, mask=inside, other=0.0).to(tl.float32) - base
        if MASKED:
            change = change * tl.load(mask, mask=inside, other=0).to(tl.float32)
        return change

    @triton.jit
    def _changes(sources, masks, weights, merged, count, stride, ROWS: tl.constexpr, MASKED: tl.constexpr,
                 ELECTS: tl.constexpr, ROUNDED: tl.constexpr, BLOCK: tl.constexpr):  # fmt: skip
        at = tl.program_id(0).to(tl.int64) * BLOCK + tl.arange(0, BLOCK)
        inside = at < count
        base = tl.load(sources + at, mask=inside, other=0.0).to(tl.float32)
        change = tl.zeros([BLOCK], tl.float32)
        source, mask = sources + at, masks + at
        for row in tl.static_range(1, ROWS):
            source += stride
            kept, weight = _kept_change(source, mask, base, inside, MASKED), tl.load(weights + row - 1)
            if ELECTS:
                change += kept * weight
            else:
                change = tl.math.fma(kept, weight, change)
            mask += stride
        if ELECTS:
            agreed = tl.zeros([BLOCK], tl.float32)
            agreeing = tl.zeros([BLOCK], tl.float32)
            source, mask = sources + at, masks + at
            for row in tl.static_range(1, ROWS):
                source += stride
                vote = _kept_change(source, mask, base, inside, MASKED) * tl.load(weights + row - 1)
                agrees = ((vote > 0) & (change > 0)) | ((vote < 0) & (change < 0))
                agreed += tl.where(agrees, vote, 0.0)
                agreeing += tl.where(agrees, 1.0, 0.0)
                mask += stride
            change = tl.math.div_rn(agreed, tl.maximum(agreeing, 1.0))
        tl.store(merged + at, (base + change).to(ROUNDED).to(merged.dtype.element_ty), mask=inside)


def _weights(method: Method, coefficients: Sequence[float]) -> List[float]:
    """(1 − Σcᵢ)θ₀ + Σcᵢθᵢ, which gives the base and each model back exactly; or the average by share."""
    total = sum(coefficients)
    if method.name == "linear":
        return [0.0, *(coefficient / total for coefficient in coefficients)]
    return [1.0 - total, *coefficients]


def _arc(cosine: float, t: float) -> Tuple[float, float]:
    if abs(cosine) > 0.9995:
        return 1 - t, t
    angle = math.acos(cosine)
    return math.sin((1 - t) * angle) / math.sin(angle), math.sin(t * angle) / math.sin(angle)


def _store(group: Group, start: int, end: int, total: torch.Tensor) -> None:
    """Rounds to the base's format, whatever format the network computes in."""
    if group.merged.dtype != group.base_dtype:
        total = total.to(group.base_dtype)
    group.merged[start:end].copy_(total)


def _floats(numbers: torch.Tensor) -> torch.Tensor:
    """A copy in single precision, which may be worked on in place."""
    return numbers.to(torch.float32, copy=True)


def _magnitudes(group: Group, name: str, model: int) -> Iterator[Tuple[int, torch.Tensor]]:
    """The bits of |θᵢ − θ₀|, which order as the numbers do, piece by piece with each piece's place."""
    base, other = group.piece(group.sources[0], name), group.piece(group.sources[model + 1], name)
    for at in range(0, base.numel(), CHUNK):
        yield at, _floats(other[at : at + CHUNK]).sub_(base[at : at + CHUNK]).abs_().view(torch.int32)


def _threshold(together: Sequence[Tuple[Group, str]], model: int, density: float) -> int:
    """The bits of the magnitude from which on the share `density` stays: exact, in bounded memory, as in Java.

    Counted in two rounds, by the bits' upper and then their lower half.
    """
    wanted = math.ceil(density * sum(math.prod(group.places[name][1]) for group, name in together))
    if wanted == 0:
        return 0
    counts = torch.zeros(1 << 16, dtype=torch.int64)
    for group, name in together:
        for _, bits in _magnitudes(group, name, model):
            counts += torch.bincount(bits >> 16, minlength=1 << 16).cpu()
    upper, above = _bin(counts, wanted)
    counts.zero_()
    for group, name in together:
        for _, bits in _magnitudes(group, name, model):
            counts += torch.bincount(bits[bits >> 16 == upper] & 0xFFFF, minlength=1 << 16).cpu()
    return upper << 16 | _bin(counts, wanted - above)[0]


def _bin(counts: torch.Tensor, wanted: int) -> Tuple[int, int]:
    """The highest bin at which the count from above reaches what is wanted, and the count above that bin."""
    from_above = counts.flip(0).cumsum(0)
    place = int((from_above < wanted).sum())
    above = int(from_above[place - 1]) if place else 0
    return len(counts) - 1 - place, above


# DARE drops by a counter-based generator (SplitMix64), so that every backend drops the same numbers.

GOLDEN, MASK64 = 0x9E3779B97F4A7C15, (1 << 64) - 1


def _mixed(bits: int) -> int:
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9 & MASK64
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB & MASK64
    return bits ^ (bits >> 31)


def _signed(bits: int) -> int:
    bits &= MASK64
    return bits - (1 << 64) if bits >> 63 else bits


def _shifted(bits: torch.Tensor, by: int) -> torch.Tensor:
    """A shift to the right that brings in zeros."""
    return (bits >> by) & ((1 << (64 - by)) - 1)


def drop_state(seed: int, model: int, name: str) -> int:
    state = _mixed((seed + GOLDEN * (model + 1)) & MASK64)
    for letter in name.encode("utf-8"):
        state = (_mixed(state ^ letter) + GOLDEN) & MASK64
    return state


def kept_by(state: int, start: int, end: int, density: float, device: torch.device) -> torch.Tensor:
    """Which of the numbers from `start` to `end` stay."""
    bits = torch.arange(start, end, dtype=torch.int64, device=device).mul_(_signed(GOLDEN)).add_(_signed(state))
    bits = (bits ^ _shifted(bits, 30)).mul_(_signed(0xBF58476D1CE4E5B9))
    bits = (bits ^ _shifted(bits, 27)).mul_(_signed(0x94D049BB133111EB))
    return _shifted(bits ^ _shifted(bits, 31), 11) < int(density * (1 << 53))


# ---- What an evaluator is given -------------------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True)
class Task:
    """A task of the sweep: its name, its data where it has some, and the metric that counts."""

    name: str
    data: Optional[Path]
    metric: str


@dataclasses.dataclass
class Context:
    """What evaluators know. `parameters` are views of the merged model's numbers: they change with every evaluation."""

    device: torch.device
    folder: Path
    seed: int
    tasks: List[Task]
    options: Dict[str, Any]
    parameters: Dict[str, torch.Tensor]
    batch_share: float = 1.0
    report: Callable[[Optional[float], str], None] = lambda share, note: None
    cancelled: Callable[[], bool] = lambda: False

    def path(self, name: str) -> Path:
        """A path of the options, relative to the sweep's folder."""
        return (self.folder / name).resolve()

    def bind(self, network: torch.nn.Module) -> None:
        """Makes a network's parameters the merged model's, by name and without copying, and puts it on the device."""
        bind(network, self.parameters)
        network.to(self.device)

    def progress(self, share: Optional[float], note: str = "") -> None:
        """Tells how far the evaluation is, and leaves it when its answer is no longer wanted."""
        if self.cancelled():
            raise Cancelled()
        self.report(share, note)

    def batches(self, count: int, usual: int, work: Callable[[int, int], None]) -> None:
        """Calls `work(first, end)` over `count` items, `usual` at a time; where memory runs out, half as many."""
        size, first = max(1, int(usual * self.batch_share)), 0
        while first < count:
            if self.cancelled():
                raise Cancelled()
            try:
                work(first, min(first + size, count))
            except Exception as failure:
                if not is_out_of_memory(failure) or size == 1:
                    raise
                size = max(1, size // 2)
                print(f"out of memory: going on with {size} items at a time", file=sys.stderr)
                failure.__traceback__ = None
                if self.device.type == "cuda":
                    torch.cuda.empty_cache()
                continue
            first += size


def bind(module: torch.nn.Module, parameters: Mapping[str, torch.Tensor]) -> None:
    """Makes a network's parameters and buffers the merged model's, by name; tied ones follow the one that is named."""
    names_of: Dict[int, List[str]] = {}
    places = []
    for prefix, part in module.named_modules():
        for store in (part._parameters, part._buffers):
            for key, value in store.items():
                if value is not None:
                    name = f"{prefix}.{key}" if prefix else key
                    names_of.setdefault(id(value), []).append(name)
                    persistent = store is part._parameters or key not in part._non_persistent_buffers_set
                    places.append((store, key, name, value, persistent))
    missing, used = [], set()
    for store, key, name, value, persistent in places:
        found = next((other for other in (name, *names_of[id(value)]) if other in parameters), None)
        if found is None:
            missing += [name] if persistent else []
        elif parameters[found].shape != value.shape:
            raise not_understood(f"The network's {name} is {list(value.shape)}, the models' {list(parameters[found].shape)}.")
        else:
            used.add(found)
            store[key] = _bound(store, parameters[found])
    if missing or set(parameters) - used:
        raise not_understood(f"The network and the models do not fit: the models lack {missing[:3] or 'nothing'}, "
                             f"the network lacks {sorted(set(parameters) - used)[:3] or 'nothing'}.")  # fmt: skip


def _bound(store: Mapping[str, Any], tensor: torch.Tensor) -> torch.Tensor:
    is_parameter = any(isinstance(value, torch.nn.Parameter) for value in store.values())
    return torch.nn.Parameter(tensor, requires_grad=False) if is_parameter else tensor


# ---- Scores ---------------------------------------------------------------------------------------------------------

METRICS = {
    "accuracy": "accuracy", "acc": "accuracy", "log_loss": "log_loss", "logloss": "log_loss",
    "cross_entropy": "log_loss", "loss": "log_loss", "mse": "mse", "mean_squared_error": "mse",
}  # fmt: skip


def scored(task: Task, allowed: Sequence[str]) -> str:
    """The metric of a task under its plain name."""
    plain = METRICS.get(task.metric.strip().lower().replace("-", "_").replace(" ", "_"))
    if plain not in allowed:
        raise not_understood(f"Task {task.name}: this evaluator does not score {task.metric}, only {', '.join(allowed)}.")
    return plain


def class_items(ids: Sequence[str], logits: torch.Tensor, targets: Sequence[int], metric: str) -> List[Dict[str, Any]]:
    """Items of a classification: the greatest logit answers, the first of equal ones."""
    logits = logits.detach().float().cpu()
    losses = torch.nn.functional.cross_entropy(logits, torch.tensor(targets, dtype=torch.long), reduction="none").tolist()
    items = []
    for id_, row, target, loss in zip(ids, logits.tolist(), targets, losses):
        ranked = sorted(row, reverse=True)
        known = not any(math.isnan(value) for value in row)
        answer = row.index(ranked[0]) if known else None
        score = float(answer == target) if metric == "accuracy" else loss
        items.append({"id": id_, "answer": "" if answer is None else str(answer), "target": str(target),
                      "score": score, "margin": finite(ranked[0] - ranked[1]) if known and len(row) > 1 else None})  # fmt: skip
    return items


def finite(value: float) -> Optional[float]:
    """A margin that is not finite says nothing."""
    return value if math.isfinite(value) else None


def sendable(value: Any) -> Any:
    """JSON has neither NaN nor infinities: what is not known is null, infinity a word."""
    if isinstance(value, Mapping):
        return {key: sendable(member) for key, member in value.items()}
    if isinstance(value, (list, tuple)):
        return [sendable(member) for member in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def mean(scores: Sequence[Optional[float]]) -> Optional[float]:
    """Unknown where there are none, or one of them is unknown."""
    if not scores or any(score is None for score in scores):
        return None
    return sum(map(float, scores)) / len(scores)


def task_result(task: Task, items: List[Dict[str, Any]], seconds: float) -> Dict[str, Any]:
    """A task's value is the mean of its items' scores."""
    return {"task": task.name, "metric": task.metric, "value": mean([item["score"] for item in items]),
            "n": len(items), "seconds": seconds, "items": items}  # fmt: skip


# ---- Data sets ------------------------------------------------------------------------------------------------------


@dataclasses.dataclass
class Items:
    """Items of numbers: what the network is shown, and what it should answer."""

    ids: List[str]
    features: torch.Tensor
    targets: torch.Tensor

    @classmethod
    def read(cls, task: Task) -> "Items":
        if task.data is None:
            raise not_understood(f"Task {task.name} names no data set.")
        if task.data.suffix.lower() == ".safetensors":
            return cls._of_safetensors(task.data)
        if task.data.suffix.lower() == ".csv":
            return cls._of_csv(task.data)
        raise not_understood(f"{task.data} is in no format known to this worker; use safetensors or CSV.")

    @classmethod
    def _of_safetensors(cls, file: Path) -> "Items":
        tensors = read_safetensors(file)
        if "features" not in tensors or "target" not in tensors or len(tensors["features"]) != len(tensors["target"]):
            raise not_understood(f'{file} needs tensors "features" and "target" of as many items.')
        ids = tensors.get("id", torch.arange(len(tensors["target"])))
        return cls([str(int(number)) for number in ids], tensors["features"].float(), tensors["target"])

    @classmethod
    def _of_csv(cls, file: Path) -> "Items":
        rows = read_csv(file)
        if not rows or "target" not in rows[0]:
            raise not_understood(f'{file} needs a column "target" and at least one row.')
        columns = [name for name in rows[0] if name not in ("id", "target")]
        try:
            features = torch.tensor([[float(row[name]) for name in columns] for row in rows])
            targets = torch.tensor([float(row["target"]) for row in rows], dtype=torch.float64)
        except (TypeError, ValueError) as broken:
            raise not_understood(f"{file}: a cell is not a number ({broken}).") from broken
        return cls([row.get("id", str(place)) for place, row in enumerate(rows)], features, targets)

    def near(self, device: torch.device) -> "Items":
        """The same with the features on a GPU, so that they need not go there again for every merge, if they fit well."""
        if device.type == "cuda" and 4 * self.features.numel() * self.features.element_size() < torch.cuda.mem_get_info(device)[0]:
            return dataclasses.replace(self, features=self.features.to(device))
        return self


def read_csv(file: Path) -> List[Dict[str, str]]:
    with open(file, newline="", encoding="utf-8") as opened:
        return list(csv.DictReader(opened))


def read_rows(task: Task) -> List[Dict[str, Any]]:
    """Items of text: a table in CSV or an object a line in JSON Lines."""
    if task.data is None:
        raise not_understood(f"Task {task.name} names no data set.")
    if task.data.suffix.lower() == ".csv":
        return list(read_csv(task.data))
    if task.data.suffix.lower() in (".jsonl", ".ndjson"):
        lines = task.data.read_text("utf-8").splitlines()
        return [json.loads(line) for line in lines if line.strip()]
    raise not_understood(f"{task.data} is in no format known to this worker; use CSV or JSON Lines.")


# ---- Built-in evaluators --------------------------------------------------------------------------------------------

ACTIVATIONS: Dict[str, Callable[[torch.Tensor], torch.Tensor]] = {
    "relu": torch.relu, "gelu": torch.nn.functional.gelu, "tanh": torch.tanh, "silu": torch.nn.functional.silu,
    "sigmoid": torch.sigmoid,
}  # fmt: skip


class FeedForward:
    """A plain network found in the tensors' names: pairs `NAME.weight` and `NAME.bias`, an activation between them."""

    def __init__(self, parameters: Mapping[str, torch.Tensor], options: Mapping[str, Any]):
        self.layers = [(parameters[f"{name}.weight"], parameters.get(f"{name}.bias"))
                       for name in options.get("layers") or self._names(parameters)]  # fmt: skip
        activation = options.get("activation", "relu")
        if activation not in ACTIVATIONS:
            raise not_understood(f"{activation!r} is no activation; known are {', '.join(ACTIVATIONS)}.")
        self.activation = ACTIVATIONS[activation]

    @staticmethod
    def _names(parameters: Mapping[str, torch.Tensor]) -> List[str]:
        """Layers in the order in which their sizes join, by name where several would do."""
        left = {name[: -len(".weight")]: tensor.shape for name, tensor in parameters.items()
                if name.endswith(".weight") and tensor.dim() == 2}  # fmt: skip
        others = [name for name in parameters if name.rsplit(".", 1)[0] not in left]
        order = sorted(left, key=lambda name: [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", name)])
        joined = all(left[a][0] == left[b][1] for a, b in zip(order, order[1:]))
        if not order or others or not joined:
            raise not_understood('The tensors are not those of a plain network of linear layers in the order of their '
                                 'names; name its "layers" in order, or give "build_model".')  # fmt: skip
        return order

    def __call__(self, features: torch.Tensor) -> torch.Tensor:
        values = features.to(self.layers[0][0].dtype)
        for place, (weight, bias) in enumerate(self.layers):
            values = torch.nn.functional.linear(values, weight, bias)
            values = self.activation(values) if place < len(self.layers) - 1 else values
        return values


class TensorClassification:
    """Scores items of numbers. Options: `layers`, `activation`; or `build_model`, a Python file; or `torchscript`."""

    def __init__(self, context: Context):
        self.batch = int(context.options.get("batch", 256))
        self.network = self._network(context)
        self.data = {task.name: Items.read(task).near(context.device) for task in context.tasks}

    @staticmethod
    def _network(context: Context) -> Callable[[torch.Tensor], torch.Tensor]:
        options = context.options
        if "build_model" in options:
            module = load_python(context.path(options["build_model"])).build_model(context)
        elif "torchscript" in options:
            if options.get("trusted") is not True:
                raise not_understood('A TorchScript file is a program: it is loaded only with "trusted": true beside it.')
            module = torch.jit.load(str(context.path(options["torchscript"])), map_location=context.device)
        else:
            return FeedForward(context.parameters, options)
        module.eval()
        if isinstance(module, torch.jit.ScriptModule):
            return _scripted(module, context.parameters)
        context.bind(module)
        return module

    @torch.no_grad()
    def evaluate(self, context: Context) -> List[Dict[str, Any]]:
        results = []
        for place, task in enumerate(context.tasks):
            begun = time.perf_counter()
            context.progress(place / len(context.tasks), task.name)
            results.append(task_result(task, self._items(context, task), time.perf_counter() - begun))
        return results

    def _items(self, context: Context, task: Task) -> List[Dict[str, Any]]:
        metric, data = scored(task, ("accuracy", "log_loss", "mse")), self.data[task.name]
        outputs: List[torch.Tensor] = []
        context.batches(len(data.ids), self.batch,
                        lambda first, end: outputs.append(self.network(data.features[first:end].to(context.device))))  # fmt: skip
        if not outputs:
            return []
        if metric == "mse":
            return _value_items(data.ids, torch.cat(outputs), data.targets.tolist())
        return class_items(data.ids, torch.cat(outputs), [int(target) for target in data.targets.tolist()], metric)


def _value_items(ids: Sequence[str], outputs: torch.Tensor, targets: Sequence[float]) -> List[Dict[str, Any]]:
    values = outputs.detach().double().reshape(len(ids), -1)[:, 0].tolist()
    return [{"id": id_, "answer": str(value), "target": str(target), "score": (value - target) ** 2,
             "margin": None} for id_, value, target in zip(ids, values, targets)]  # fmt: skip


def _scripted(module: torch.jit.ScriptModule, parameters: Mapping[str, torch.Tensor]):
    """A compiled network keeps its own parameters: the merged ones are copied into them before each use."""
    own = {**dict(module.named_parameters()), **dict(module.named_buffers())}
    if set(own) != set(parameters):
        raise not_understood(f"The TorchScript network and the models differ in {sorted(set(own) ^ set(parameters))[:3]}.")

    def network(features: torch.Tensor) -> torch.Tensor:
        for name, tensor in own.items():
            tensor.data.copy_(parameters[name])
        return module(features)

    return network


def transformers_or_refuse() -> Any:
    try:
        import transformers
    except ImportError as absent:
        raise Refusal(FAILED, "This evaluator needs the Python package transformers, which is not installed here; "
                              "install it or give an evaluator file.") from absent  # fmt: skip
    transformers.logging.set_verbosity_error()
    return transformers


def built_on(device: torch.device) -> Any:
    """Lets a network's first numbers, which the merged model's replace, be drawn on the device: quick for large ones."""
    return device if device.type == "cuda" and hasattr(device, "__enter__") else contextlib.nullcontext()


class HuggingFace:
    """A network of transformers, built from its local configuration and given the merged model's parameters.

    Options: `model`, the folder with `config.json` and the tokenizer's files; `batch`; `max_length`.
    """

    auto = ""

    def __init__(self, context: Context):
        transformers = transformers_or_refuse()
        folder = str(context.path(context.options.get("model", ".")))
        local = {"local_files_only": True, "trust_remote_code": False}
        config = transformers.AutoConfig.from_pretrained(folder, **local)
        self.tokenizer = transformers.AutoTokenizer.from_pretrained(folder, **local)
        if self.tokenizer.pad_token is None:
            self.tokenizer.pad_token = self.tokenizer.eos_token
        with built_on(context.device):
            self.model = getattr(transformers, self.auto).from_config(config).eval()
        self.model.config.pad_token_id = self.tokenizer.pad_token_id
        self.model.config.use_cache = False
        context.bind(self.model)
        self.batch = int(context.options.get("batch", 16))
        self.longest = int(context.options.get("max_length", 512))
        self.rows = {task.name: read_rows(task) for task in context.tasks}

    @torch.no_grad()
    def evaluate(self, context: Context) -> List[Dict[str, Any]]:
        results = []
        for place, task in enumerate(context.tasks):
            begun = time.perf_counter()
            context.progress(place / len(context.tasks), task.name)
            results.append(task_result(task, self.items(context, task), time.perf_counter() - begun))
        return results

    def items(self, context: Context, task: Task) -> List[Dict[str, Any]]:
        raise NotImplementedError


class SequenceClassification(HuggingFace):
    """Rows with `text` (perhaps `text_pair`), `label` and perhaps `id`; other columns by `text`, `label` in the options."""

    auto = "AutoModelForSequenceClassification"

    def __init__(self, context: Context):
        super().__init__(context)
        self.inputs: Dict[Tuple[str, int, int], Mapping[str, torch.Tensor]] = {}

    def items(self, context: Context, task: Task) -> List[Dict[str, Any]]:
        metric, rows = scored(task, ("accuracy", "log_loss")), self.rows[task.name]
        label = context.options.get("label", "label")
        logits: List[torch.Tensor] = []
        context.batches(len(rows), self.batch,
                        lambda first, end: logits.append(self.model(**self._inputs(context, task, first, end)).logits))  # fmt: skip
        ids = [str(row.get("id", place)) for place, row in enumerate(rows)]
        return class_items(ids, torch.cat(logits), [int(row[label]) for row in rows], metric) if rows else []

    def _inputs(self, context: Context, task: Task, first: int, end: int) -> Mapping[str, torch.Tensor]:
        """A batch of tokens on the device, made when it is first used: every merge is shown the same."""
        if (task.name, first, end) not in self.inputs:
            part, text = self.rows[task.name][first:end], context.options.get("text", "text")
            pairs = [row["text_pair"] for row in part] if "text_pair" in part[0] else None
            self.inputs[task.name, first, end] = self.tokenizer(
                [row[text] for row in part], pairs, padding=True, truncation=True, max_length=self.longest,
                return_tensors="pt").to(context.device)  # fmt: skip
        return self.inputs[task.name, first, end]


class CausalLm(HuggingFace):
    """Multiple choice by log-likelihood: rows with `prompt`, `choices`, `target` (the right choice's place), perhaps `id`.

    The answer is the choice of greatest log-likelihood after the prompt; with the option `"normalize": true` per
    character. Rows with `text` alone are scored by their mean loss per token, under a metric such as `loss`.
    """

    auto = "AutoModelForCausalLM"

    def __init__(self, context: Context):
        super().__init__(context)
        asked = inspect.signature(self.model.forward).parameters
        self.keeps = next((name for name in ("logits_to_keep", "num_logits_to_keep") if name in asked), None)
        self.passages = {task.name: Passages(self._continuations(task), context.device) for task in context.tasks}

    def _continuations(self, task: Task) -> List[Tuple[List[int], int]]:
        """Every row's choices, or its text, as tokens and the place of the first that counts."""
        texts = [(row.get("prompt", ""), text) for row in self.rows[task.name] for text in self._texts(task, row)]
        heads = {prompt: len(self.tokenizer(prompt)["input_ids"]) if prompt else 0 for prompt, _ in texts}
        found = []
        for prompt, text in texts:
            tokens = self.tokenizer(prompt + text)["input_ids"]
            cut = max(0, len(tokens) - self.longest)
            found.append((tokens[cut:], max(1, min(heads[prompt], len(tokens) - 1) - cut)))
        return found

    @staticmethod
    def _texts(task: Task, row: Mapping[str, Any]) -> Sequence[str]:
        if not row.get("choices") and "text" not in row:
            raise not_understood(f'{task.data}: a row has neither "choices" nor "text", only {", ".join(row) or "nothing"}.')
        return row.get("choices") or [row["text"]]

    def items(self, context: Context, task: Task) -> List[Dict[str, Any]]:
        metric, rows, passages = scored(task, ("accuracy", "log_loss")), self.rows[task.name], self.passages[task.name]
        found: List[torch.Tensor] = []
        context.batches(len(passages.lengths), self.batch, lambda first, end: found.append(self._likelihoods(passages, first, end)))
        totals = iter(passages.totals(found))
        likelihoods = [[next(totals) for _ in self._texts(task, row)] for row in rows]
        ids = [str(row.get("id", place)) for place, row in enumerate(rows)]
        chosen = [place for place, row in enumerate(rows) if row.get("choices")]
        values = [self._values(rows[place]["choices"], likelihoods[place], context) for place in chosen]
        targets = [int(rows[place]["target"]) for place in chosen]
        item_of = dict(zip(chosen, class_items([ids[place] for place in chosen], _evened(values), targets, metric)))
        return [item_of.get(place) or self._scored_text(id_, *likelihoods[place][0]) for place, id_ in enumerate(ids)]

    @staticmethod
    def _values(choices: Sequence[str], found: Sequence[Tuple[float, int]], context: Context) -> List[float]:
        per_character = bool(context.options.get("normalize"))
        return [total / (max(1, len(choice)) if per_character else 1) for choice, (total, _) in zip(choices, found)]

    @staticmethod
    def _scored_text(id_: str, total: float, tokens: int) -> Dict[str, Any]:
        return {"id": id_, "answer": "", "target": "", "score": -total / max(1, tokens), "margin": None}

    def _likelihoods(self, passages: "Passages", first: int, end: int) -> torch.Tensor:
        """log p of the tokens that count in some passages; left on the device, so that nothing waits for it yet."""
        tokens, mask, (rows, places, targets) = passages.batch(first, end)
        fewer = {self.keeps: tokens.shape[1] - passages.earliest(first, end)} if self.keeps else {}
        logits = self.model(input_ids=tokens, attention_mask=mask, **fewer).logits
        picked = logits[rows - first, places - (tokens.shape[1] - logits.shape[1])].float()
        return -torch.nn.functional.cross_entropy(picked, targets, reduction="none")


def _evened(rows: Sequence[List[float]]) -> torch.Tensor:
    """Rows of log-likelihoods as a table: what a row has not is impossible."""
    width = max(map(len, rows), default=1)
    return torch.tensor([row + [-math.inf] * (width - len(row)) for row in rows]).reshape(len(rows), width)


class Passages:
    """What a causal network is shown for a task, on the device, the longest first.

    Continuations that differ in their last token only, as the choices A, B, C, D do, share one passage.
    """

    def __init__(self, continuations: Sequence[Tuple[List[int], int]], device: torch.device):
        sharing: Dict[Tuple[int, ...], List[int]] = {}
        for answer, (tokens, _) in enumerate(continuations):
            if len(tokens) > 1:
                sharing.setdefault(tuple(tokens[:-1]), []).append(answer)
        shown = sorted(sharing, key=len, reverse=True)
        self._counted = [max(0, len(tokens) - start) for tokens, start in continuations]
        self.lengths = [len(tokens) for tokens in shown]
        self._answers: List[int] = []
        self._starts: List[int] = []
        self._ends, rows, places, targets = [0], [], [], []
        for row, passage in enumerate(shown):
            self._starts.append(min(continuations[answer][1] for answer in sharing[passage]) - 1)
            for answer in sharing[passage]:
                tokens, start = continuations[answer]
                count = len(tokens) - start
                self._answers += [answer] * count
                rows += [row] * count
                places += range(start - 1, len(tokens) - 1)
                targets += tokens[start:]
            self._ends.append(len(rows))
        width = max(self.lengths, default=0)
        padded = [list(tokens) + [0] * (width - len(tokens)) for tokens in shown]
        self._tokens = torch.tensor(padded, dtype=torch.long, device=device)
        self._length = torch.tensor(self.lengths, dtype=torch.long, device=device)
        self._counting = torch.tensor([rows, places, targets], dtype=torch.long, device=device)

    def batch(self, first: int, end: int) -> Tuple[torch.Tensor, Optional[torch.Tensor], torch.Tensor]:
        """Tokens, the mask of what is no padding where there is some, and row, place and target of what counts."""
        width = self.lengths[first]
        tokens = self._tokens[first:end, :width]
        counting = self._counting[:, self._ends[first] : self._ends[end]]
        if self.lengths[end - 1] == width:
            return tokens, None, counting
        mask = torch.arange(width, device=tokens.device) < self._length[first:end, None]
        return tokens, mask.long(), counting

    def earliest(self, first: int, end: int) -> int:
        """The first place in a batch whose prediction counts."""
        return min(self._starts[first:end])

    def totals(self, found: Sequence[torch.Tensor]) -> List[Tuple[float, int]]:
        """Σ log p of every continuation, and of how many tokens."""
        totals = torch.zeros(len(self._counted), dtype=torch.float64)
        if found:
            totals.index_add_(0, torch.tensor(self._answers, dtype=torch.long), torch.cat(list(found)).double().cpu())
        return list(zip(totals.tolist(), self._counted))


class UserEvaluator:
    """A Python file of the user's with `load(context)` and `evaluate(state, context)`."""

    def __init__(self, context: Context, file: Path):
        self.module = load_python(file)
        for function in ("load", "evaluate"):
            if not callable(getattr(self.module, function, None)):
                raise not_understood(f"{file} has no function {function}.")
        self.state = self.module.load(context)

    def evaluate(self, context: Context) -> List[Dict[str, Any]]:
        answer = self.module.evaluate(self.state, context)
        results = answer["tasks"] if isinstance(answer, Mapping) else answer
        return [_completed(dict(result), context) for result in results]


def _completed(result: Dict[str, Any], context: Context) -> Dict[str, Any]:
    """Fills in what an evaluator file need not say."""
    task = next((task for task in context.tasks if task.name == result.get("task")), None)
    if task is None:
        raise Refusal(FAILED, f"The evaluator's result is for task {result.get('task')!r}, which the sweep does not have.")
    items = result.setdefault("items", [])
    if "value" not in result:
        result["value"] = mean([item.get("score") for item in items])
    result.setdefault("metric", task.metric)
    result.setdefault("n", len(items))
    return result


def load_python(file: Path) -> Any:
    """Runs a Python file of the user's as a module."""
    spec = importlib.util.spec_from_file_location("paretoscope_evaluator", file)
    if spec is None or spec.loader is None or not file.is_file():
        raise not_understood(f"There is no Python file {file}.")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


BUILTIN: Dict[str, Callable[[Context], Any]] = {
    "tensor-classification": TensorClassification,
    "hf-sequence-classification": SequenceClassification,
    "hf-causal-lm": CausalLm,
}


def evaluator_of(evaluator: Mapping[str, Any], context: Context) -> Any:
    if evaluator.get("kind") != "torch":
        raise not_understood(f"This worker evaluates kind \"torch\", not {evaluator.get('kind')!r}.")
    if "file" in evaluator:
        return UserEvaluator(context, context.path(evaluator["file"]))
    if evaluator.get("builtin") not in BUILTIN:
        raise not_understood(f"{evaluator.get('builtin')!r} is not built in; known are {', '.join(BUILTIN)}.")
    return BUILTIN[evaluator["builtin"]](context)


# ---- Measuring ------------------------------------------------------------------------------------------------------


class PowerMeter:
    """Joules between start and stop from power samples, where the device tells its power; unknown elsewhere."""

    PERIOD = 0.1

    def __init__(self, device: torch.device):
        self._device = device
        self._watts: List[Tuple[float, float]] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._sample, daemon=True)

    def __enter__(self) -> "PowerMeter":
        if self._read() is not None:
            self._thread.start()
        return self

    def __exit__(self, *_: Any) -> None:
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()
            self._note()

    def joules(self) -> Optional[float]:
        pairs = list(zip(self._watts, self._watts[1:]))
        return sum((t1 - t0) * (w0 + w1) / 2 for (t0, w0), (t1, w1) in pairs) if pairs else None

    def _read(self) -> Optional[float]:
        if self._device.type != "cuda" or not hasattr(torch.cuda, "power_draw"):
            return None
        try:
            return torch.cuda.power_draw(self._device) / 1000
        except Exception:  # the driver's library is missing or too old: power stays unknown
            return None

    def _sample(self) -> None:
        while True:
            self._note()
            if self._stop.wait(self.PERIOD):
                return

    def _note(self) -> None:
        watts = self._read()
        if watts is not None:
            self._watts.append((time.perf_counter(), watts))


# ---- The worker -----------------------------------------------------------------------------------------------------


class Line:
    """The line to the program. Standard output is kept for it; whatever else prints there goes to standard error."""

    def __init__(self) -> None:
        self._out = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        self._lock = threading.Lock()

    def send(self, message: Dict[str, Any]) -> None:
        message = {"jsonrpc": "2.0", **message}
        try:
            text = json.dumps(message, allow_nan=False)
        except ValueError:
            text = json.dumps(sendable(message), allow_nan=False)
        with self._lock:
            self._out.write(text + "\n")
            self._out.flush()

    def refuse(self, id_: Any, refusal: Refusal) -> None:
        self.send({"id": id_, "error": {"code": refusal.code, "message": str(refusal)}})


class Sweep:
    """What `initialize` sets up: the models on the device and the evaluator."""

    def __init__(self, device: torch.device, setup: Mapping[str, Any]):
        self.device = device
        torch.manual_seed(int(setup.get("seed", 1)))
        folder = Path(setup.get("folder") or Path(setup["base"]).parent)
        evaluator = setup["evaluator"]
        options = dict(evaluator.get("options") or {})
        self.merger = Merger(Path(setup["base"]), [Path(model["weights"]) for model in setup["models"]], device,
                             _compute_dtype(options))  # fmt: skip
        if _compute_dtype(options) is None and device.type == "cpu":
            self._require_float32()
        tasks = [Task(task["name"], Path(task["data"]) if task.get("data") else None, _metric(task)) for task in setup["tasks"]]
        self.context = Context(device, folder, int(setup.get("seed", 1)), tasks, options, self.merger.parameters)
        self.evaluator = evaluator_of(evaluator, self.context)

    def _require_float32(self) -> None:
        """Half precision is for accelerators: PyTorch cannot multiply F16 matrices on every CPU."""
        if any(group.base_dtype == torch.float16 for group in self.merger.groups):
            raise not_understood('Models in F16 need a GPU; on the CPU give the evaluator the option "dtype": "float32".')

    def evaluate(self, payload: Mapping[str, Any], share: float, report, cancelled) -> Dict[str, Any]:
        method = Method.read(payload["method"])
        coefficients = [float(coefficient) for coefficient in payload["coefficients"]]
        self.context.batch_share, self.context.report, self.context.cancelled = share, report, cancelled
        begun = time.perf_counter()
        with PowerMeter(self.device) as power:
            self.merger.form(method, coefficients)
            tasks = self.evaluator.evaluate(self.context)
            if self.device.type == "cuda":
                torch.cuda.synchronize(self.device)
        seconds = time.perf_counter() - begun
        return {"tasks": tasks, "seconds": seconds, "gpu_seconds": seconds if self.device.type == "cuda" else None,
                "joules": power.joules(), "device": device_name(self.device)}  # fmt: skip


def _metric(task: Mapping[str, Any]) -> str:
    metric = task.get("metric", "accuracy")
    return metric["name"] if isinstance(metric, Mapping) else metric


def _compute_dtype(options: Mapping[str, Any]) -> Optional[torch.dtype]:
    known = {None: None, "float32": torch.float32, "float16": torch.float16, "bfloat16": torch.bfloat16}
    if options.get("dtype") not in known:
        raise not_understood(f"{options['dtype']!r} is no dtype; use float32, float16 or bfloat16.")
    return known[options.get("dtype")]


def device_named(name: str) -> torch.device:
    """The device the program means; of several GPUs the worker sees its own alone, as the first."""
    if name == "cpu" or name.startswith("cpu:"):
        return torch.device("cpu")
    if not torch.cuda.is_available():
        raise Refusal(DEVICE_LOST, f"PyTorch finds no GPU here, but {name} was asked for; install PyTorch for this GPU.")
    return torch.device("cuda", 0)


def device_name(device: torch.device) -> str:
    return torch.cuda.get_device_name(device) if device.type == "cuda" else "cpu"


class Worker:
    """Reads requests on one thread, answers them on another, so that a cancellation is heard while it works."""

    def __init__(self, line: Line):
        self.line = line
        self.requests: "queue.Queue[Optional[Dict[str, Any]]]" = queue.Queue()
        self.cancelled: set = set()
        self.sweep: Optional[Sweep] = None
        self.working = threading.Event()

    def run(self) -> None:
        threading.Thread(target=self._listen, daemon=True).start()
        threading.Thread(target=self._beat, daemon=True).start()
        for request in iter(self.requests.get, None):
            if self._answer(request):
                return

    def _listen(self) -> None:
        for text in sys.stdin.buffer:
            try:
                message = json.loads(text)
            except ValueError:
                print(f"not understood, passed over: {text[:200]!r}", file=sys.stderr)
                continue
            if message.get("method") == "$/cancelRequest":
                self.cancelled.add(message["params"]["id"])
            else:
                self.requests.put(message)
        self.requests.put(None)

    def _beat(self) -> None:
        while True:
            time.sleep(HEARTBEAT_SECONDS / 4)
            if self.working.is_set():
                self.line.send({"method": "heartbeat"})

    def _answer(self, request: Mapping[str, Any]) -> bool:
        """Answers one request; whether it was the last."""
        id_, params = request.get("id"), request.get("params") or {}
        self.working.set()
        try:
            result = self._result(request.get("method"), id_, params)
            self.line.send({"id": id_, "result": result})
        except Exception as failure:
            if not isinstance(failure, Refusal):
                traceback.print_exc(file=sys.stderr)
            self.line.refuse(id_, refusal_of(failure))
        finally:
            self.working.clear()
            self.cancelled.discard(id_)
        return request.get("method") == "shutdown"

    def _result(self, method: Optional[str], id_: Any, params: Mapping[str, Any]) -> Any:
        if method == "initialize":
            return self._initialize(params)
        if method == "evaluate":
            return self._evaluate(id_, params)
        if method == "shutdown":
            return None
        raise Refusal(NO_SUCH_METHOD, f"There is no method {method!r}.")

    def _initialize(self, params: Mapping[str, Any]) -> Dict[str, Any]:
        if params.get("protocol") != PROTOCOL:
            raise not_understood(f"This worker speaks protocol {PROTOCOL}, not {params.get('protocol')!r}.")
        with understood("setup"):
            self.sweep = Sweep(device_named(params["device"]), params["setup"])
        gc.collect()
        gc.freeze()  # what is loaded now stays: looking it all through again would keep the device waiting
        return {"protocol": PROTOCOL, "worker": f"{NAME}, PyTorch {torch.__version__}", "heartbeat_seconds": HEARTBEAT_SECONDS}

    def _evaluate(self, id_: Any, params: Mapping[str, Any]) -> Dict[str, Any]:
        if self.sweep is None:
            raise not_understood("Nothing can be evaluated before initialize.")

        def report(share: Optional[float], note: str) -> None:
            self.line.send({"method": "progress", "params": {"job": params["job"], "share": share, "note": note}})

        def cancelled() -> bool:
            return id_ in self.cancelled

        if cancelled():
            raise Cancelled()
        return self.sweep.evaluate(params["payload"], float(params.get("batch_share", 1)), report, cancelled)


@contextlib.contextmanager
def understood(what: str) -> Iterator[None]:
    """Makes a missing member a refusal that names it."""
    try:
        yield
    except KeyError as missing:
        raise not_understood(f"The {what} lacks {missing}.") from missing


def main() -> None:
    Worker(Line()).run()
    sys.stderr.flush()
    os._exit(0)  # the thread that waits for requests would be in the way of an orderly end


if __name__ == "__main__":
    main()
