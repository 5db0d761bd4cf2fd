#!/usr/bin/env python3
"""Makes the Debian package of a build, unpacks it elsewhere, and tries what is in it.

    package_test.py BUILD_FOLDER
"""
import os
import pathlib
import subprocess
import sys
import tempfile

FILES = ["bin/quote-dump", "include/dixit/dixit.hpp", "include/dixit/dixit.h", "share/man/man1/quote-dump.1.gz",
         "share/bash-completion/completions/quote-dump", "share/zsh/vendor-completions/_quote-dump",
         "share/doc/dixit/copyright", "share/doc/dixit/changelog.gz"]


def run(*command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}\nexit status {done.returncode}")
    return done.stdout


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        run("cpack", "-G", "DEB", "-B", folder, "--config", pathlib.Path(sys.argv[1], "CPackConfig.cmake"),
            cwd=sys.argv[1])
        package, = folder.glob("*.deb")
        fields = run("dpkg-deb", "--field", package, "Package", "Depends", "Version")
        for needed in ("Package: dixit", "libc6", "libicu", "libre2"):
            if needed not in fields:
                sys.exit(f"the package does not tell {needed}:\n{fields}")
        run("dpkg-deb", "--extract", package, folder / "root")
        usr = folder / "root/usr"
        if missing := [name for name in FILES if not (usr / name).is_file()]:
            sys.exit(f"the package is without {missing}")
        library, = [*usr.glob("lib/**/libdixit.a"), *usr.glob("lib/**/libdixit.so")]
        output = run(usr / "bin/quote-dump", input='"We will appeal," said Jane Doe.\n',
                     env={**os.environ, "LD_LIBRARY_PATH": str(library.parent)})
        if "Jane Doe (said)" not in output:
            sys.exit(f"quote-dump of the package says {output!r}")


if __name__ == "__main__":
    main()
