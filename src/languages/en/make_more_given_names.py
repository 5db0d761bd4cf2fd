#!/usr/bin/env python3
"""Makes more_given_names.txt, what given_names.txt does not have of the given names of Faker (PyPI package Faker, MIT):

    src/languages/en/make_more_given_names.py FAKER /usr/share/wordnet > src/languages/en/more_given_names.txt

FAKER has the unpacked package, version 40.63.0. Names in other scripts than the Latin one are left out, and so is what
another file or WordNet (Debian package wordnet-base) has as a word. Python 3.10+, standard library only.
"""
import importlib
import pathlib
import re
import sys
import textwrap

FOLDER = pathlib.Path(__file__).parent
MADE = "more_given_names.txt"
NAME = re.compile(r"[A-ZÀ-ÞĀ-Ž][a-zß-ÿā-ž]{2,}")
WORD = re.compile(r"[^\W\d_][\w'’-]*")
# Made of everything that was once registered as a name, or of the names of many countries together.
LEFT_OUT = {"en", "is_IS", "de_CH", "de_LI", "fr_BE"}
GENDERS = {"masculine": ("first_names_male", "first_names_men"), "feminine": ("first_names_female", "first_names_women")}


def known_words(wordnet):
    lines = (line for file in FOLDER.glob("*.txt") if file.name != MADE for line in file.open(encoding="utf-8"))
    known = {word.lower() for line in lines if line[0] not in "#@" for word in WORD.findall(line)}
    return known.union(line.split()[0] for index in wordnet.glob("index.*") for line in index.open(encoding="ascii"))


def names(providers):
    """Each name in lower case, with the genders it has in all countries."""
    found = {}
    for folder in sorted(providers.iterdir()):
        if folder.name in LEFT_OUT or not (folder / "__init__.py").exists():
            continue
        provider = importlib.import_module(f"faker.providers.person.{folder.name}").Provider
        for gender, lists in GENDERS.items():
            for name in (name for each in lists for name in getattr(provider, each, ())):
                if NAME.fullmatch(name):
                    found.setdefault(name.lower(), set()).add(gender)
    return found


def main():
    package = pathlib.Path(sys.argv[1]).resolve()
    sys.path.insert(0, str(package))
    known = known_words(pathlib.Path(sys.argv[2]))
    print(f"# Made by {pathlib.Path(__file__).name} from Faker 40.63.0, whose licence stands in FAKER-LICENSE.")
    found = names(package / "faker/providers/person")
    for genders in ({"masculine"}, {"feminine"}, {"masculine", "feminine"}):
        chosen = sorted(name for name, its in found.items() if its == genders and name not in known)
        print("\n@ given_name", *sorted(genders, reverse=True))
        print(textwrap.fill(" ".join(chosen), width=120))


main()
