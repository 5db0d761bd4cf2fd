#!/usr/bin/env python3
"""Checks that what README.md and docs/ tell is so: the program is the example, the rows of the first table come out,
so do the examples of fields and frames, every link leads to a file, and the list of frames is whole.

    readme_test.py SOURCE_FOLDER QUOTE_DUMP
"""
import json
import pathlib
import re
import subprocess
import sys
import unittest

SOURCE, PROGRAM = (pathlib.Path(path).resolve() for path in sys.argv[1:3])
README = SOURCE / "README.md"
GUIDE = [README, *sorted((SOURCE / "docs").glob("*.md"))]


def table_rows():
    for line in README.read_text().splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 6 and line.startswith("| ") and cells[0] != "text":
            yield cells


def text_of(mention):
    return mention["text"] if mention else ""


def quotes_of(text, *options):
    output = subprocess.run([PROGRAM, "--format", "jsonl", *options], input=text.encode(), stdout=subprocess.PIPE,
                            check=True)
    return json.loads(output.stdout)["quotes"]


def records(text):
    return [[quote["kind"], quote["entity"] or "", text_of(quote["cue"]), text_of(quote["addressee"]),
             " … ".join(part["text"] for part in quote["content"])] for quote in quotes_of(text)]


def rows(guide, columns):
    for line in (SOURCE / "docs" / guide).read_text().splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == columns and not cells[-1].startswith(("-", "example")):
            yield cells


class Readme(unittest.TestCase):
    def test_program_is_the_example(self):
        shown = re.search(r"```cpp\n(.*?)```", README.read_text(), re.S).group(1)
        self.assertEqual(shown, (SOURCE / "examples/minimal/minimal.cpp").read_text())

    def test_rows_of_the_first_table(self):
        rows = list(table_rows())
        self.assertGreater(len(rows), 4)
        for text, *expected in rows:
            with self.subTest(text):
                self.assertEqual(records(text), [expected] if expected[0] else [])

    def test_links_lead_to_files(self):
        for guide in GUIDE:
            for link in re.findall(r"\]\(([^)#:]+)(?:#[\w-]+)?\)", guide.read_text()):
                self.assertTrue((guide.parent / link).exists(), f"{guide.name}: {link}")

    def test_examples_of_values_have_them(self):
        field, seen = "", set()
        for name, meaning, example in rows("records.md", 3):
            field = name.strip("`") or field
            if value := re.match(r"`(\w+)`", meaning):
                with self.subTest(example):
                    self.assertIn(value[1], [quote[field] for quote in quotes_of(example, "--thought")])
                seen.add(field)
        self.assertEqual(seen, {"kind", "class", "polarity", "modality"})

    def test_examples_of_frames_give_records_with_that_cue(self):
        for frame, _, example in rows("frames.md", 3):
            with self.subTest(example):
                bold = re.search(r"\*\*(.*?)\*\*", example).group(1)
                quotes = quotes_of(example.replace("**", ""), "--thought")
                self.assertTrue(any(bold in text_of(quote["cue"]) or quote["modality"] == frame.strip("`")
                                    for quote in quotes), quotes)

    def test_list_of_frames_is_whole(self):
        header = (SOURCE / "src/lexicon/frame.hpp").read_text()
        frames = re.findall(r"^  (\w+),", header, re.M)
        self.assertGreater(len(frames), 10)
        self.assertEqual(re.findall(r"^\| `(\w+)`", (SOURCE / "docs/frames.md").read_text(), re.M), frames)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
