"""linear_work_test.py QUOTE_DUMP VALGRIND: a novel of twice the length takes at most 2.3 times the instructions.

Instructions, unlike seconds, are the same on a busy machine. What starting the program takes is not counted.
"""
import random
import re
import subprocess
import sys

MOST = 2.3
CHAPTER = 6000  # bytes
GIVEN = ["Edmund", "Clara", "Rosa", "Peter", "Lena", "Olaf", "Martha", "Julian"]
SAYINGS = ["The tide is late", "I never liked the harbour", "You have the key", "Nobody goes there now", "Wait for me"]
ACTIONS = ["walked to the window", "laughed", "put the lamp down", "looked at the sea", "said nothing for a while"]


def surname(number):
    letters = "abcdefghijklmnopqrst"
    return "B" + letters[number % 20] + "rn" + letters[number // 20 % 20] + letters[number // 400 % 20] + "d"


def chapter(number, chance):
    """Two persons of its own and two that are in all chapters talk, with cues, pronouns and neither."""
    persons = [f"{chance.choice(GIVEN)} {surname(2 * number + which)}" for which in (0, 1)] + ["Mr. Holt", "Mrs. Holt"]
    text = f"CHAPTER {number + 1}\n\n"
    while len(text) < CHAPTER:
        person, saying, action = chance.choice(persons), chance.choice(SAYINGS), chance.choice(ACTIONS)
        text += chance.choice([
            f'"{saying}," said {person}.\n\n',
            f'{person} {action}. "{saying}."\n\n',
            f'"{saying}," said the old man, "and I know it."\n\n',
            f'"{saying}," she said.\n\n',
            f'"{saying}, {person.split()[-1]}."\n\n',
            f'{person} {action}, and the others {chance.choice(ACTIONS)}. He had been there before.\n\n',
        ])
    return text


def novel(size):
    chance = random.Random(1)
    return "".join(chapter(number, chance) for number in range(size // CHAPTER))


def instructions(quote_dump, valgrind, text):
    command = [valgrind, "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", quote_dump,
               "--genre", "fiction", "--format", "jsonl"]
    run = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True)
    return int(re.search(rb"I\s+refs:\s+([\d,]+)", run.stderr)[1].replace(b",", b""))


def main(quote_dump, valgrind):
    start, once, twice = (instructions(quote_dump, valgrind, novel(size)) for size in (CHAPTER, 500_000, 1_000_000))
    ratio = (twice - start) / (once - start)
    print(f"1 MB: {twice:,} instructions, {ratio:.2f} times those of 0.5 MB")
    return 0 if ratio <= MOST else f"linear_work_test: {ratio:.2f} times the instructions"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
