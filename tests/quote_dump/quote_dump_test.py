#!/usr/bin/env python3
"""Runs quote-dump as a program: formats, messages, exit status, faults of files and pipes.

    quote_dump_test.py QUOTE_DUMP [unittest options]
"""
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = ""
SHELL = pathlib.Path(__file__).resolve().parents[2] / "examples/quote-dump/shell"
ARTICLE = '"We will appeal," said Jane Doe.\n\nShe said that the court was wrong.\n'
RECORD_FIELDS = {"kind", "class", "polarity", "modality", "content", "speaker", "entity", "cue", "addressee",
                 "confidence", "rule", "sentence"}
SPEAKER_FIELDS = {"name", "titles", "gender", "kind", "mentions", "quotes"}


class ProgramTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def run_program(self, *arguments, stdin=b"", **options):
        stdin = stdin if isinstance(stdin, bytes) else stdin.encode()
        return subprocess.run([PROGRAM, *arguments], input=stdin, stderr=subprocess.PIPE, timeout=60,
                              **{"stdout": subprocess.PIPE, **options})

    def succeed(self, *arguments, stdin=b""):
        done = self.run_program(*arguments, stdin=stdin)
        self.assertEqual((done.stderr.decode(), done.returncode), ("", 0))
        return done.stdout.decode()

    def fail_with(self, status, message, *arguments, **options):
        done = self.run_program(*arguments, **options)
        self.assertIn(message, done.stderr.decode())
        self.assertEqual(done.returncode, status)
        return done.stdout.decode() if done.stdout is not None else None

    def json_lines(self, output):
        return [json.loads(line) for line in output.splitlines()]


class CommandLine(ProgramTest):
    def options(self):
        """{option: its choices}, as --help tells."""
        lines = re.findall(r"^  (?:-h,)?--([a-z]+)(?: (\S+))?", self.succeed("--help"), re.M)
        return {name: choices.split("|") if "|" in choices else [] for name, choices in lines}

    def test_help_names_every_option(self):
        self.assertEqual(set(self.options()), {"help", "version", "recursive", "format", "speakers", "explain", "input",
                                               "offsets", "color", "genre", "thought", "language", "jobs"})

    def test_man_page_tells_the_options_that_there_are(self):
        page = (SHELL / "quote-dump.1").read_text().replace("\\-", "-")
        sections = {re.match(r"--([a-z]+)", part)[1]: part for part in re.split(r"^\.TP\n\.B[IR]? (?=--)", page, flags=re.M)[1:]}
        self.assertEqual(set(sections), set(self.options()))
        for option, choices in self.options().items():
            for choice in choices:
                self.assertRegex(sections[option], rf"\b{choice}\b")

    def test_completions_offer_the_options_that_there_are(self):
        bash, zsh = ((SHELL / name).read_text() for name in ("quote-dump.bash", "_quote-dump"))
        everything = re.search(r"choices='(--help.*?)'", bash, re.S).group(1)
        self.assertEqual({word[2:] for word in everything.split()}, set(self.options()))
        self.assertEqual(set(re.findall(r"--([a-z]+)\[", zsh)), set(self.options()))
        for option, choices in self.options().items():
            if choices:
                self.assertEqual(re.search(rf"--{option}\) choices='(.*?)'", bash).group(1).split(), choices)
                self.assertEqual(re.search(rf"--{option}\[.*\((.*?)\)", zsh).group(1).split(), choices)

    @unittest.skipUnless(shutil.which("bash"), "needs bash")
    def test_bash_completion(self):
        script = f"""source {SHELL / "quote-dump.bash"}
            COMP_WORDS=(quote-dump --format j) COMP_CWORD=2; _quote_dump; echo "${{COMPREPLY[@]}}"
            COMP_WORDS=(quote-dump --off) COMP_CWORD=1; _quote_dump; echo "${{COMPREPLY[@]}}"
            """
        output = subprocess.run(["bash", "-c", script], stdout=subprocess.PIPE, text=True, check=True).stdout
        self.assertEqual(output.splitlines(), ["json jsonl", "--offsets"])

    def test_version(self):
        self.assertRegex(self.succeed("--version"), r"^quote-dump \d+\.\d+\.\d+\n$")

    def test_wrong_usage_exits_with_2(self):
        for arguments in (["--no-such-option"], ["--format", "xml"], ["--offsets", "byte"], ["--format", "1"], ["--input", "csv"],
                          ["--jobs", "0"], ["--jobs", "many"], ["--genre", "poem"], ["--format"],
                          ["--explain", "--format", "jsonl"], ["--speakers", "--explain"]):
            with self.subTest(arguments):
                self.assertEqual(self.fail_with(2, "quote-dump: ", *arguments), "")

    def test_a_missing_value_is_told_with_what_it_could_be(self):
        self.fail_with(2, "--offsets: 1 required utf8|utf16|codepoint missing", "--offsets")

    def test_language_folder_that_is_missing(self):
        missing = str(self.folder / "nowhere")
        self.fail_with(1, missing, "--language", missing, stdin=ARTICLE)


class Formats(ProgramTest):
    def test_text_is_the_default(self):
        output = self.succeed(stdin=ARTICLE)
        self.assertIn("Jane Doe (said):\n    \"We will appeal\"\n", output)

    def test_text_names_each_of_several_files(self):
        names = [self.file(name, ARTICLE) for name in ("a.txt", "b.txt")]
        output = self.succeed(*names)
        for name in names:
            self.assertIn(f"== {name} ==\n", output)

    def test_text_names_the_person_who_is_addressed(self):
        output = self.succeed(stdin='"It is late," Jane Doe said. Asked whether the pier was safe, she said it was.\n')
        self.assertIn("Unknown speaker (Asked, to Jane Doe):\n", output)

    def test_text_without_quotations(self):
        self.assertEqual(self.succeed(stdin="It rains.\n"), "No quotation found.\n\n")

    def test_text_shows_no_control_characters(self):
        output = self.succeed(stdin='"We will \x1b[31mappeal,"\x07 said Jane Doe.\n')
        self.assertNotRegex(output, r"[\x00-\x09\x0b-\x1f\x7f]")

    def test_speakers(self):
        rows = [line.split(maxsplit=3) for line in self.succeed("--speakers", stdin=ARTICLE).splitlines() if line]
        self.assertEqual(rows, [["quotes", "words", "mentions", "speaker"], ["2", "7", "2", "Jane Doe"]])

    def test_explain(self):
        output = self.succeed("--explain", stdin=ARTICLE)
        quotes = self.json_lines(self.succeed("--format", "jsonl", stdin=ARTICLE))[0]["quotes"]
        for quote in quotes:
            self.assertIn(f"-> {quote['rule']} ", output)

    @unittest.skipIf(os.environ.get("DIXIT_SANITIZED"), "no time as of others")
    def test_no_format_takes_much_longer_than_another(self):
        name = self.file("long.txt", '"We will appeal," said Jane Doe. It rained.\n\n' * 40_000)

        def seconds(*arguments):
            begin = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            self.run_program(*arguments, name, stdout=subprocess.DEVNULL)
            return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - begin

        usual = seconds("--format", "sentences")
        for arguments in (["--explain"], ["--speakers"], *(["--format", choice] for choice in
                                                           ("text", "json", "csv", "brat", "html", "marks"))):
            with self.subTest(arguments):
                self.assertLess(seconds(*arguments), 15 * usual)

    def test_jsonl_fields(self):
        document, = self.json_lines(self.succeed("--format", "jsonl", stdin=ARTICLE))
        self.assertEqual(set(document), {"id", "quotes", "speakers"})
        self.assertEqual(document["id"], "-")
        self.assertTrue(document["quotes"])
        for quote in document["quotes"]:
            self.assertEqual(set(quote), RECORD_FIELDS)
            for span in [*quote["content"], *filter(None, (quote["speaker"], quote["cue"], quote["addressee"]))]:
                self.assertEqual(ARTICLE.encode()[span["begin"]:span["end"]].decode(), span["text"])
        for speaker in document["speakers"]:
            self.assertEqual(set(speaker), SPEAKER_FIELDS)
        self.assertEqual(document["quotes"][0]["entity"], "Jane Doe")

    def test_sentences(self):
        document, = self.json_lines(self.succeed("--format", "sentences", stdin=ARTICLE))
        self.assertEqual(set(document), {"id", "sentences", "tokens"})
        cuts = [ARTICLE[begin:end] for begin, end in document["sentences"]]
        self.assertEqual(cuts, ARTICLE.split("\n")[0::2][:2])
        self.assertEqual("".join(ARTICLE[begin:end] for begin, end in document["tokens"]), "".join(ARTICLE.split()))

    def test_marks(self):
        document, = self.json_lines(self.succeed("--format", "marks", stdin=ARTICLE))
        self.assertEqual(document, {"id": "-", "marks": [{"begin": 0, "end": 17, "level": 0}]})

    def test_empty_input_gives_a_record_line(self):
        self.assertEqual(self.json_lines(self.succeed("--format", "jsonl")), [{"id": "-", "quotes": [], "speakers": []}])


class Files(ProgramTest):
    def test_dash_is_standard_input_among_files(self):
        name = self.file("a.txt", ARTICLE)
        lines = self.json_lines(self.succeed("--format", "jsonl", name, "-", stdin=ARTICLE))
        self.assertEqual([line["id"] for line in lines], [name, "-"])

    def test_name_in_square_brackets_is_no_list(self):
        names = ["[a,b]", "[x]", "[]"]
        for name in names:
            self.file(name, ARTICLE)
        done = self.run_program("--format", "jsonl", *names, cwd=self.folder)
        self.assertEqual([line["id"] for line in self.json_lines(done.stdout.decode())], names)
        self.fail_with(2, "--format: [json]", "--format", "[json]")

    def test_faults_of_a_file_leave_the_others_whole(self):
        good = self.file("good.txt", ARTICLE)
        for bad, message in ((str(self.folder / "missing.txt"), "No such file"), (str(self.folder), "is a folder; --recursive")):
            with self.subTest(bad):
                output = self.fail_with(1, f"{bad}: ", "--format", "jsonl", good, bad, good)
                self.assertEqual([line["id"] for line in self.json_lines(output)], [good, good])
                self.fail_with(1, message, bad)
                self.fail_with(1, message, "--input", "jsonl", bad)

    def test_standard_stream_that_is_closed(self):
        name = self.file("a.txt", ARTICLE)
        for stream, arguments in ((0, []), (0, ["--input", "jsonl"]), (1, [name]), (1, ["--help"])):
            with self.subTest(arguments):
                named = ("standard input", "standard output")[stream]
                self.fail_with(1, f"{named}: Bad file descriptor", *arguments, preexec_fn=lambda: os.close(stream))

    def test_pipe_with_a_name(self):
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        program = subprocess.Popen([PROGRAM, "--format", "jsonl", pipe], stdout=subprocess.PIPE)
        with open(pipe, "w") as writer:
            writer.write(ARTICLE[:20])
            writer.flush()
            writer.write(ARTICLE[20:])
        output, _ = program.communicate(timeout=60)
        self.assertEqual(len(self.json_lines(output.decode())[0]["quotes"]), 2)

    def test_text_that_is_not_utf8_gives_its_records_all_the_same(self):
        bad = self.file("bad.txt", b'"We will app\xffeal," said Jane Doe.\n')
        output = self.fail_with(1, f"{bad}: not UTF-8 at byte 12", "--format", "jsonl", bad)
        quote, = self.json_lines(output)[0]["quotes"]
        self.assertEqual(quote["content"][0]["text"], "We will app\ufffdeal")

    def test_any_bytes_give_valid_json(self):
        every_byte = bytes(range(256))
        name = self.file("bytes", b'"' + every_byte + b'" said Jane Doe. ' + every_byte[::-1] * 3 + b"\xf0\x9f")
        for output_format in ("jsonl", "sentences", "marks"):
            done = self.run_program("--format", output_format, name)
            self.assertEqual(len(self.json_lines(done.stdout.decode())), 1)
        self.run_program(name).stdout.decode()


class JsonLines(ProgramTest):
    def documents(self, stdin, *arguments):
        return self.json_lines(self.succeed("--input", "jsonl", "--format", "jsonl", *arguments, stdin=stdin))

    def test_ids_come_back_as_they_are(self):
        ids = ["a", 7, -1, 2.5, "ä\"\\\n", None]
        stdin = "".join(json.dumps({"id": value, "text": ARTICLE, "more": [1]}) + "\n" for value in ids)
        self.assertEqual([line["id"] for line in self.documents(stdin)], ids)
        self.assertEqual([line["id"] for line in self.documents('{"text": "a"}\n')], [None])
        self.assertEqual([line["id"] for line in self.documents('{"id": 1, "id": 2, "text": "a"}\n')], [1])

    def test_line_ends_and_blank_lines(self):
        line = json.dumps({"id": 1, "text": ARTICLE})
        for stdin in (f"{line}\r\n\r\n{line}\r\n", f"\n \t\n{line}\n\n{line}", f"\ufeff{line}\n{line}\n"):
            with self.subTest(stdin):
                self.assertEqual(len(self.documents(stdin)), 2)
        self.assertEqual(self.documents(""), [])

    def test_offsets_count_in_the_text_of_the_line(self):
        text = 'ä\u0000\n\n"Ünder," said Jane Doe.'
        document, = self.documents(json.dumps({"id": 1, "text": text}))
        span = document["quotes"][0]["content"][0]
        self.assertEqual(text.encode()[span["begin"]:span["end"]].decode(), "Ünder")

    def test_bad_lines_are_named_and_the_others_come_out(self):
        good = json.dumps({"id": "good", "text": ARTICLE})
        for bad, message in (('{"id": 1, "text": "a"', "not JSON"), ('{"id": 1}', '"text"'), ('{"text": 1}', '"text"'),
                             ("[1]", "not a JSON object"), ('{"text": "\\ud800"}', "not JSON"), ("nonsense", "not JSON"),
                             ('{"id": ' + "[" * 1024 + "]" * 1024 + ', "text": "a"}', "not JSON"),
                             (good + good, "not JSON")):
            with self.subTest(bad):
                name = self.file("lines.jsonl", f"{good}\n\n{bad}\n{good}\n")
                for jobs in ("1", "3"):
                    output = self.fail_with(1, f"{name}:3: ", "--input", "jsonl", "--format", "jsonl", "--jobs", jobs, name)
                    self.assertEqual([line["id"] for line in self.json_lines(output)], ["good", "good"])
                self.fail_with(1, message, "--input", "jsonl", name)

    def test_line_that_is_not_utf8(self):
        stdin = b'{"id": 1, "text": "\\"We will app\xffeal,\\" said Jane Doe."}\n'
        output = self.fail_with(1, "standard input:1: not UTF-8 at byte ", "--input", "jsonl", "--format", "jsonl",
                                stdin=stdin)
        self.assertEqual(self.json_lines(output)[0]["quotes"][0]["entity"], "Jane Doe")

    def test_jobs_keep_the_order(self):
        stdin = "".join(json.dumps({"id": i, "text": ARTICLE * (i % 7 * i % 11)}) + "\n" for i in range(500))
        one = self.documents(stdin)
        self.assertEqual([line["id"] for line in one], list(range(500)))
        self.assertEqual(one, self.documents(stdin, "--jobs", "4"))

    @unittest.skipIf(os.environ.get("DIXIT_SANITIZED"), "a sanitizer takes memory of its own")
    def test_a_long_stream_takes_bounded_memory(self):
        line = json.dumps({"id": 1, "text": ARTICLE * 50}).encode() + b"\n"
        with open(os.devnull, "wb") as nothing:
            program = subprocess.Popen([PROGRAM, "--input", "jsonl", "--format", "marks", "--jobs", "2"],
                                       stdin=subprocess.PIPE, stdout=nothing)
            for _ in range((48 << 20) // len(line)):
                program.stdin.write(line)
            program.stdin.close()
            _, status, usage = os.wait4(program.pid, 0)
            program.returncode = status
        self.assertEqual(status, 0)
        self.assertLess(usage.ru_maxrss, 64 << 10)


class FaultsOfTheInput(ProgramTest):
    """What happens to a file while it is read: the program is stopped by a full pipe in the middle of it."""
    LINE = json.dumps({"id": "line", "text": ARTICLE}).encode() + b"\n"
    COUNT = (1 << 20) // len(LINE)

    def read_while(self, change):
        """How many records come, what messages and status, where `change` does something to the file that is half read."""
        name = self.file("lines.jsonl", self.LINE * self.COUNT)
        program = subprocess.Popen([PROGRAM, "--input", "jsonl", "--format", "jsonl", name], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, bufsize=0)
        first = program.stdout.readline()
        change(name)
        rest, messages = program.communicate(timeout=60)
        records = sum(json.loads(line)["id"] == "line" for line in (first + rest).splitlines())
        return records, messages.decode(), program.returncode

    def test_file_that_grows(self):
        def grow(name):
            with open(name, "ab") as file:
                file.write(self.LINE * 100)

        records, messages, status = self.read_while(grow)
        self.assertEqual((records, messages, status), (self.COUNT + 100, "", 0))

    def test_file_that_shrinks(self):
        kept = self.COUNT // 2
        records, messages, status = self.read_while(lambda name: os.truncate(name, kept * len(self.LINE)))
        self.assertEqual((records, messages, status), (kept, "", 0))

    def test_file_that_ends_in_the_middle_of_a_line(self):
        kept = self.COUNT // 2
        records, messages, status = self.read_while(lambda name: os.truncate(name, kept * len(self.LINE) + 9))
        self.assertEqual((records, status), (kept, 1))
        self.assertRegex(messages, rf"^quote-dump: .*lines.jsonl:{kept + 1}: not JSON.*\n$")

    def test_file_that_vanishes(self):
        records, messages, status = self.read_while(os.remove)
        self.assertEqual((records, messages, status), (self.COUNT, "", 0))

    def test_file_that_may_not_be_read(self):
        name = self.file("secret.txt", ARTICLE)
        os.chmod(name, 0)
        if os.access(name, os.R_OK):
            self.skipTest("this user may read everything")
        self.fail_with(1, f"{name}: Permission denied", name)

    @unittest.skipUnless(os.path.exists("/proc/self/mem"), "needs a file whose reading fails")
    def test_file_whose_reading_fails(self):
        good = self.file("good.txt", ARTICLE)
        for arguments in (["--format", "jsonl"], ["--input", "jsonl", "--format", "jsonl", "--jobs", "2"]):
            output = self.fail_with(1, "/proc/self/mem: Input/output error", *arguments, "/proc/self/mem")
            self.assertEqual(output, "")
        output = self.fail_with(1, "Input/output error", "--format", "jsonl", good, "/proc/self/mem", good)
        self.assertEqual(len(self.json_lines(output)), 2)

    @unittest.skipIf(os.environ.get("DIXIT_SANITIZED"), "a sanitizer takes memory of its own")
    def test_file_that_is_larger_than_memory(self):
        good = self.file("good.txt", ARTICLE)
        large = self.file("large.txt", "")
        os.truncate(large, 1 << 30)
        for arguments in (["--format", "jsonl", good, large, good], ["--format", "jsonl", "--jobs", "2", good, large, good]):
            with self.subTest(arguments):
                output = self.fail_with(1, f"quote-dump: {large}: not enough memory\n", *arguments,
                                        preexec_fn=limit_memory)
                self.assertEqual([line["id"] for line in self.json_lines(output)], [good, good])
        self.fail_with(1, f"quote-dump: {large}: not enough memory\n", "--input", "jsonl", large, preexec_fn=limit_memory)


class FaultsOfTheOutput(ProgramTest):
    def test_full_disk(self):
        name = self.file("a.txt", ARTICLE)
        for arguments in (["--format", "jsonl", name], ["--help"], [name, name, "--jobs", "2"]):
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                self.fail_with(1, "standard output: No space left on device", *arguments, stdout=full)

    def test_no_half_line_where_the_disk_fills(self):
        stdin = "".join(json.dumps({"id": i, "text": ARTICLE}) + "\n" for i in range(2000))
        output = self.folder / "out.jsonl"
        with open(output, "wb") as stream:
            self.fail_with(1, "standard output: File too large", "--input", "jsonl", "--format", "jsonl", stdin=stdin,
                           stdout=stream, preexec_fn=limit_file_size)
        written = output.read_bytes()
        self.assertTrue(written.endswith(b"\n"))
        self.assertEqual([line["id"] for line in self.json_lines(written.decode())][:2], [0, 1])

    def test_closed_pipe(self):
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "wb") as closed:
            self.fail_with(1, "standard output: Broken pipe", "--format", "jsonl", stdin=ARTICLE, stdout=closed)

    def test_pipe_that_is_closed_behind_the_first_line(self):
        name = self.file("lines.jsonl", (json.dumps({"id": 1, "text": ARTICLE}) + "\n") * 5000)
        for jobs in ("1", "2"):
            with self.subTest(jobs):
                program = subprocess.Popen([PROGRAM, "--input", "jsonl", "--format", "jsonl", "--jobs", jobs, name],
                                           stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                self.assertEqual(json.loads(program.stdout.readline())["id"], 1)
                program.stdout.close()
                messages = program.stderr.read().decode()
                program.stderr.close()
                self.assertEqual(program.wait(timeout=60), 1)
                self.assertEqual(messages, "quote-dump: standard output: Broken pipe\n")


def limit_file_size():
    import signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_001, 10_001))


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (400 << 20, 400 << 20))


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
