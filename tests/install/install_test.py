#!/usr/bin/env python3
"""Installs dixit to a folder of its own and builds a separate project against it, by CMake and by pkg-config.

    install_test.py static|shared SOURCE_FOLDER BUILD_FOLDER

BUILD_FOLDER holds a library of that kind.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

EXPECTED = "direct Jane Doe: We will appeal\n"
MOST_BYTES = 3_000_000  # of the shared library compiled for release, without symbols


def run(*command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}\nexit status {done.returncode}")
    return done.stdout


def check(output):
    if output != EXPECTED:
        sys.exit(f"the consumer printed {output!r}, not {EXPECTED!r}")


def consume_with_cmake(source, prefix, folder, version):
    run("cmake", "-S", source, "-B", folder, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}",
        f"-DDIXIT_EXPECTED_VERSION={version}")
    run("cmake", "--build", folder)
    check(run(folder / "consumer"))


def consume_with_pkg_config(kind, source, prefix, program, version):
    library_folder = next(prefix.glob("lib*/**/pkgconfig")).parent
    environment = {**os.environ, "PKG_CONFIG_PATH": str(library_folder / "pkgconfig")}
    link = ["--static"] if kind == "static" else []
    flags = run("pkg-config", *link, "--cflags", "--libs", "dixit", env=environment).split()
    if run("pkg-config", "--modversion", "dixit", env=environment).strip() != version:
        sys.exit("dixit.pc has another version")
    run("c++", "-std=c++17", source / "main.cpp", "-o", program, *flags)
    check(run(program, env={**os.environ, "LD_LIBRARY_PATH": str(library_folder)}))


def check_hidden_symbols(prefix):
    library = next(prefix.glob("lib*/**/libdixit.so"))
    shown = run("nm", "-D", "-C", "--defined-only", library)
    if "dixit::Extractor::extract" not in shown:
        sys.exit("the shared library does not show Extractor::extract")
    if found := re.search(r".*dixit::(Lexicon|tokenize|pair_marks)\b.*", shown):
        sys.exit(f"the shared library shows what is inside: {found.group()}")


def check_size(library, build_folder, stripped):
    if "CMAKE_BUILD_TYPE:STRING=Release\n" not in pathlib.Path(build_folder, "CMakeCache.txt").read_text():
        return
    run("strip", "-o", stripped, library)
    if (size := stripped.stat().st_size) > MOST_BYTES:
        sys.exit(f"the shared library has {size:,} bytes, more than {MOST_BYTES:,}")


def main():
    kind, source, build_folder = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    version = re.search(r'DIXIT_VERSION "(.*)"', (source / "include/dixit/version.hpp").read_text()).group(1)
    consumer = source / "tests/install/consumer"
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        run("cmake", "--install", build_folder, "--prefix", folder / "prefix")
        consume_with_cmake(consumer, folder / "prefix", folder / "with_cmake", version)
        consume_with_pkg_config(kind, consumer, folder / "prefix", folder / "with_pkg_config", version)
        if kind == "shared":
            check_hidden_symbols(folder / "prefix")
            library = next((folder / "prefix").glob("lib*/**/libdixit.so"))
            check_size(library, build_folder, folder / "stripped.so")
            run(sys.executable, source / "tests/c_api_test.py", library)


if __name__ == "__main__":
    main()
