#!/usr/bin/env python3
"""Runs a program under valgrind, which looks for bytes that are read before they are written, or behind their end, and
for what is not freed.

    valgrind_test.py PROGRAM ARGUMENT ...
"""
import shutil
import subprocess
import sys

SKIPPED = 77


def main():
    if shutil.which("valgrind") is None:
        print("skipped: valgrind is not installed")
        sys.exit(SKIPPED)
    command = ["valgrind", "--quiet", "--error-exitcode=1", "--leak-check=full", *sys.argv[1:]]
    sys.exit(subprocess.run(command, stdout=subprocess.DEVNULL).returncode)


if __name__ == "__main__":
    main()
