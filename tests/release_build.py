#!/usr/bin/env python3
"""Builds the library for release in a folder of its own, for the tests that install it or count its instructions.

    release_build.py static|shared SOURCE_FOLDER BUILD_FOLDER COMPILER
"""
import subprocess
import sys


def main(kind, source, folder, compiler):
    options = [f"-DCMAKE_CXX_COMPILER={compiler}", "-DCMAKE_BUILD_TYPE=Release", "-DDIXIT_BUILD_TESTS=OFF",
               "-DDIXIT_BUILD_EXAMPLES=OFF", f"-DBUILD_SHARED_LIBS={'ON' if kind == 'shared' else 'OFF'}"]
    subprocess.run(["cmake", "-S", source, "-B", folder, "-G", "Ninja", *options], check=True)
    subprocess.run(["cmake", "--build", folder, "--target", "dixit", "dixit_extract_articles"], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
