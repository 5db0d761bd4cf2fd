#!/usr/bin/env python3
"""Runs every command that README.md and docs/ show: in blocks ```sh, in indented lines and between backticks. What a
block ```text or ```json behind it shows must be what it writes. Programs that would build or install for minutes are
stand-ins that check what they are asked for.

    readme_commands_test.py SOURCE_FOLDER BUILD_FOLDER QUOTE_DUMP
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

SOURCE, BUILD, PROGRAM = (pathlib.Path(path).resolve() for path in sys.argv[1:4])
GUIDE = [SOURCE / "README.md", *sorted((SOURCE / "docs").glob("*.md"))]
COMMAND = r"(?:[A-Z_]+=\S+ )?(?:\./dev|quote-dump|cmake|ctest|c\+\+|man)(?: |$)"

HAS_PRESET = 'grep -q "\\"name\\": \\"$1\\"" CMakePresets.json || { echo "no preset $1"; exit 1; }'
STAND_INS = {
    "cmake": f'case "$1" in --preset) shift; {HAS_PRESET} ;; --build) shift 2; {HAS_PRESET} ;; '
             '--install) test -d "$2" ;; *) exit 1 ;; esac',
    "ctest": f'shift; {HAS_PRESET}; shift 3; test "$1" != -R || ls tests/spec/"${{2#Spec_}}.txt"',
    "man": 'test -f "examples/quote-dump/shell/$1.1"',
    "cpack": "test -f CPackConfig.cmake",
    "doxygen": 'test -f "$1"',
    "dpkg-query": "echo installed",
    **({"c++": "exit 0"} if os.environ.get("DIXIT_SANITIZED") else {}),
}


def blocks(text):
    """[(script, language and text of the block behind it)]"""
    return re.findall(r"```sh\n(.*?)```\n(?:\n```(text|json)\n(.*?)```)?", text, re.S)


def single_commands(text):
    text = re.sub(r"```.*?```", "", text, flags=re.S)
    indented = re.findall(rf"^    ({COMMAND}.*?)(?:  .*)?$", text, re.M)
    return indented + re.findall(rf"`({COMMAND}[^`]*)`", text)


def without_confidence(value):
    if isinstance(value, list):
        return [without_confidence(item) for item in value]
    if isinstance(value, dict):
        return {key: without_confidence(item) for key, item in value.items() if key != "confidence"}
    return value


class Commands(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = pathlib.Path(temporary.name)
        cls.stand_ins = cls.folder / "stand-ins"
        cls.stand_ins.mkdir()
        for name, script in STAND_INS.items():
            (cls.stand_ins / name).write_text(f"#!/usr/bin/env bash\n{script}\n")
            (cls.stand_ins / name).chmod(0o755)
        subprocess.run(["cmake", "--install", BUILD, "--prefix", cls.folder / "prefix"], check=True,
                       stdout=subprocess.DEVNULL)

    def workplace(self):
        """A folder with the project's files, what a build would leave there, and the files that the commands name."""
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        for path in SOURCE.iterdir():
            if path.name not in ("build", ".git"):
                (folder / path.name).symlink_to(path)
        for name in ("build/release/examples/quote-dump/quote-dump", "build/release/bench/dixit_bench"):
            (folder / name).parent.mkdir(parents=True)
            (folder / name).symlink_to(PROGRAM if name.endswith("dump") else shutil.which("true"))
        (folder / "build/package").mkdir()
        (folder / "build/package/CPackConfig.cmake").touch()
        article = SOURCE / "examples/sample-article.txt"
        shutil.copy(article, folder / "article.txt")
        (folder / "articles").mkdir()
        shutil.copy(article, folder / "articles/one.txt")
        line = json.dumps({"id": 1, "text": article.read_text()}) + "\n"
        for name in ("articles.jsonl", "GOLD.jsonl"):
            (folder / name).write_text(line)
        (folder / "SCORER").write_text("import sys\nassert len(open(sys.argv[3]).readlines()) == 1\n")
        shutil.copy(SOURCE / "examples/minimal/minimal.cpp", folder / "app.cpp")
        return folder

    def run_script(self, script):
        folder = self.workplace()
        path = f"{self.stand_ins}:{PROGRAM.parent}:{os.environ['PATH']}"
        pkg_config = next((self.folder / "prefix").glob("lib*/**/pkgconfig"))
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=folder, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120,
                              env={**os.environ, "PATH": path, "PKG_CONFIG_PATH": str(pkg_config)})
        self.assertEqual(done.returncode, 0, f"{script}\n{done.stdout}")
        for written in re.findall(r"> (\w+\.\w+)", script):
            self.assertTrue((folder / written).stat().st_size, written)
        return done.stdout

    def test_blocks_give_what_is_shown(self):
        run = 0
        for guide in GUIDE:
            for script, language, shown in blocks(guide.read_text()):
                with self.subTest(f"{guide.name}: {script}"):
                    run += 1
                    output = self.run_script(script)
                    if language == "text":
                        self.assertEqual(output.strip(), shown.strip())
                    if language == "json":
                        self.assertEqual(without_confidence(json.loads(output)), without_confidence(json.loads(shown)))
        self.assertGreater(run, 5)

    def test_single_commands_run(self):
        commands = {command for guide in GUIDE for command in single_commands(guide.read_text())}
        self.assertLessEqual({"./dev demo", "./dev test", "man quote-dump"}, commands)
        for command in sorted(commands):
            with self.subTest(command):
                self.run_script(command.replace("--language DIR", "--language src/languages/en"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
