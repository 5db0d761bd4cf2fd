#!/usr/bin/env python3
"""Counts the instructions that extraction takes per byte of tests/articles, and compares with the number that is stored.
The number is the same however busy the machine is.

    instructions_test.py SOURCE_FOLDER RELEASE_BUILD COMPILER [--update]

RELEASE_BUILD was made by release_build.py with COMPILER.
"""
import pathlib
import re
import shutil
import subprocess
import sys

TOLERANCE = 0.05
ROUNDS = (2, 6)  # their difference has neither the start of the program nor what is made once
SKIPPED = 77


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


def run(*command):
    done = subprocess.run(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} fails:\n{done.stdout}")
    return done.stdout


def count(program, articles, rounds):
    """Instructions executed, and bytes of one round."""
    output = run("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, articles, rounds)
    return int(re.search(r"Collected : (\d+)", output).group(1)), int(re.search(r"^(\d+)$", output, re.M).group(1))


def instructions_per_byte(program, articles):
    (few, size), (many, _) = (count(program, articles, rounds) for rounds in ROUNDS)
    return (many - few) / (ROUNDS[1] - ROUNDS[0]) / size


def platform(compiler):
    """What the number depends on."""
    told = run(compiler, "--version").splitlines()[0]
    kind = "clang" if "clang" in told else "gcc"
    return f"{kind} {re.search(r'[0-9]+[.][0-9]+[.][0-9]+', told).group()} {run(compiler, '-dumpmachine').strip()}"


def main():
    source, release_build = map(pathlib.Path, sys.argv[1:3])
    compiler = sys.argv[3]
    stored_in = source / "bench/instructions/per_byte.txt"
    stored_platform, stored = stored_in.read_text().splitlines() if stored_in.exists() else ("", "0")
    update = "--update" in sys.argv
    if shutil.which("valgrind") is None:
        skip("valgrind is not installed")
    if not update and platform(compiler) != stored_platform:
        skip(f"the stored number is of {stored_platform}, not of {platform(compiler)}")
    measured = instructions_per_byte(release_build / "bench/dixit_extract_articles", source / "tests/articles")
    print(f"{measured:.1f} instructions per byte; stored are {stored}")
    if update:
        stored_in.write_text(f"{platform(compiler)}\n{measured:.1f}\n")
    elif measured > float(stored) * (1 + TOLERANCE):
        sys.exit(f"more than {TOLERANCE:.0%} above what is stored: make it faster, or tell why and run ./dev instructions")
    elif measured < float(stored) * (1 - TOLERANCE):
        sys.exit(f"more than {TOLERANCE:.0%} below what is stored: keep the gain with ./dev instructions")


if __name__ == "__main__":
    main()
