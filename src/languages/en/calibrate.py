#!/usr/bin/env python3
"""Writes into rules.txt how often each rule is right.

    calibrate.py RULES.txt < FIGURES.json

FIGURES.json has a member "rules" that maps each rule's name to "RIGHT/ALL", counted on annotated articles. A rule seen
seldom is drawn towards the prior: PRIOR right of WEIGHT more records. Rules that were never seen keep their percentage.
"""
import json
import re
import sys

PRIOR, WEIGHT = 0.7, 6
LINE = re.compile(r"^(rule\s+(\S+)\s+\S+\s+\S+\s+)(\d+)(\s+\S.*)$")


def calibrated(line, counts):
    match = LINE.match(line)
    if not match or match[2] not in counts:
        return line
    right, records = map(int, counts[match[2]].split("/"))
    percent = round(100 * (right + PRIOR * WEIGHT) / (records + WEIGHT))
    return f"{match[1]}{percent}{match[4]}"


def main():
    path = sys.argv[1]
    counts = json.load(sys.stdin)["rules"]
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(calibrated(line, counts) for line in lines))


if __name__ == "__main__":
    main()
