#!/usr/bin/env python3
"""Checks that the library neither prints nor ends the program nor asks its environment: by the symbols that it needs.

    symbols_test.py LIBRARY
"""
import re
import subprocess
import sys

FORBIDDEN = re.compile(r"""(_*(v?f?printf|v?dprintf)(_chk)?|puts|fputs|putchar|putc|fputc|perror|syslog
    |abort|_?exit|quick_exit|raise|kill|signal|sigaction
    |(secure_)?getenv|setenv|setlocale|newlocale|uselocale
    |std::(cout|cerr|clog|cin|locale::(global|locale\(\)).*))""", re.X)


def main():
    library = sys.argv[1]
    command = ["nm", "-C", "--undefined-only", *(["-D"] if library.endswith(".so") else []), library]
    lines = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    needed = {re.sub(r"@.*", "", line.strip().split(" ", 1)[1]) for line in lines if re.match(r"\s+[Uw] ", line)}
    if not any("RE2" in name for name in needed):
        sys.exit(f"{library}: no symbol of RE2: were its symbols read?")
    if found := sorted(filter(FORBIDDEN.fullmatch, needed)):
        sys.exit(f"{library} needs {', '.join(found)}")


if __name__ == "__main__":
    main()
