#!/usr/bin/env python3
"""Runs quote-dump as a program: json, csv, brat, html, colours, units of offsets, folders, progress, interruption.

    views_test.py QUOTE_DUMP [unittest options]
"""
import base64
import csv
import fcntl
import hashlib
import html.parser
import io
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
import unittest

import browser
import quote_dump_test as base

ARTICLE = base.ARTICLE
WIDE = 'Ünder 😀 rain, Zoë Doe said that “the 😀 sea\nis high.”\n\n“No, <b>,” said Olaf "x" Brandt. ' + ARTICLE
HOSTILE = '"We <script>alert(1)</script> & \'will\' </span>\x00\x1b appeal," said <b onclick="x">Jane Doe</b>.\n'


class Json(base.ProgramTest):
    def test_is_an_array_of_what_jsonl_has(self):
        names = [self.file(name, ARTICLE) for name in ("a.txt", "b.txt")]
        for files in ([], names[:1], names):
            self.assertEqual(json.loads(self.succeed("--format", "json", *files)),
                             self.json_lines(self.succeed("--format", "jsonl", *files)))

    def test_is_an_array_where_files_are_missing(self):
        good, missing = self.file("a.txt", ARTICLE), str(self.folder / "b.txt")
        output = self.fail_with(1, missing, "--format", "json", missing, good, missing, good)
        self.assertEqual([document["id"] for document in json.loads(output)], [good, good])
        self.assertEqual(json.loads(self.fail_with(1, missing, "--format", "json", missing)), [])
        self.assertEqual(json.loads(self.succeed("--format", "json", "--input", "jsonl")), [])


class Csv(base.ProgramTest):
    def test_rows_are_the_records(self):
        name = self.file("a,\"b\".txt", WIDE)
        output = self.succeed("--format", "csv", name)
        rows = list(csv.DictReader(io.StringIO(output, newline=""), strict=True))
        quotes = self.json_lines(self.succeed("--format", "jsonl", name))[0]["quotes"]
        self.assertEqual(len(rows), len(quotes))
        for row, quote in zip(rows, quotes):
            self.assertEqual(row["id"], name)
            self.assertEqual(row["content"], " ".join(part["text"] for part in quote["content"]))
            self.assertEqual(row["content_spans"], " ".join(f"{p['begin']}-{p['end']}" for p in quote["content"]))
            for field in ("speaker", "cue", "addressee"):
                mention = quote[field] or {"text": "", "begin": "", "end": ""}
                self.assertEqual([row[field], row[field + "_begin"], row[field + "_end"]],
                                 [str(mention[key]) for key in ("text", "begin", "end")])
            self.assertEqual(row["entity"], quote["entity"] or "")
            self.assertEqual([row["kind"], row["rule"]], [quote["kind"], quote["rule"]])

    def test_lines_end_as_the_rfc_says(self):
        output = self.succeed("--format", "csv", stdin='"A\nb" said Jane Doe.')
        self.assertNotRegex(output.replace("A\nb", ""), "[^\r]\n")
        self.assertEqual(self.succeed("--format", "csv").count("\r\n"), 1)


class Brat(base.ProgramTest):
    def test_texts_are_what_their_offsets_cut_out(self):
        output = self.succeed("--format", "brat", stdin=WIDE)
        texts = re.findall(r"^T\d+\t(\w+) ([\d ;]+)\t(.*)$", output, re.M)
        self.assertEqual({kind for kind, _, _ in texts}, {"Quotation", "Speaker", "Cue"})
        for _, offsets, text in texts:
            parts = [WIDE[slice(*map(int, part.split()))] for part in offsets.split(";")]
            self.assertEqual(" ".join(parts), text)
            self.assertNotIn("\n", "".join(parts))
        self.assertIn(";", "".join(offsets for _, offsets, _ in texts))

    def test_no_text_has_what_brat_takes_for_a_line_end(self):
        ends = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
        output = self.succeed("--format", "brat", stdin='"We' + " will".join(ends) + ' appeal," said Jane Doe.\n')
        self.assertEqual(output.splitlines(), output.split("\n")[:-1])
        self.assertEqual(output.splitlines()[0].count(";"), len(ends))

    def test_relations_name_annotations(self):
        output = self.succeed("--format", "brat", stdin=ARTICLE)
        numbers = set(re.findall(r"^(T\d+)", output, re.M))
        relations = re.findall(r"^R\d+\tHas(\w+) Arg1:(T\d+) Arg2:(T\d+)$", output, re.M)
        self.assertEqual(len(relations), 4)
        self.assertLessEqual({name for _, *pair in relations for name in pair}, numbers)

    def test_one_text_only(self):
        self.fail_with(2, "one file", "--format", "brat", "a", "b")
        self.fail_with(2, "jsonl", "--format", "brat", "--input", "jsonl")


class Page(html.parser.HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.tags, self.text, self.inside = [], "", 0
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if ("class", "text") in attributes:
            self.inside = 1
        elif self.inside:
            self.inside += 1

    def handle_endtag(self, tag):
        self.inside = max(0, self.inside - 1)

    def handle_data(self, data):
        if self.inside:
            self.text += data


class Html(base.ProgramTest):
    def test_shows_the_text_as_it_is(self):
        self.assertEqual(Page(self.succeed("--format", "html", stdin=WIDE)).text, WIDE)

    def test_markup_of_the_text_is_text(self):
        name = self.file("<img src=x onerror=alert(1)>\".txt", HOSTILE)
        page = Page(self.succeed("--format", "html", name))
        self.assertEqual(page.text, HOSTILE.replace("\x00", "\ufffd").replace("\x1b", "\ufffd"))
        self.assertNotIn("img", [tag for tag, _ in page.tags])
        self.assertEqual([tag for tag, _ in page.tags].count("script"), 1)
        for tag, attributes in page.tags:
            self.assertFalse([name for name in attributes if name.startswith("on")], tag)

    def test_loads_nothing_and_its_policy_allows_its_script(self):
        page = self.succeed("--format", "html", stdin=ARTICLE)
        self.assertNotRegex(page, r"(src|href)=|@import|url\(|http:|https:")
        script, = re.findall(r"<script>(.*?)</script>", page, re.S)
        hashed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        self.assertIn(f"script-src 'sha256-{hashed}'", page)

    def test_lists_speakers_with_their_counts(self):
        page = self.succeed("--format", "html", stdin=ARTICLE)
        self.assertIn("<b>Jane Doe</b><i>2</i>", page)

    def test_any_bytes_give_a_page(self):
        name = self.file("bytes", b'"' + bytes(range(256)) + b'" said Jane Doe. ' + bytes(range(255, 0, -1)))
        page = self.run_program("--format", "html", name).stdout.decode()
        self.assertNotRegex(page, r"[\x00-\x08\x0b-\x1f\x7f]")
        self.assertEqual(len([tag for tag, _ in Page(page).tags if tag == "article"]), 1)


@unittest.skipUnless(browser.is_installed(), "needs chromium and chromedriver")
class HtmlInBrowser(base.ProgramTest):
    TEXT = '"We will appeal," said Jane Doe.\n\nOlaf Brandt told reporters that <script>fail()</script> was safe.\n'
    # Passages with a colour of their own behind them, and speakers that are chosen.
    SHOWN = """[...document.querySelectorAll(".text .q")]
        .filter(span => getComputedStyle(span).backgroundColor !== "rgba(0, 0, 0, 0)").map(span => span.textContent)"""
    CHOSEN = '[...document.querySelectorAll("[aria-pressed=true] b")].map(name => name.textContent)'

    def test_a_click_on_a_speaker_shows_only_theirs(self):
        page = self.file("page.html", self.succeed("--format", "html", stdin=self.TEXT))
        jane, olaf = ["We will appeal"], ["<script>fail()</script> was safe"]
        with browser.Browser() as chromium:
            def check(shown, chosen):
                self.assertEqual((chromium.evaluate(self.SHOWN), chromium.evaluate(self.CHOSEN)), (shown, chosen))

            chromium.open(page)
            check(jane + olaf, [])
            chromium.click("nav li:nth-child(2) button")
            check(olaf, ["Olaf Brandt"])
            chromium.click("nav li:nth-child(1) button")
            check(jane, ["Jane Doe"])
            chromium.press("\ue00c")  # Esc
            check(jane + olaf, [])
            chromium.open(page, "#speaker=Jane%20Doe")
            check(jane, ["Jane Doe"])
            self.assertEqual(chromium.complaints(), [])

    def test_fits_a_narrow_window(self):
        page = self.file("page.html", self.succeed("--format", "html", stdin=self.TEXT + "x" * 500))
        overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        with browser.Browser() as chromium:
            chromium.open(page)
            for width in (1200, 500):
                chromium.resize(width, 800)
                self.assertEqual(chromium.evaluate(overflow), 0, width)


class Terminal(base.ProgramTest):
    def on_terminal(self, text=ARTICLE, columns=0, **environment):
        reader, writer = pty.openpty()
        fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        program = subprocess.Popen([base.PROGRAM, self.file("a.txt", text)], stdout=writer, stderr=subprocess.PIPE,
                                   env={**os.environ, "TERM": "xterm", "NO_COLOR": "", **environment})
        os.close(writer)
        output = read_all(reader)
        program.communicate()
        return output

    def test_colours_are_for_terminals(self):
        self.assertIn(b"\x1b[1mJane Doe\x1b[0m", self.on_terminal())
        self.assertNotIn(b"\x1b", self.on_terminal(NO_COLOR="1"))
        self.assertNotIn(b"\x1b", self.on_terminal(TERM="dumb"))
        self.assertNotIn("\x1b", self.succeed(stdin=ARTICLE))
        self.assertIn("\x1b[1m", self.succeed("--color", "always", stdin=ARTICLE))

    def test_lines_are_as_wide_as_the_terminal(self):
        text = '"' + "We will appeal. " * 30 + '" said Jane Doe.\n'
        for columns, widest in ((40, 40), (300, 100), (0, 80)):
            lines = self.on_terminal(text, columns, NO_COLOR="1").decode().splitlines()
            self.assertIn(max(map(len, lines)), range(widest - 9, widest + 1))


class Offsets(base.ProgramTest):
    def test_units(self):
        for unit, cut in (("utf8", lambda b, e: WIDE.encode()[b:e].decode()), ("codepoint", lambda b, e: WIDE[b:e]),
                          ("utf16", lambda b, e: WIDE.encode("utf-16-le")[2 * b:2 * e].decode("utf-16-le"))):
            with self.subTest(unit):
                document, = self.json_lines(self.succeed("--format", "jsonl", "--offsets", unit, stdin=WIDE))
                spans = [span for quote in document["quotes"] for span in [*quote["content"], quote["speaker"]]]
                for span in spans:
                    self.assertEqual(cut(span["begin"], span["end"]), span["text"])
                sentences, = self.json_lines(self.succeed("--format", "sentences", "--offsets", unit, stdin=WIDE))
                words = "".join(WIDE.replace("<b>", "").split())  # markup is no token
                self.assertEqual("".join(cut(*token) for token in sentences["tokens"]), words)
                marks, = self.json_lines(self.succeed("--format", "marks", "--offsets", unit, stdin=WIDE))
                self.assertEqual(cut(marks["marks"][0]["begin"], marks["marks"][0]["end"]), "“the 😀 sea\nis high.”")


class Folders(base.ProgramTest):
    def test_recursive(self):
        (self.folder / "in/b/deep").mkdir(parents=True)
        for name in ("in/z.txt", "in/b/a.txt", "in/b/deep/c.txt", "in/.hidden.txt", "in/b/picture.png", "in/l.jsonl"):
            self.file(name, ARTICLE)
        folder = str(self.folder / "in")
        ids = [d["id"] for d in json.loads(self.succeed("--recursive", "--format", "json", "--jobs", "2", folder))]
        self.assertEqual(ids, [f"{folder}/{name}" for name in ("b/a.txt", "b/deep/c.txt", "z.txt")])
        self.fail_with(1, "l.jsonl:1: not JSON", "--recursive", "--input", "jsonl", folder)
        (self.folder / "in/link.txt").symlink_to("b")
        os.mkfifo(self.folder / "in/pipe.txt")
        self.assertEqual(len(self.json_lines(self.succeed("--recursive", "--format", "jsonl", folder))), 3)
        (self.folder / "in/broken.txt").symlink_to("nowhere")
        self.fail_with(1, "in/broken.txt: No such file", "--recursive", folder)
        (self.folder / "empty").mkdir()
        self.assertEqual(json.loads(self.succeed("--recursive", "--format", "json", str(self.folder / "empty"))), [])


LINE = json.dumps({"id": 1, "text": ARTICLE}).encode() + b"\n"


class LongWork(base.ProgramTest):
    def start(self, *arguments, stderr, ctrl_c=signal.SIG_DFL):
        with open(self.folder / "out", "wb") as out:
            return subprocess.Popen([base.PROGRAM, "--input", "jsonl", "--format", "json", *arguments],
                                    stdin=subprocess.PIPE, stdout=out, stderr=stderr,
                                    preexec_fn=lambda: signal.signal(signal.SIGINT, ctrl_c))

    def written(self):
        return json.loads((self.folder / "out").read_bytes())

    def wait_for_output(self, size):
        deadline = time.monotonic() + 60
        while (self.folder / "out").stat().st_size < size and time.monotonic() < deadline:
            time.sleep(0.05)

    def test_progress_on_a_terminal_after_a_second(self):
        reader, writer = pty.openpty()
        fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 20, 0, 0))
        program = self.start(stderr=writer)
        os.close(writer)
        program.stdin.write(LINE)
        program.stdin.flush()
        self.wait_for_output(100)
        time.sleep(1.1)
        program.stdin.write(LINE)
        program.stdin.close()
        shown = read_all(reader).decode()
        self.assertEqual(program.wait(), 0)
        self.assertRegex(shown, r"2 documents, \d+\.\d M")
        self.assertTrue(shown.endswith("\r\x1b[K"))
        self.assertLess(max(map(len, shown.replace("\x1b[K", "").split("\r"))), 20)

    def test_progress_tells_the_time_left_where_it_can(self):
        name = self.file("in.jsonl", b"".join([LINE] * (100 if os.environ.get("DIXIT_SANITIZED") else 1000)) * 60)
        reader, writer = pty.openpty()
        program = self.start(name, stderr=writer)
        os.close(writer)
        shown = b""
        while b"left" not in shown and select.select([reader], [], [], 30)[0]:
            try:
                shown += os.read(reader, 4096)
            except OSError:
                break
        program.kill()
        program.communicate()
        if not shown:
            self.skipTest("this machine is done within a second")
        self.assertRegex(shown.decode(), r"\[#*\.*\] \d+ documents, \d+\.\d MB/s, \d+:\d\d left")

    def test_ctrl_c_writes_what_is_done_whole(self):
        for arguments in ([], ["--jobs", "3"]):
            for count in (0, 40):
                with self.subTest(f"{arguments} {count}"):
                    program = self.start(*arguments, stderr=subprocess.PIPE)
                    program.stdin.write(LINE * count)
                    program.stdin.flush()
                    self.wait_for_output(100 if count else 1)
                    program.send_signal(signal.SIGINT)
                    self.assertEqual(program.stderr.read(), b"")
                    self.assertEqual(program.wait(20), 130)
                    program.stdin.close()
                    program.stderr.close()
                    documents = self.written()
                    self.assertTrue(all(document["quotes"] for document in documents))
                    self.assertLessEqual(min(count, 1), len(documents))

    def test_ctrl_c_where_nobody_writes_to_a_pipe(self):
        os.mkfifo(self.folder / "pipe")
        program = self.start(self.folder / "pipe", stderr=subprocess.PIPE)
        self.wait_for_output(1)
        program.send_signal(signal.SIGINT)
        _, messages = program.communicate(timeout=20)
        self.assertEqual((messages, program.returncode), (b"", 130))

    def test_ctrl_c_that_is_ignored_in_the_background(self):
        program = self.start(stderr=subprocess.PIPE, ctrl_c=signal.SIG_IGN)
        self.wait_for_output(1)
        program.send_signal(signal.SIGINT)
        _, messages = program.communicate(LINE, timeout=20)
        self.assertEqual((messages, program.returncode), (b"", 0))
        self.assertEqual(len(self.written()), 1)

    def test_ctrl_c_in_the_middle_of_the_work(self):
        program = self.start("--jobs", "2", stderr=subprocess.PIPE)
        try:
            deadline = time.monotonic() + 60
            while (self.folder / "out").stat().st_size < 100 and time.monotonic() < deadline:
                program.stdin.write(LINE * 20)
            program.send_signal(signal.SIGTERM)
            for _ in range(100000):
                program.stdin.write(LINE)
        except BrokenPipeError:
            pass
        self.assertEqual(program.wait(30), 130)
        self.assertTrue(self.written())
        program.stderr.close()
        try:
            program.stdin.close()
        except BrokenPipeError:
            pass


def read_all(descriptor):
    output = b""
    while True:
        try:
            block = os.read(descriptor, 4096)
        except OSError:  # the other end of a terminal is closed
            block = b""
        if not block:
            os.close(descriptor)
            return output
        output += block


if __name__ == "__main__":
    base.PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
