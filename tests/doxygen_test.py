#!/usr/bin/env python3
"""Makes the reference of the public headers and the guide; every warning is a fault.

    doxygen_test.py SOURCE_FOLDER
"""
import pathlib
import subprocess
import sys
import tempfile


def main():
    source = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        settings = (source / "Doxyfile").read_text() + f"OUTPUT_DIRECTORY = {folder}\n"
        done = subprocess.run(["doxygen", "-"], cwd=source, input=settings, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True)
        pages = "".join(page.name for page in pathlib.Path(folder, "html").glob("*.html"))
    if done.returncode != 0 or done.stdout.strip():
        sys.exit(done.stdout)
    for name in ("Extractor", "OffsetConverter", "dixit__quote", "concepts"):
        if name not in pages:
            sys.exit(f"the reference has no page for {name}")


if __name__ == "__main__":
    main()
