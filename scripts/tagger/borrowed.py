#!/usr/bin/env python3
"""Puts labels and sentences of other corpora together: borrowed.py [--causal-news CSV] [--ecb CORPUS] FOLDER

The labels (borrowed/*.tsv) are this project's; the sentences stay with their owners and are read from a copy of one's own:
subtask1.csv of the Causal News Corpus V2 (CC0 1.0; its columns index and text), and the tokens of ECB+ (CC BY 3.0), one a line:
document, sentence, token, word. Writes files in the form of sentences/*.txt into FOLDER.

A line of labels: the sentence's name, type and mode, status, actors, recipients, trigger, parted by tabs; words are counted from 0,
"3-5" is a stretch of them, several are parted by commas, "-" is nobody. A name alone: the sentence tells no event.
"""
import argparse
import csv
import os

HERE = os.path.dirname(os.path.abspath(__file__))
TO_THE_LEFT = set(", . ; : ! ? ) ] % ” ’ ... '' 's ’s n't n’t 're ’re 've ’ve 'll ’ll 'm ’m 'd ’d".split())
TO_THE_RIGHT = set("( [ `` “ ‘ $".split())
SIZE = 120


def text(words):
    """The sentence as it is printed, and where each word stands in it."""
    out, places, quoted, glued = "", [], False, True
    for word in words:
        left = word in TO_THE_LEFT or (word == "'" and not out.endswith(" ")) or (word == '"' and quoted)
        if word == '"':
            quoted = not quoted
        out += "" if glued or left else " "
        places.append((len(out), len(out) + len(word)))
        out += word
        glued = word in TO_THE_RIGHT or (word == '"' and quoted)
    return out, places


def causal_news(path):
    with open(path, encoding="utf8", newline="") as file:
        return {"cnc:" + row["index"]: row["text"].split() for row in csv.DictReader(file)}


def ecb(path):
    found = {}
    with open(path, encoding="utf8") as file:
        for line in file:
            parts = line.rstrip("\n").split("\t")
            if len(parts) >= 4:
                found.setdefault(f"ecb:{parts[0]}:{int(parts[1])}", []).append(parts[3])
    return found


def blocks(labels, sentences):
    """The labelled sentences in the order of the labels."""
    found, name = [], None
    with open(labels, encoding="utf8") as file:
        for line in file:
            if line.startswith("#") or not line.strip():
                continue
            parts = line.rstrip("\n").split("\t")
            if parts[0] not in sentences:
                raise SystemExit(f"{labels}: the corpus has no sentence '{parts[0]}'; it takes the version that the README names")
            words, places = text(sentences[parts[0]])
            if parts[0] != name:
                name = parts[0]
                found.append([words])
            if len(parts) == 6:
                told = [parts[1], parts[2]] + [stretches(part, words, places) for part in parts[3:]]
                found[-1].append(" | ".join(told))
    return found


def stretches(part, words, places):
    if part == "-":
        return part
    found = []
    for stretch in part.split(","):
        first, _, last = stretch.partition("-")
        found.append(words[places[int(first)][0]: places[int(last or first)][1]])
    return "; ".join(found)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--causal-news")
    parser.add_argument("--ecb")
    parser.add_argument("folder")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    for name, path, read in (("causal-news", options.causal_news, causal_news), ("ecb", options.ecb, ecb)):
        if path:
            found = blocks(os.path.join(HERE, "borrowed", name + ".tsv"), read(path))
            for at in range(0, len(found), SIZE):
                with open(os.path.join(options.folder, f"{name}-{at // SIZE + 1:02d}.txt"), "w", encoding="utf8") as file:
                    file.write("\n\n".join("\n".join(block) for block in found[at: at + SIZE]) + "\n")


if __name__ == "__main__":
    main()
