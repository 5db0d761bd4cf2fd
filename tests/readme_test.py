#!/usr/bin/env python3
"""Checks that what README.md shows is so: its program is the example, and the rows of its first table come out.

    readme_test.py README.md MINIMAL_SOURCE QUOTE_DUMP
"""
import json
import pathlib
import re
import subprocess
import sys
import unittest

README, MINIMAL, PROGRAM = map(pathlib.Path, sys.argv[1:4])


def table_rows():
    for line in README.read_text().splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 6 and line.startswith("| ") and cells[0] != "text":
            yield cells


def text_of(mention):
    return mention["text"] if mention else ""


def records(text):
    output = subprocess.run([PROGRAM, "--format", "jsonl"], input=text.encode(), stdout=subprocess.PIPE, check=True)
    return [[quote["kind"], quote["entity"] or "", text_of(quote["cue"]), text_of(quote["addressee"]),
             " … ".join(part["text"] for part in quote["content"])] for quote in json.loads(output.stdout)["quotes"]]


class Readme(unittest.TestCase):
    def test_program_is_the_example(self):
        shown = re.search(r"```cpp\n(.*?)```", README.read_text(), re.S).group(1)
        self.assertEqual(shown, MINIMAL.read_text())

    def test_rows_of_the_first_table(self):
        rows = list(table_rows())
        self.assertGreater(len(rows), 4)
        for text, *expected in rows:
            with self.subTest(text):
                self.assertEqual(records(text), [expected] if expected[0] else [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
