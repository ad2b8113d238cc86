"""Tests of the PyTorch worker: python3 -m unittest discover -s src/compute/src/test/python"""

import csv
import importlib.util
import json
import math
import struct
import subprocess
import sys
import tempfile
import threading
import types
import unittest
import unittest.mock
from pathlib import Path

import numpy as np
import torch

try:
    import jsonschema
except ImportError:
    jsonschema = None

ROOT = Path(__file__).resolve().parents[5]
SCRIPT = ROOT / "resources/compute/worker/paretoscope_worker.py"
SCHEMA = json.loads((ROOT / "resources/compute/worker-protocol.schema.json").read_text("utf-8"))
LAB = ROOT / "sample-results/digits-lab/merge"
TASKS = ("turned", "mirrored", "inverted")
CPU = torch.device("cpu")


def module_of(file, name):
    spec = importlib.util.spec_from_file_location(name, file)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


sys.dont_write_bytecode = True
worker = module_of(SCRIPT, "paretoscope_worker")
reference = module_of(ROOT / "src/weights/src/test/python/reference.py", "reference")

NAMES = {torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16", torch.int64: "I64"}


def write(file, tensors):
    """A safetensors file of these tensors."""
    header, data = {}, b""
    for name, tensor in tensors.items():
        width = tensor.element_size()
        raw = tensor.contiguous().view(torch.int16 if width == 2 else tensor.dtype).numpy().tobytes()
        header[name] = {"dtype": NAMES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    Path(file).write_bytes(struct.pack("<Q", len(text)) + text + data)
    return Path(file)


def digits(**evaluator):
    """The setup of the sample sweep, with a built-in evaluator."""
    return {
        "base": str(LAB / "base.safetensors"),
        "models": [{"name": name, "weights": str(LAB / f"{name}.safetensors")} for name in TASKS],
        "tasks": [{"name": name, "data": str(LAB / f"{name}-items.safetensors"), "metric": "accuracy"} for name in TASKS],
        "evaluator": evaluator or {"kind": "torch", "builtin": "tensor-classification"},
        "seed": 1,
    }


class Process:
    """A running worker, spoken to as the program does."""

    def __init__(self):
        self.process = subprocess.Popen([sys.executable, str(SCRIPT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, encoding="utf-8")
        self.next = 0
        self.heard = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(20)
        self.process.stdout.close()

    def send(self, method, params):
        self.next += 1
        self.tell({"id": self.next, "method": method, "params": params})
        return self.next

    def tell(self, message):
        if jsonschema:
            jsonschema.validate({"jsonrpc": "2.0", **message}, SCHEMA)
        self.process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}) + "\n")
        self.process.stdin.flush()

    def answer(self, id_):
        for line in self.process.stdout:
            message = json.loads(line)
            if jsonschema:
                jsonschema.validate(message, SCHEMA)
            self.heard.append(message)
            if message.get("id") == id_:
                return message
        raise AssertionError("the worker ended without an answer")

    def ask(self, method, params):
        return self.answer(self.send(method, params))

    def initialize(self, setup):
        return self.ask("initialize", {"protocol": 1, "device": "cpu", "setup": setup})

    def evaluate(self, *coefficients, method="task-arithmetic", share=1):
        return self.send("evaluate", {"job": "j1", "attempt": 1, "batch_share": share,
                                      "payload": {"method": {"name": method}, "coefficients": list(coefficients)}})


class ProtocolTest(unittest.TestCase):
    """One process for all tests: a second `initialize` begins another sweep."""

    @classmethod
    def setUpClass(cls):
        cls.process = Process()

    @classmethod
    def tearDownClass(cls):
        cls.process.__exit__()

    def test_the_corners_of_the_sample_sweep_are_the_lab_s_own_answers(self):
        with open(LAB / "answers.csv", newline="") as file:
            known = {(row["model"], row["task"], row["item"]): row for row in csv.DictReader(file)}
        process = self.process
        ready = process.initialize(digits())["result"]
        self.assertEqual(1, ready["protocol"])
        for model, corner in zip(("base", *TASKS), ((0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1))):
            result = process.answer(process.evaluate(*corner))["result"]
            self.assertEqual(list(TASKS), [task["task"] for task in result["tasks"]])
            self.assertIsNone(result["gpu_seconds"])
            self.assertIsNone(result["joules"])
            for task in result["tasks"]:
                self.assertEqual(360, task["n"])
                for item in task["items"]:
                    row = known[model, task["task"], item["id"]]
                    self.assertAlmostEqual(float(row["margin"]), item["margin"], delta=1e-3)
                    if item["margin"] > 1e-3:
                        self.assertEqual(row["answer"], item["answer"])
                        self.assertEqual(float(row["accuracy"]), item["score"])

    def test_what_an_evaluator_prints_never_reaches_the_line(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "evaluate.py")
            file.write_text("""
import os, sys
def load(context):
    print("loading")
    return context.options["offset"]
def evaluate(state, context):
    print("scoring"); os.write(1, b"from C\\n")
    context.progress(0.5, "half")
    return [{"task": t.name, "items": [{"id": "a", "score": state}, {"id": "b", "score": 0}]} for t in context.tasks]
""")
            process = self.process
            ready = process.initialize(digits(kind="torch", file=str(file), options={"offset": 1}))
            self.assertIn("result", ready)
            result = process.answer(process.evaluate(0.1, 0.2, 0.3))["result"]
            self.assertEqual([0.5] * 3, [task["value"] for task in result["tasks"]])
            self.assertEqual([2] * 3, [task["n"] for task in result["tasks"]])
            self.assertIn({"job": "j1", "share": 0.5, "note": "half"}, [m.get("params") for m in process.heard])

    def test_a_cancelled_evaluation_is_refused_and_the_next_one_answered(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "evaluate.py")
            file.write_text("""
import time
def load(context): return None
def evaluate(state, context):
    for step in range(200 if context.batch_share == 1 else 0):
        context.progress(step / 200)
        time.sleep(0.05)
    return []
""")
            process = self.process
            process.initialize(digits(kind="torch", file=str(file)))
            id_ = process.evaluate(1, 0, 0)
            waiting = process.evaluate(0, 1, 0)
            threading.Timer(0.3, lambda: process.tell({"method": "$/cancelRequest", "params": {"id": id_}})).start()
            process.tell({"method": "$/cancelRequest", "params": {"id": waiting}})
            self.assertEqual(-32800, process.answer(id_)["error"]["code"])
            self.assertEqual(-32800, process.answer(waiting)["error"]["code"])
            self.assertIn("result", process.answer(process.evaluate(0, 0, 0, share=0.5)))

    def test_memory_that_ran_out_is_told_apart_from_other_failures(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "evaluate.py")
            file.write_text("""
def load(context): return None
def evaluate(state, context):
    raise RuntimeError("CUDA out of memory. Tried to allocate 2 GiB" if context.batch_share == 1 else "odd\\nthing")
""")
            process = self.process
            process.initialize(digits(kind="torch", file=str(file)))
            self.assertEqual(-32001, process.answer(process.evaluate(0, 0, 0))["error"]["code"])
            other = process.answer(process.evaluate(0, 0, 0, share=0.5))["error"]
            self.assertEqual((-32000, "RuntimeError: odd"), (other["code"], other["message"]))

    def test_a_setup_or_a_payload_that_is_not_understood_is_refused_with_a_sentence(self):
        lacking = digits()
        del lacking["models"]
        for setup, sentence in (
            (lacking, "lacks 'models'"),
            (digits(kind="onnx"), 'kind "torch"'),
            (digits(kind="torch", builtin="magic"), "'magic' is not built in"),
            (digits(kind="torch", builtin="tensor-classification", options={"activation": "x"}), "no activation"),
            (digits(kind="torch", builtin="tensor-classification", options={"torchscript": "x.pt"}), "is a program"),
        ):
            with self.assertRaises(worker.Refusal) as refused, worker.understood("setup"):
                worker.Sweep(CPU, setup)
            self.assertEqual(worker.NOT_UNDERSTOOD, refused.exception.code)
            self.assertIn(sentence, str(refused.exception))

    def test_wrong_coefficients_do_not_end_the_worker(self):
        process = self.process
        process.initialize(digits())
        self.assertIn("3 models but 1", process.answer(process.evaluate(0.5))["error"]["message"])
        self.assertIn("no merge method", process.answer(process.evaluate(1, 1, 1, method="x"))["error"]["message"])
        self.assertIn("result", process.answer(process.evaluate(1, 1, 1, method="ties")))

    def test_a_worker_without_a_sweep_evaluates_nothing_and_ends_when_told(self):
        with Process() as process:
            self.assertIn("before initialize", process.answer(process.evaluate(0, 0, 0))["error"]["message"])
            self.assertIsNone(process.ask("shutdown", {})["result"])
            self.assertEqual(0, process.process.wait(20))

    def test_infinite_scores_are_words_and_unknown_ones_null(self):
        self.assertEqual({"a": ["Infinity", "-Infinity", None, 1.5]},
                         worker.sendable({"a": (math.inf, -math.inf, math.nan, 1.5)}))
        self.assertIsNone(worker.mean([1.0, None]))
        self.assertIsNone(worker.mean([]))


class MergerTest(unittest.TestCase):
    COEFFICIENTS = (0.3, 0.5, -0.2)

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def models(self, dtype=torch.float32, models=3, size=5003):
        torch.manual_seed(3)
        base = torch.randn(size)
        changes = [0.2 * torch.randn(size) * (torch.arange(size) % 5 != 0) for _ in range(models)]
        tensors = [base, *(base + change for change in changes)]
        return [write(Path(self.folder.name, f"{i}.safetensors"), {"w": tensor.to(dtype)}) for i, tensor in enumerate(tensors)]

    def merged(self, files, coefficients, **method):
        merger = worker.Merger(files[0], files[1:], CPU)
        merger.form(worker.Method.read(method), coefficients)
        return merger.parameters["w"].clone()

    def test_every_method_agrees_with_numpy(self):
        files = self.models()
        for method in ({"name": "task-arithmetic"}, {"name": "linear"}, {"name": "ties", "density": 0.2},
                       {"name": "ties", "density": 0.71, "scope": "tensor"}, {"name": "ties", "density": 1},
                       {"name": "dare-linear", "density": 0.3, "seed": 42}, {"name": "dare-ties", "density": 0.5, "seed": -7}):
            with self.subTest(method):
                self.check(files, self.COEFFICIENTS, method)
        self.check(self.models(models=2), (1, 2), {"name": "slerp"})

    def check(self, files, coefficients, method):
        base, *models = [reference.read(file) for file in files]
        with np.errstate(over="ignore"):
            expected = reference.merge(method["name"], method.get("density", 1), method.get("seed", 1) & worker.MASK64,
                                       coefficients, base, models)
        found = self.merged(files, coefficients, **method).double().numpy()
        self.assertLess(np.abs(found - expected).max(), 2e-6)

    def test_corners_give_base_and_models_back_to_the_bit(self):
        for dtype in (torch.float32, torch.bfloat16, torch.float16):
            files = self.models(dtype)
            for place, corner in enumerate(((0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1))):
                own = worker.read_safetensors(files[place])["w"]
                self.assertTrue(torch.equal(own, self.merged(files, corner, name="task-arithmetic")))

    def test_parameters_stay_where_they_are(self):
        files = self.models()
        merger = worker.Merger(files[0], files[1:], CPU)
        place = merger.parameters["w"].data_ptr()
        for name in ("task-arithmetic", "ties", "dare-linear"):
            merger.form(worker.Method.read(name), self.COEFFICIENTS)
            self.assertEqual(place, merger.parameters["w"].data_ptr())

    def test_integers_are_the_base_s_and_mixed_formats_are_merged_without_loss(self):
        base = write(Path(self.folder.name, "b"), {"w": torch.tensor([1.0, 2.0]).bfloat16(), "n": torch.tensor([7])})
        model = write(Path(self.folder.name, "m"), {"w": torch.tensor([1.0001, 4.0]), "n": torch.tensor([8])})
        merger = worker.Merger(base, [model], CPU)
        merger.form(worker.Method.read("task-arithmetic"), (100,))
        self.assertEqual([7], merger.parameters["n"].tolist())
        self.assertEqual([1.0078125, 202], merger.parameters["w"].tolist(), "1.01 and 202, to the nearest BF16")
        self.assertEqual(torch.bfloat16, merger.parameters["w"].dtype)

    def test_models_that_do_not_fit_are_refused(self):
        base = write(Path(self.folder.name, "b"), {"w": torch.ones(2)})
        for other in ({"w": torch.ones(3)}, {"v": torch.ones(2)}, {"w": torch.ones(2, dtype=torch.int64)}):
            with self.assertRaises(worker.Refusal) as refused:
                worker.Merger(base, [write(Path(self.folder.name, "m"), other)], CPU)
            self.assertEqual(worker.NOT_UNDERSTOOD, refused.exception.code)


class ReadingTest(unittest.TestCase):
    def test_hostile_files_are_refused_and_nothing_else(self):
        rng = np.random.default_rng(31)
        header = '{"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},"b":{"dtype":"BF16","shape":[4],"data_offsets":[24,32]}}'
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "m.safetensors")
            opened = 0
            for _ in range(1500):
                text = bytearray(header.encode())
                for _ in range(rng.integers(1, 4)):
                    text[rng.integers(len(text))] = rng.integers(32, 127)
                file.write_bytes(struct.pack("<Q", len(text) + (rng.integers(8) == 0) * int(rng.integers(1 << 40))) + text + bytes(32))
                try:
                    for tensor in worker.read_safetensors(file).values():
                        tensor.sum()
                    opened += 1
                except worker.Refusal as refusal:
                    self.assertEqual(worker.NOT_UNDERSTOOD, refusal.code)
            self.assertGreater(opened, 0)

    def test_shards_are_joined_and_paths_out_of_the_folder_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder, "one.safetensors"), {"a": torch.ones(1)})
            write(Path(folder, "two.safetensors"), {"b": torch.ones(1)})
            index = Path(folder, "model.safetensors.index.json")
            index.write_text('{"weight_map":{"a":"one.safetensors","b":"two.safetensors"}}')
            self.assertEqual({"a", "b"}, set(worker.read_checkpoint(Path(folder))))
            index.write_text('{"weight_map":{"a":"../one.safetensors"}}')
            self.assertRaises(worker.Refusal, worker.read_checkpoint, Path(folder))


class EvaluatorTest(unittest.TestCase):
    def context(self, parameters, **options):
        return worker.Context(CPU, Path("."), 1, [], options, parameters)

    def test_batches_are_halved_where_memory_runs_out(self):
        seen = []

        def work(first, end):
            if end - first > 3:
                raise RuntimeError("CUDA out of memory")
            seen.extend(range(first, end))

        self.context({}).batches(20, 16, work)
        self.assertEqual(list(range(20)), seen)
        with self.assertRaises(RuntimeError):
            self.context({}).batches(2, 2, lambda first, end: work(0, 99))

    def test_layers_are_found_in_the_order_of_their_numbers(self):
        sizes = {f"fc{i}": (4, 4) for i in range(1, 12)}
        parameters = {f"{name}.weight": torch.eye(4) * 2 for name in sorted(sizes)}
        network = worker.FeedForward(parameters, {})
        self.assertEqual(11, len(network.layers))
        self.assertEqual(2.0**11, float(network(torch.ones(1, 4))[0, 0]))
        with self.assertRaises(worker.Refusal):
            worker.FeedForward({"a.weight": torch.ones(3, 2), "b.weight": torch.ones(2, 4)}, {})

    def test_a_network_gets_the_merged_numbers_tied_ones_too(self):
        class Tied(torch.nn.Module):
            def __init__(self):
                super().__init__()
                self.embed = torch.nn.Embedding(5, 3)
                self.head = torch.nn.Linear(3, 5, bias=False)
                self.head.weight = self.embed.weight

        module, numbers = Tied(), torch.zeros(5, 3)
        worker.bind(module, {"embed.weight": numbers})
        numbers.fill_(2)
        self.assertEqual(2, float(module.head.weight[0, 0]))
        with self.assertRaises(worker.Refusal):
            worker.bind(torch.nn.Linear(3, 5), {"weight": torch.zeros(5, 3)})

    def test_equal_logits_answer_with_the_first_and_nan_with_none(self):
        items = worker.class_items(["a", "b"], torch.tensor([[1.0, 1.0], [math.nan, 0]]), [0, 1], "accuracy")
        self.assertEqual(("0", 1.0, 0.0), (items[0]["answer"], items[0]["score"], items[0]["margin"]))
        self.assertEqual(("", None), (items[1]["answer"], items[1]["margin"]))

    def test_an_absent_library_is_said_in_a_sentence(self):
        if importlib.util.find_spec("transformers"):
            self.skipTest("transformers is installed")
        with self.assertRaises(worker.Refusal) as refused:
            worker.CausalLm(self.context({}))
        self.assertIn("transformers, which is not installed", str(refused.exception))


class Letters(dict):
    """A tokenizer's answer: one token a letter."""

    def to(self, device):
        return self


class LetterTokenizer:
    pad_token, eos_token, pad_token_id = None, "~", 0

    def __call__(self, text, pairs=None, **_):
        if isinstance(text, str):
            return {"input_ids": [ord(letter) % 32 for letter in text]}
        rows = [[ord(letter) % 32 for letter in row] for row in text]
        longest = max(map(len, rows))
        return Letters(input_ids=torch.tensor([row + [0] * (longest - len(row)) for row in rows]))


class Bigrams(torch.nn.Module):
    """Tells the next letter, or a class, from the last one: small enough to check by hand."""

    def __init__(self, classes):
        super().__init__()
        self.table = torch.nn.Embedding(32, classes)
        self.classes = classes
        self.config = types.SimpleNamespace()

    def forward(self, input_ids, attention_mask=None):
        logits = self.table(input_ids)
        return types.SimpleNamespace(logits=logits if self.classes == 32 else logits.mean(dim=1))


def pretended(classes):
    """Stands in for transformers, of which only these few functions are used."""
    loader = types.SimpleNamespace(from_pretrained=lambda *_, **__: LetterTokenizer())
    network = types.SimpleNamespace(from_config=lambda config: Bigrams(classes))
    return types.SimpleNamespace(AutoConfig=loader, AutoTokenizer=loader, AutoModelForCausalLM=network,
                                 AutoModelForSequenceClassification=network,
                                 logging=types.SimpleNamespace(set_verbosity_error=lambda: None))


class TextTest(unittest.TestCase):
    def evaluated(self, evaluator, classes, table, rows, metric, **options):
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder, "rows.jsonl")
            data.write_text("\n".join(map(json.dumps, rows)))
            context = worker.Context(CPU, Path(folder), 1, [worker.Task("t", data, metric)], options, {"table.weight": table})
            with unittest.mock.patch.object(worker, "transformers_or_refuse", lambda: pretended(classes)):
                return evaluator(context).evaluate(context)[0]

    def test_the_choice_of_greatest_likelihood_answers(self):
        torch.manual_seed(1)
        table = torch.randn(32, 32)
        steps = table.log_softmax(dim=1)

        def likelihood(text):
            return sum(float(steps[ord(one) % 32, ord(other) % 32]) for one, other in zip(text, text[1:]))

        rows = [{"id": "q", "prompt": "a", "choices": ["bc", "d"], "target": 1}, {"prompt": "z", "choices": ["e", "fgh"], "target": 0}]
        for batch in (1, 3, 16):
            result = self.evaluated(worker.CausalLm, 32, table, rows, "accuracy", batch=batch)
            for row, item in zip(rows, result["items"]):
                found = [likelihood(row["prompt"] + choice) for choice in row["choices"]]
                self.assertEqual(str(found.index(max(found))), item["answer"])
                self.assertAlmostEqual(abs(found[0] - found[1]), item["margin"], places=4)
        self.assertEqual(["q", "1"], [item["id"] for item in result["items"]])
        loss = self.evaluated(worker.CausalLm, 32, table, [{"text": "abcd"}], "loss")["value"]
        self.assertAlmostEqual(-likelihood("abcd") / 3, loss, places=5)

    def test_choices_of_one_letter_are_scored_by_one_look_at_the_prompt(self):
        rows = [{"prompt": "abc", "choices": ["d", "e", "f"], "target": 0}, {"prompt": "abcde", "choices": ["f", "g"], "target": 1}]
        with unittest.mock.patch.object(Bigrams, "forward", autospec=True, side_effect=Bigrams.forward) as looks:
            result = self.evaluated(worker.CausalLm, 32, torch.eye(32), rows, "accuracy", batch=8)
        self.assertEqual([(2, 5)], [tuple(look.kwargs["input_ids"].shape) for look in looks.call_args_list])
        self.assertEqual(2, result["n"])

    def test_a_prompt_too_long_is_cut_and_what_counts_stays_what_it_was(self):
        torch.manual_seed(1)
        table = torch.randn(32, 32)
        rows = [{"prompt": "abcdef", "choices": ["gh", "i"], "target": 0}]
        whole = self.evaluated(worker.CausalLm, 32, table, rows, "accuracy")["items"][0]
        cut = self.evaluated(worker.CausalLm, 32, table, rows, "accuracy", max_length=3)["items"][0]
        self.assertEqual(whole["answer"], cut["answer"])
        self.assertAlmostEqual(whole["margin"], cut["margin"], places=5)

    def test_logits_are_asked_for_only_where_they_count_if_the_network_can(self):
        torch.manual_seed(1)
        table = torch.randn(32, 32)
        kept = []

        def forward(self, input_ids, attention_mask=None, logits_to_keep=0):
            kept.append(logits_to_keep)
            return types.SimpleNamespace(logits=self.table(input_ids[:, -logits_to_keep:]))

        rows = [{"prompt": "abcd", "choices": ["ef", "g"], "target": 0}, {"prompt": "abc", "choices": ["h", "ij"], "target": 0}]
        usual = self.evaluated(worker.CausalLm, 32, table, rows, "log_loss")
        with unittest.mock.patch.object(Bigrams, "forward", forward):
            fewer = self.evaluated(worker.CausalLm, 32, table, rows, "log_loss")
        self.assertEqual([3], kept)
        for one, other in zip(usual["items"], fewer["items"]):
            self.assertAlmostEqual(one["score"], other["score"], places=5)

    def test_a_row_without_a_question_is_refused_with_a_sentence(self):
        with self.assertRaises(worker.Refusal) as refused:
            self.evaluated(worker.CausalLm, 32, torch.eye(32), [{"prompt": "a"}], "accuracy")
        self.assertIn('neither "choices" nor "text"', str(refused.exception))

    def test_rows_of_text_are_classified(self):
        table = torch.zeros(32, 2)
        table[ord("b") % 32, 1] = 3
        result = self.evaluated(worker.SequenceClassification, 2, table, [{"text": "bb", "label": 1}, {"text": "aa", "label": 1}], "acc")
        self.assertEqual(["1", "0"], [item["answer"] for item in result["items"]])
        self.assertEqual((0.5, 3.0), (result["value"], result["items"][0]["margin"]))


if __name__ == "__main__":
    unittest.main()
