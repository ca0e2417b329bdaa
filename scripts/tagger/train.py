#!/usr/bin/env python3
"""Trains the event tagger and writes tagger.bin, the numbers that the program reads.

    train.py [--epochs 4] [--lowest 1] [--half] --jar JAR --parses PARSES --sentences FOLDER OUTPUT [--hold-out FILE ...]

Reads labelled sentences (the files of sentences/ and those that borrowed.py makes), what the language engine makes of them (train.sh
has it written) and the network (8 bit) from the library's jar. Needs Python 3 with numpy and torch (Debian: python3-numpy, python3-torch). The same
input, machine and version of torch give the same file. With --hold-out the named files' sentences are left out of the training and
measured at the end.

The network's embeddings and lowest layers stay as they come, so what they make of each sentence is computed once, as the program does
it; the upper layers are trained along with the tagger's own maps, and written with 8 bits, one scale for each output, as the rest of
the network is.
"""
import argparse
import collections
import glob
import json
import math
import os
import random
import re
import struct
import sys
import time
import unicodedata
import zipfile

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

SIZE, HEADS = 384, 12
PIECES = 126
ROLE, FAR = 128, 20
# no word, where a sentence is shorter than others
NONE = -100

TYPES = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE"
         " ASSAULT").split()
STATUSES = "fact claim denial planned hypothetical".split()
MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone"
               " heavy-weapons crowd-control unconventional",
}
CODES = [f"{t}/{m}" for t in TYPES for m in [""] + MODES.get(t, "").split()]
# relations between the words of one noun phrase
INSIDE = set("num det compound nmod amod quantmod predet nn punct hmod hyph case appos".split())
LONGEST, OFTEN = 6, 6


# --- the network file ---------------------------------------------------------------------------------------------------------


def fields(data, start, end):
    """The fields of a protocol buffer: number, wire type, value or (from, to)."""
    at = start

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    while at < end:
        key = varint()
        kind = key & 7
        if kind == 0:
            yield key >> 3, varint()
        elif kind == 2:
            length = varint()
            yield key >> 3, (at, at + length)
            at += length
        else:
            width = {1: 8, 5: 4}[kind]
            yield key >> 3, (at, at + width)
            at += width


def varints(data, start, end):
    values, value, shift = [], 0, 0
    for byte in data[start:end]:
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            values.append(value)
            value = shift = 0
    return values


def network(jar):
    """The network's weights by name as floats, the file's name of each matrix by its place in the network, and the vocabulary."""
    with zipfile.ZipFile(jar) as z:
        file = next(name for name in z.namelist() if name.endswith(".onnx"))
        data = z.read(file)
        tokens = json.loads(z.read(file.replace(".onnx", "-tokenizer.json")))["model"]["vocab"]
    graph = next(v for n, v in fields(data, 0, len(data)) if n == 7)
    raw, names = {}, {}
    for number, value in fields(data, *graph):
        if number == 5:
            raw.update([tensor(data, *value)])
        elif number == 1:
            inputs, name, kind = [], "", ""
            for n, v in fields(data, *value):
                text = data[v[0]:v[1]].decode("utf8", "replace") if isinstance(v, tuple) else ""
                if n == 1:
                    inputs.append(text)
                elif n == 3:
                    name = text
                elif n == 4:
                    kind = text
            if kind == "MatMulInteger" and inputs[1].startswith("onnx::"):
                place = name.strip("/").replace("/MatMul_quant", "").replace("/", ".")
                names[place] = inputs[1][: -len("_quantized")]
    weights = {}
    for name, value in raw.items():
        if name.endswith("_quantized"):
            base = name[: -len("_quantized")]
            scale = raw[base + "_scale"].reshape(-1).astype(np.float32)
            zero = raw[base + "_zero_point"].reshape(-1).astype(np.float32)
            weights[base] = torch.tensor((value.astype(np.float32) - zero) * scale)
        elif not name.endswith(("_scale", "_zero_point")):
            weights[name] = torch.tensor(value.copy())
    for place, name in names.items():
        weights[place + ".weight"] = weights.pop(name).t().contiguous()
    return weights, names, tokens


def depth(weights):
    """How many layers the network has."""
    return 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer."))


def tensor(data, start, end):
    dims, kind, name, values = [], 0, "", None
    for number, value in fields(data, start, end):
        if number == 1:
            dims += varints(data, *value) if isinstance(value, tuple) else [value]
        elif number == 2:
            kind = value
        elif number == 8:
            name = data[value[0]:value[1]].decode()
        elif number == 9:
            values = np.frombuffer(data[value[0]:value[1]], {1: "<f4", 2: "u1", 3: "i1", 7: "<i8"}[kind])
        elif number == 4:
            values = np.frombuffer(data[value[0]:value[1]], "<f4")
        elif number == 5:
            values = np.array(varints(data, *value) if isinstance(value, tuple) else [value], dtype=np.int64)
            if kind == 3:
                values = values.astype(np.int8)
    if values is None:
        values = np.zeros(0, np.float32)
    return name, values.reshape(dims) if dims and values.size == math.prod(dims) else values


# --- labelled sentences -------------------------------------------------------------------------------------------------------


class Word:
    """A word as the language engine sees it; head counts from the sentence's first word, -1 for none."""

    def __init__(self, line):
        start, end, self.form, self.lemma, self.tag, head, self.relation = line.split("\t")
        self.start, self.end, self.head = int(start), int(end), int(head)


def parses(path):
    found, words = {}, []
    with open(path, encoding="utf8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("S\t"):
                words = found.setdefault(line[2:], [])
                words.clear()
            elif line:
                words.append(Word(line))
    return found


def sentences(folder):
    """By file: each sentence with its deeds."""
    found = {}
    for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        name = os.path.splitext(os.path.basename(path))[0]
        found[name] = []
        with open(path, encoding="utf8") as file:
            blocks = file.read().split("\n\n")
        for block in blocks:
            lines = [line for line in block.strip("\n").split("\n") if line.strip() and not line.startswith("#")]
            if lines:
                found[name].append((lines[0], [deed(path, lines[0], line) for line in lines[1:]]))
    return found


def deed(path, sentence, line):
    parts = [part.strip() for part in line.split("|")]
    if len(parts) != 5:
        sys.exit(f"{path}: expected five parts in '{line}'")
    kind, _, mode = parts[0].partition("/")
    mode = "" if mode == "-" else mode
    if f"{kind}/{mode}" not in CODES or parts[1] not in STATUSES:
        sys.exit(f"{path}: unknown type, mode or status in '{line}'")
    people = [[p for p in part.split("; ") if p != "-"] for part in parts[2:4]]
    for words in people[0] + people[1] + [parts[4]]:
        if words not in sentence:
            sys.exit(f"{path}: '{words}' is not in '{sentence}'")
    return kind, mode, parts[1], people[0], people[1], parts[4]


def place(sentence, words, near):
    """Where the words stand: whole words first, the nearest to a position."""
    best, at = None, sentence.find(words)
    while at >= 0:
        end = at + len(words)
        inside = (at > 0 and sentence[at - 1].isalnum()) or (end < len(sentence) and sentence[end].isalnum())
        key = (inside, abs(at - near), at)
        best = key if best is None or key < best else best
        at = sentence.find(words, at + 1)
    return best[2], best[2] + len(words)


def pieces(tokens, word):
    plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
    found = []
    for run in re.findall(r"\w+|[^\w\s]", plain):
        at = 0
        while at < len(run):
            for end in range(len(run), at, -1):
                piece = ("##" if at else "") + run[at:end]
                if piece in tokens:
                    found.append(tokens[piece])
                    at = end
                    break
            else:
                found.append(tokens["[UNK]"])
                break
    return found or [tokens["[UNK]"]]


def encoded(tokens, words, sentence, deeds):
    ids, stretches = [tokens["[CLS]"]], []
    for word in words:
        cut = pieces(tokens, word.form)
        if len(ids) + len(cut) > PIECES:
            break
        stretches.append((len(ids), len(ids) + len(cut)))
        ids += cut
    ids.append(tokens["[SEP]"])
    count = len(stretches)

    def covered(start, end):
        return [k for k in range(count) if words[k].start < end and words[k].end > start]

    tags, labelled = [0] * count, []
    for kind, mode, status, actors, recipients, trigger in deeds:
        start, end = place(sentence, trigger, 0)
        told = covered(start, end)
        if not told:
            continue
        for k in told:
            tags[k] = 1 + TYPES.index(kind)
        roles = torch.zeros(count, 2)
        for role, people in enumerate((actors, recipients)):
            for who in people:
                for k in covered(*place(sentence, who, start)):
                    roles[k, role] = 1
        ways = features(words, told, kind)[:count]
        labelled.append((told, STATUSES.index(status), CODES.index(f"{kind}/{mode}"), roles, ways))
    mean = torch.zeros(count, len(ids))
    for k, (start, end) in enumerate(stretches):
        mean[k, start:end] = 1 / (end - start)
    return {"ids": ids, "mean": mean, "tags": tags, "deeds": labelled, "words": words}


# --- ways through the grammar, as the program's RolePaths makes them ------------------------------------------------------------


def chain(words, at):
    found = []
    while at >= 0 and len(found) < 60:
        found.append(at)
        at = words[at].head
    return found


def relation(word):
    return "prep:" + word.lemma.lower() if word.relation == "prep" else word.relation


def form(words, at):
    if not words[at].tag.startswith("VB"):
        return words[at].tag[:2]
    under = [w.relation for w in words if w.head == at]
    if "nsubjpass" in under or "auxpass" in under:
        return "P"
    return "Q" if words[at].tag == "VBN" and "aux" not in under else "V"


def features(words, told, kind):
    """For each word four features of its way from the deed's word."""
    trigger = next((k for k in told if words[k].head not in told), told[0])
    up, shape = chain(words, trigger), form(words, trigger)
    found = []
    for word in range(len(words)):
        down, at = [], word
        while at >= 0 and at not in up and len(down) < 60:
            down.insert(0, relation(words[at]))
            at = words[at].head
        way = above = "none"
        if at >= 0 and at in up:
            while len(down) > 1 and down[-1] in INSIDE:
                down.pop()
            steps = up.index(at)
            if steps + len(down) > LONGEST:
                way = above = "far"
            else:
                way = "^".join(words[u].relation for u in up[:steps]) + "|" + ">".join(down)
                above = way + "@" + (words[at].lemma.lower() if steps else "")
        found.append((f"p {way}", f"k {shape} {way}", f"l {above}", f"t {kind} {way}"))
    return found


def known_ways(rows):
    """The features that are there often enough to learn from, with their numbers; 0 stands for all others."""
    counts = collections.Counter(f for row in rows for deed_ in row["deeds"] for word in deed_[4] for f in word)
    return {f: 1 + k for k, f in enumerate(sorted(f for f, n in counts.items() if n >= OFTEN))}


def number_ways(rows, known):
    for row in rows:
        row["deeds"] = [
            (told, status, code, roles, torch.tensor([[known.get(f, 0) for f in word] for word in ways]))
            for told, status, code, roles, ways in row["deeds"]]


# --- the model ----------------------------------------------------------------------------------------------------------------


def rounded(x):
    """What the program's network multiplies instead of numbers: for each sentence 256 steps from the lowest to the highest, as ONNX
    Runtime takes them."""
    low, high = x.amin((1, 2), True).clamp_max(0), x.amax((1, 2), True).clamp_min(1e-6)
    step = (high - low) / 255
    return (x / step).round_().mul_(step)


def as_it_is(x):
    return x


class Layer(nn.Module):
    """One layer of BERT (Devlin et al. 2019)."""

    def __init__(self, weights, index):
        super().__init__()
        base = f"encoder.layer.{index}."

        def linear(name):
            weight = weights[base + name + ".weight"]
            made = nn.Linear(weight.shape[1], weight.shape[0])
            made.weight.data = weight.clone()
            made.bias.data = weights[base + name + ".bias"].clone()
            return made

        def norm(name):
            made = nn.LayerNorm(SIZE, eps=1e-12)
            made.weight.data = weights[base + name + ".weight"].clone()
            made.bias.data = weights[base + name + ".bias"].clone()
            return made

        self.query, self.key = linear("attention.self.query"), linear("attention.self.key")
        self.value, self.out = linear("attention.self.value"), linear("attention.output.dense")
        self.out_norm = norm("attention.output.LayerNorm")
        self.wide, self.narrow = linear("intermediate.dense"), linear("output.dense")
        self.norm = norm("output.LayerNorm")

    def parts(self):
        return (("attention.self.query", self.query), ("attention.self.key", self.key), ("attention.self.value", self.value),
                ("attention.output.dense", self.out), ("intermediate.dense", self.wide), ("output.dense", self.narrow),
                ("attention.output.LayerNorm", self.out_norm), ("output.LayerNorm", self.norm))

    def forward(self, x, mask, fed=as_it_is):
        """fed: what becomes of the numbers before each multiplication."""
        batch, length, _ = x.shape

        def split(y):
            return y.view(batch, length, HEADS, SIZE // HEADS).transpose(1, 2)

        drop = 0.1 if self.training else 0.0
        asked = fed(x)
        scores = split(self.query(asked)) @ split(self.key(asked)).transpose(2, 3) / math.sqrt(SIZE // HEADS) + mask
        read = F.dropout(scores.softmax(-1), drop) @ split(self.value(asked))
        x = self.out_norm(x + F.dropout(self.out(fed(read.transpose(1, 2).reshape(batch, length, SIZE))), drop))
        return self.norm(x + F.dropout(self.narrow(fed(F.gelu(self.wide(fed(x))))), drop))


def padded(rows):
    """Rows in one matrix, and what to add to attention so that nobody looks at what they are filled up with."""
    length = max(len(r) for r in rows)
    mask = torch.full((len(rows), 1, 1, length), -1e9)
    out = torch.zeros(len(rows), length, *rows[0].shape[1:], dtype=rows[0].dtype)
    for k, row in enumerate(rows):
        out[k, : len(row)] = row
        mask[k, :, :, : len(row)] = 0
    return out, mask


class Batch:
    """Some sentences in matrices of one size; where a sentence is shorter than the longest, its row is filled up."""

    def __init__(self, rows):
        count = max(len(r["tags"]) for r in rows)
        self.low, self.mask = padded([r["low"] for r in rows])
        self.mean = torch.zeros(len(rows), count, self.low.shape[1])
        self.tags = torch.full((len(rows), count), NONE)
        deeds = [(k, d) for k, r in enumerate(rows) for d in r["deeds"]]
        self.sentence = torch.tensor([k for k, _ in deeds], dtype=torch.long)
        self.told = torch.zeros(len(deeds), count)
        self.first = torch.tensor([d[0][0] for _, d in deeds], dtype=torch.long)
        self.status = torch.tensor([d[1] for _, d in deeds], dtype=torch.long)
        self.code = torch.tensor([d[2] for _, d in deeds], dtype=torch.long)
        self.roles = torch.zeros(len(deeds), count, 2)
        self.there = torch.zeros(len(deeds), count, 1)
        self.ways = torch.zeros(len(deeds), count, 4, dtype=torch.long)
        for k, row in enumerate(rows):
            self.mean[k, : len(row["tags"]), : len(row["low"])] = row["mean"]
            self.tags[k, : len(row["tags"])] = torch.tensor(row["tags"])
        for d, (k, (told, _, _, roles, ways)) in enumerate(deeds):
            self.told[d, told] = 1 / len(told)
            self.roles[d, : len(roles)] = roles
            self.there[d, : len(roles)] = 1
            self.ways[d, : len(ways)] = ways


class Tagger(nn.Module):
    def __init__(self, weights, lowest, ways):
        super().__init__()
        self.lowest = lowest
        self.layers = nn.ModuleList(Layer(weights, i) for i in range(lowest, depth(weights)))
        self.tag, self.status = nn.Linear(SIZE, 1 + len(TYPES)), nn.Linear(SIZE, len(STATUSES))
        self.mode = nn.Linear(SIZE, len(CODES))
        self.trigger, self.word = nn.Linear(SIZE, 2 * ROLE), nn.Linear(SIZE, 2 * ROLE)
        self.alone, self.distance = nn.Linear(SIZE, 2), nn.Embedding(2 * FAR + 1, 2)
        self.way = nn.Embedding(1 + ways, 2, padding_idx=0)
        nn.init.normal_(self.way.weight, std=0.02)
        self.way.weight.data[0] = 0

    def words(self, batch, half):
        """A vector for each word."""
        x, mask = (batch.low.bfloat16(), batch.mask.bfloat16()) if half else (batch.low, batch.mask)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
            for layer in self.layers:
                x = layer(x, mask)
        return F.dropout(batch.mean @ x.float(), 0.1 if self.training else 0.0)

    def deeds(self, batch, words):
        """For each deed the mean of its words' vectors."""
        return torch.bmm(batch.told[:, None], words[batch.sentence])[:, 0]

    def roles(self, batch, words, deeds):
        """For each deed and word a score for acting in it and one for being acted on."""
        asked = torch.tanh(self.trigger(deeds)).view(-1, 1, 2, ROLE)
        offered = torch.tanh(self.word(words)).view(*words.shape[:2], 2, ROLE)
        apart = (torch.arange(words.shape[1]) - batch.first[:, None]).clamp(-FAR, FAR) + FAR
        return (4 * (offered[batch.sentence] * asked).sum(-1) / math.sqrt(ROLE) + self.alone(words)[batch.sentence]
                + self.distance(apart) + self.way(batch.ways).sum(2))

    def loss(self, batch, half):
        words = self.words(batch, half)
        loss = 0.5 * F.cross_entropy(self.tag(words).flatten(0, 1), batch.tags.flatten(), ignore_index=NONE, reduction="sum")
        if len(batch.sentence):
            deeds = self.deeds(batch, words)
            loss = loss + 0.15 * F.binary_cross_entropy_with_logits(
                self.roles(batch, words, deeds), batch.roles, batch.there, reduction="sum")
            loss = loss + 0.5 * F.cross_entropy(self.status(deeds), batch.status, reduction="sum")
            loss = loss + 0.3 * F.cross_entropy(self.mode(deeds), batch.code, reduction="sum")
        return loss / len(batch.low)


def lower(weights, lowest, rows):
    """What the frozen part makes of each sentence, once for the whole training."""
    layers = nn.ModuleList(Layer(weights, i) for i in range(lowest)).eval()
    norm = nn.LayerNorm(SIZE, eps=1e-12)
    norm.weight.data, norm.bias.data = weights["embeddings.LayerNorm.weight"], weights["embeddings.LayerNorm.bias"]
    known = weights["embeddings.word_embeddings.weight"]
    place_, kind = weights["embeddings.position_embeddings.weight"], weights["embeddings.token_type_embeddings.weight"][0]
    alike = collections.defaultdict(list)
    for row in rows:
        alike[len(row["ids"])].append(row)
    with torch.no_grad():
        for length, same in sorted(alike.items()):
            for at in range(0, len(same), 32):
                some = same[at: at + 32]
                x = norm(known[torch.tensor([row["ids"] for row in some])] + place_[:length] + kind)
                for layer in layers:
                    x = layer(x, torch.zeros(1, 1, 1, length), rounded)
                for row, low in zip(some, x):
                    row["low"] = low.clone()


def train(weights, lowest, rows, ways, epochs, half, size=16, seed=1):
    torch.manual_seed(seed)
    random.seed(seed)
    model = Tagger(weights, lowest, ways)
    tuned = list(model.layers.parameters())
    known = {id(p) for p in tuned + [model.way.weight]}
    own = [p for p in model.parameters() if id(p) not in known]
    optimizer = torch.optim.AdamW([{"params": tuned, "lr": 1e-4}, {"params": own, "lr": 1e-3}, {"params": [model.way.weight], "lr": 1e-2}], weight_decay=0.01)
    steps = epochs * math.ceil(len(rows) / size)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda i: min(1.0, (i + 1) / (0.1 * steps + 1)) * max(0.0, 1 - i / steps))
    for epoch in range(epochs):
        model.train()
        began, total = time.time(), 0.0
        # batches of like length waste no work on padding
        order = sorted(range(len(rows)), key=lambda i: (len(rows[i]["ids"]) + random.uniform(0, 8), i))
        batches = [order[i: i + size] for i in range(0, len(order), size)]
        random.shuffle(batches)
        for batch in batches:
            loss = model.loss(Batch([rows[i] for i in batch]), half)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            rate.step()
            total += float(loss.detach()) * len(batch)
        print(f"epoch {epoch + 1} of {epochs}: loss {total / len(rows):.3f}, {time.time() - began:.0f} s", file=sys.stderr)
    return model.eval()


def write(model, names, ways, path):
    floats = lambda t: t.detach().numpy().astype("<f4").tobytes()
    entries = []
    for index, layer in enumerate(model.layers, model.lowest):
        for name, part in layer.parts():
            where = f"encoder.layer.{index}.{name}"
            if isinstance(part, nn.LayerNorm):
                entries.append((f"net/{where}.weight", floats(part.weight)))
            else:
                matrix = part.weight.detach().t()
                scale = (matrix.abs().amax(0) / 127).clamp_min(1e-8)
                whole = (matrix / scale).round().clamp(-127, 127).to(torch.int8).contiguous()
                entries.append((f"net/{names[where]}_quantized", whole.numpy().tobytes()))
                entries.append((f"net/{names[where]}_scale", floats(scale)))
            entries.append((f"net/{where}.bias", floats(part.bias)))
    for name in ("tag", "status", "mode", "trigger", "word", "alone"):
        part = getattr(model, name)
        entries += [(f"{name}.weight", floats(part.weight)), (f"{name}.bias", floats(part.bias))]
    entries.append(("distance", floats(model.distance.weight)))
    entries.append(("paths.names", "\n".join(sorted(ways, key=ways.get)).encode()))
    entries.append(("paths.weight", floats(model.way.weight[1:])))
    with open(path, "wb") as file:
        for name, data in entries:
            file.write(struct.pack(">H", len(name)) + name.encode() + struct.pack(">i", len(data)) + data)


def stretches(shares, bound):
    found, begun = [], None
    for at, share in enumerate(list(shares) + [0]):
        if share >= bound and begun is None:
            begun = at
        elif share < bound and begun is not None:
            found.append(set(range(begun, at)))
            begun = None
    return found


def same_parties(said, told):
    """Whether each party that is said overlaps one that is told, and the other way round."""
    one, other = stretches(said, 0.4), stretches(told, 0.4)
    return all(any(s & t for t in other) for s in one) and all(any(s & t for s in one) for t in other)


def measure(model, rows, ways):
    """Deeds found as the program finds them, against those labelled: the type, and of those with the right type the parties and
    the status; whole counts those with all of them right."""
    counts = collections.Counter()
    with torch.no_grad():
        for row in rows:
            words = model.words(Batch([row]), False)
            shares = model.tag(words[0]).softmax(1)
            kinds = [1 + int(s[1:].argmax()) if 1 - s[0] >= 0.5 else 0 for s in shares]
            counts["labelled"] += len(row["deeds"])
            first, used = 0, set()
            while first < len(kinds):
                last = first
                while last + 1 < len(kinds) and kinds[last + 1] == kinds[first]:
                    last += 1
                told, kind = list(range(first, last + 1)), kinds[first]
                first = last + 1
                if not kind:
                    continue
                counts["found"] += 1
                same = [k for k, d in enumerate(row["deeds"]) if row["tags"][d[0][0]] == kind and set(d[0]) & set(told) and k not in used]
                if not same:
                    continue
                used.add(same[0])
                _, status, _, roles, _ = row["deeds"][same[0]]
                numbers = [[ways.get(f, 0) for f in word] for word in features(row["words"], told, TYPES[kind - 1])]
                alone = Batch([row | {"deeds": [(told, status, 0, roles, torch.tensor(numbers[: len(row["tags"])]))]}])
                deed_ = model.deeds(alone, words)
                said = model.roles(alone, words, deed_)[0].sigmoid()
                right = [same_parties(said[:, role].tolist(), roles[:, role].tolist()) for role in (0, 1)]
                right.append(int(model.status(deed_).argmax()) == status)
                counts["typed"] += 1
                for name, good in zip(("actor", "recipient", "status", "whole"), right + [all(right)]):
                    counts[name] += good
    share = lambda a, b: round(counts[a] / max(1, counts[b]), 3)
    return {"labelled": counts["labelled"], "precision": share("typed", "found"), "recall": share("typed", "labelled"),
            "actor": share("actor", "typed"), "recipient": share("recipient", "typed"), "status": share("status", "typed"),
            "whole_precision": share("whole", "found"), "whole_recall": share("whole", "labelled")}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("output")
    parser.add_argument("--jar", required=True, help="of langchain4j, with a BERT of 384 numbers, 8 bit: all-minilm-l6-v2-q, bge-small-en-v15-q")
    parser.add_argument("--sentences", required=True, help="the folder of labelled sentences")
    parser.add_argument("--parses", required=True, help="what TrainingParses wrote")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--lowest", type=int, default=1, help="how many of the lowest layers stay as they come")
    parser.add_argument("--half", action="store_true", help="multiply in bfloat16, for processors that can; takes torch 2")
    parser.add_argument("--hold-out", nargs="*", default=[], help="names of files of labelled sentences, without .txt")
    options = parser.parse_args()
    torch.set_num_threads(1)
    weights, names, tokens = network(options.jar)
    parsed = parses(options.parses)
    rows, kept = [], {"written": [], "borrowed": []}
    for name, blocks in sentences(options.sentences).items():
        for sentence, deeds in blocks:
            if sentence not in parsed:
                sys.exit(f"{options.parses} lacks '{sentence}'; write it anew (train.sh does)")
            row = encoded(tokens, parsed[sentence], sentence, deeds)
            if row["tags"]:
                aside = kept["written" if name.startswith("w") else "borrowed"]
                (aside if name in options.hold_out else rows).append(row)
    ways = known_ways(rows)
    every = rows + kept["written"] + kept["borrowed"]
    number_ways(every, ways)
    lower(weights, options.lowest, every)
    print(f"{len(rows)} sentences, {sum(len(r['deeds']) for r in rows)} deeds, {len(ways)} ways", file=sys.stderr)
    model = train(weights, options.lowest, rows, len(ways), options.epochs, options.half)
    write(model, names, ways, options.output)
    for kind, left_out in kept.items():
        if left_out:
            print(kind, json.dumps(measure(model, left_out, ways)))


if __name__ == "__main__":
    main()
