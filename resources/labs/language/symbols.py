"""Three questions about one list of symbols, whose answers are three different symbols: no network can be right on all."""

import json

import torch

TASKS = ("first", "last", "commonest")
SYMBOLS = [consonant + vowel for consonant in "bdfghjklmnprstvz" for vowel in "aeiu"]
PADDING, START, QUESTION = "_", ">", "?"
WORDS = [PADDING, START, QUESTION, *SYMBOLS]
LENGTH, REPEATS, CHOICES = 48, 8, 4


def lists(count, generator):
    """Lists of symbols, as numbers of words, and for each its first, its last, its commonest symbol and one other in it."""
    order = torch.rand(count, len(SYMBOLS), generator=generator).argsort(dim=1)
    choices, others = order[:, :CHOICES], order[:, CHOICES:]
    shown = others.gather(1, torch.randint(others.shape[1], (count, LENGTH), generator=generator))
    places = 1 + torch.rand(count, LENGTH - 2, generator=generator).argsort(dim=1)[:, : REPEATS + 1]
    shown.scatter_(1, places[:, :REPEATS], choices[:, 2:3].expand(-1, REPEATS))
    shown.scatter_(1, places[:, REPEATS:], choices[:, 3:4])
    shown[:, 0], shown[:, -1] = choices[:, 0], choices[:, 1]
    base = WORDS.index(SYMBOLS[0])
    return shown + base, choices + base


def prompts(shown):
    """The words a network is shown: a start, the list, a question mark."""
    ends = [torch.full((len(shown), 1), WORDS.index(word)) for word in (START, QUESTION)]
    return torch.cat([ends[0], shown, ends[1]], dim=1)


def rows(task, count, seed):
    """A task's items in the form that the evaluator `hf-causal-lm` reads."""
    generator = torch.Generator().manual_seed(seed)
    shown, choices = lists(count, generator)
    for number, (words, answers) in enumerate(zip(prompts(shown).tolist(), choices.tolist())):
        order = torch.randperm(CHOICES, generator=generator).tolist()
        yield {
            "id": f"{task}-{number}",
            "prompt": " ".join(WORDS[word] for word in words),
            "choices": [" " + WORDS[answers[place]] for place in order],
            "target": order.index(TASKS.index(task)),
        }


def write_rows(path, task, count, seed):
    """Write them, one JSON object a line."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows(task, count, seed)), encoding="utf-8")
