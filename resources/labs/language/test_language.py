"""Tests of the language lab's lists: python3 -m unittest discover -s resources/labs/language (PyTorch alone is enough)."""

import unittest

import torch

from symbols import LENGTH, TASKS, WORDS, lists, prompts, rows
from training import Course


class SymbolsTest(unittest.TestCase):
    def setUp(self):
        self.shown, self.choices = lists(500, torch.Generator().manual_seed(1))

    def test_first_last_and_commonest_are_what_they_say_and_differ(self):
        for words, (first, last, commonest, other) in zip(self.shown.tolist(), self.choices.tolist()):
            counts = {word: words.count(word) for word in words}
            self.assertEqual((first, last), (words[0], words[-1]))
            self.assertEqual([commonest], [word for word in counts if counts[word] == max(counts.values())])
            self.assertEqual(4, len({first, last, commonest, other}))
            self.assertIn(other, words)

    def test_prompts_have_a_start_and_a_question(self):
        asked = prompts(self.shown)
        self.assertEqual((500, LENGTH + 2), tuple(asked.shape))
        self.assertEqual([">", "?"], [WORDS[asked[0, 0]], WORDS[asked[0, -1]]])

    def test_targets_name_the_answer_of_their_task(self):
        for task in TASKS:
            for row in rows(task, 50, 1):
                words, answer = row["prompt"].split()[1:-1], row["choices"][row["target"]].strip()
                right = {"first": words[0], "last": words[-1], "commonest": max(words, key=words.count)}
                self.assertEqual(right[task], answer)

    def test_equal_seeds_give_equal_items(self):
        self.assertEqual(list(rows("first", 5, 3)), list(rows("first", 5, 3)))
        self.assertNotEqual(list(rows("first", 5, 3)), list(rows("first", 5, 4)))


class CourseTest(unittest.TestCase):
    def test_the_rate_rises_and_falls(self):
        course = Course(steps=10, rate=1.0, batch=1, warm=2)
        self.assertEqual([0.5, 1.0], [course.rate_at(0), course.rate_at(1)])
        self.assertAlmostEqual(0.2125, course.rate_at(9))


if __name__ == "__main__":
    unittest.main()
