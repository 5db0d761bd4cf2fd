#!/usr/bin/env python3
"""Checks that the library neither prints nor ends the program nor asks its environment: by the symbols that it needs.

    symbols_test.py LIBRARY FORBIDDEN_OBJECT

FORBIDDEN_OBJECT is forbidden.cpp compiled: if its symbols are not found, those of the library would not be either.
"""
import re
import subprocess
import sys

PRINTS = {"printf", "fprintf", "vprintf", "vfprintf", "dprintf", "vdprintf", "puts", "fputs", "putchar", "putc", "fputc",
          "fwrite", "write", "writev", "perror", "syslog", "stdout", "stderr", "std::cout", "std::cerr", "std::clog"}
ENDS = {"abort", "exit", "_exit", "_Exit", "quick_exit", "raise", "kill", "signal", "sigaction", "std::terminate", "system",
        "popen", "fork", "execv", "execve", "longjmp"}
ASKS = {"getenv", "secure_getenv", "setenv", "environ", "setlocale", "localeconv", "nl_langinfo", "newlocale", "uselocale",
        "getcwd", "std::cin", "stdin", "std::locale::locale", "std::locale::global", "std::filesystem::current_path",
        "std::filesystem::temp_directory_path"}
FOUND_IN_FORBIDDEN = {"printf", "fprintf", "puts", "fputs", "fwrite", "perror", "syslog", "write", "dprintf",
                      "std::cout", "std::cerr", "std::clog", "raise", "signal", "getenv", "system", "setlocale", "abort",
                      "exit", "quick_exit", "std::terminate", "_exit", "stdout", "stderr", "std::locale::locale",
                      "std::locale::global", "std::filesystem::current_path", "std::filesystem::temp_directory_path"}


def needed(file):
    """Names without version, arguments and what fortified headers make of them: __printf_chk is printf."""
    command = ["nm", "-C", "--undefined-only", *(["-D"] if file.endswith(".so") else []), file]
    lines = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    names = {re.sub(r"@.*|\(.*|\[abi:.*", "", line.strip().split(" ", 1)[1])
             for line in lines if re.match(r"\s+[UwV] ", line)}
    return {re.sub(r"^__(\w+)_chk$", r"\1", name) for name in names}


def main():
    library, forbidden = sys.argv[1:3]
    if missed := FOUND_IN_FORBIDDEN - needed(forbidden):
        sys.exit(f"{forbidden} needs {', '.join(sorted(missed))}, which this does not see")
    names = needed(library)
    if not any("RE2" in name for name in names):
        sys.exit(f"{library}: no symbol of RE2: were its symbols read?")
    if found := names & (PRINTS | ENDS | ASKS):
        sys.exit(f"{library} needs {', '.join(sorted(found))}")


if __name__ == "__main__":
    main()
