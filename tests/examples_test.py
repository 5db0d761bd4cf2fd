#!/usr/bin/env python3
"""Runs the examples.

    examples_test.py MINIMAL C_CLIENT WHO_SAID_MOST
"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

MINIMAL, C_CLIENT, WHO_SAID_MOST = sys.argv[1:4]
ARTICLE = '"We will appeal," said Jane Doe.\n\nShe told reporters that the court was wrong.\n'


def run(*command, stdin=""):
    return subprocess.run(command, input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=60)


class Examples(unittest.TestCase):
    def test_minimal_and_c_client_print_who_said_what(self):
        for program in (MINIMAL, C_CLIENT):
            with self.subTest(program):
                lines = run(program, stdin=ARTICLE).stdout.splitlines()
                self.assertEqual([line.rstrip(",") for line in lines],
                                 ["Jane Doe: We will appeal", "Jane Doe: the court was wrong"])

    def test_who_said_most_adds_up_over_files(self):
        with tempfile.TemporaryDirectory() as folder:
            texts = (ARTICLE, ARTICLE + '\n"No," said Olaf Brandt.\n')
            files = [pathlib.Path(folder, f"{i}.txt") for i in range(len(texts))]
            for file, text in zip(files, texts):
                file.write_text(text)
            rows = [line.split(maxsplit=3) for line in run(WHO_SAID_MOST, *files).stdout.splitlines()]
            self.assertEqual(run(WHO_SAID_MOST, folder + "/missing").returncode, 1)
        self.assertEqual(rows, [["words", "quotes", "files", "speaker"], ["14", "4", "2", "Jane Doe"],
                                ["1", "1", "1", "Olaf Brandt"]])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
