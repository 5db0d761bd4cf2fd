#!/usr/bin/env python3
"""Checks that what README.md and docs/ show is so: the program is the example, the rows of the first table come out,
every command of a block ```sh runs and gives what the block ```text behind it shows, every link leads to a file, and
the list of frames is whole.

    readme_test.py SOURCE_FOLDER QUOTE_DUMP
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE, PROGRAM = map(pathlib.Path, sys.argv[1:3])
README = SOURCE / "README.md"
GUIDE = [README, *sorted((SOURCE / "docs").glob("*.md"))]


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


def prepare(folder):
    """The files that the commands name."""
    article = SOURCE / "examples/sample-article.txt"
    shutil.copy(article, folder / "article.txt")
    (folder / "articles").mkdir()
    shutil.copy(article, folder / "articles/one.txt")
    (folder / "articles.jsonl").write_text(json.dumps({"id": 1, "text": article.read_text()}) + "\n")


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

    def test_commands_run_and_give_what_is_shown(self):
        run = 0
        for guide in GUIDE:
            for script, shown in re.findall(r"```sh\n(.*?)```\n(?:\n```text\n(.*?)```)?", guide.read_text(), re.S):
                with self.subTest(guide.name), tempfile.TemporaryDirectory() as folder:
                    prepare(pathlib.Path(folder))
                    done = subprocess.run(["bash", "-euc", script], cwd=folder, stdout=subprocess.PIPE,
                                          stderr=subprocess.STDOUT, text=True, timeout=60,
                                          env={**os.environ, "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}"})
                    self.assertEqual(done.returncode, 0, done.stdout)
                    if shown:
                        self.assertEqual(done.stdout.strip(), shown.strip())
                    for written in re.findall(r"> (\w+\.\w+)", script):
                        self.assertTrue(pathlib.Path(folder, written).stat().st_size, written)
                    run += 1
        self.assertGreater(run, 5)

    def test_links_lead_to_files(self):
        for guide in GUIDE:
            for link in re.findall(r"\]\(([^)#:]+)(?:#[\w-]+)?\)", guide.read_text()):
                self.assertTrue((guide.parent / link).exists(), f"{guide.name}: {link}")

    def test_list_of_frames_is_whole(self):
        header = (SOURCE / "src/lexicon/frame.hpp").read_text()
        frames = re.findall(r"^  (\w+),", header, re.M)
        self.assertGreater(len(frames), 10)
        self.assertEqual(re.findall(r"^\| `(\w+)`", (SOURCE / "docs/frames.md").read_text(), re.M), frames)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
