#!/usr/bin/env python3
"""Trains the blame tagger and writes blame.bin, the numbers that the program reads.

    train.py [--hold-out FILE] VECTORS [OUTPUT]

Reads what TrainingStatements writes (train.sh has it written): for each labelled statement its file, its label and the numbers it is
judged by. One layer of tanh, then a softmax over none, disapprove and allege. With --hold-out the statements of the named file are left
out of the training and measured; "each" does so with every file in turn and writes nothing. Needs Python 3 with numpy and torch. The same
input, machine and version of torch give the same file.
"""
import argparse
import struct

import numpy as np
import torch

LABELS = ["none", "disapprove", "allege"]
WIDTH, EPOCHS, BATCH, RATE, DECAY = 64, 60, 64, 3e-3, 0.3


def read(path):
    files, labels, numbers = [], [], []
    with open(path, encoding="utf8") as lines:
        for line in lines:
            file, label, rest = line.rstrip("\n").split("\t")
            files.append(file)
            labels.append(LABELS.index(label))
            numbers.append(np.array(rest.split(" "), dtype=np.float32))
    return np.array(files), np.array(labels), np.stack(numbers)


def train(numbers, labels):
    """Weights and biases of both layers, for numbers as they come."""
    torch.manual_seed(1)
    mean, spread = numbers.mean(0), numbers.std(0) + 1e-6
    inputs, wanted = torch.tensor((numbers - mean) / spread), torch.tensor(labels)
    hidden, out = torch.nn.Linear(inputs.shape[1], WIDTH), torch.nn.Linear(WIDTH, len(LABELS))
    model = torch.nn.Sequential(torch.nn.Dropout(0.2), hidden, torch.nn.Tanh(), torch.nn.Dropout(0.3), out)
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=DECAY)
    for _ in range(EPOCHS):
        order = torch.randperm(len(inputs))
        for start in range(0, len(order), BATCH):
            batch = order[start:start + BATCH]
            loss = torch.nn.functional.cross_entropy(model(inputs[batch]), wanted[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    weight = hidden.weight.detach().numpy() / spread
    bias = hidden.bias.detach().numpy() - weight @ mean
    return weight, bias, out.weight.detach().numpy(), out.bias.detach().numpy()


def likely(model, numbers):
    """How likely each statement blames."""
    weight, bias, out, base = model
    scores = np.tanh(numbers @ weight.T + bias) @ out.T + base
    shares = np.exp(scores - scores.max(1, keepdims=True))
    return 1 - (shares / shares.sum(1, keepdims=True))[:, 0]


def measure(name, model, numbers, labels):
    found, blames = likely(model, numbers), labels > 0
    at = []
    for bound in (0.5, 0.85, 0.95):
        right = ((found >= bound) & blames).sum()
        at.append(f"from {bound}: precision {right / max(1, (found >= bound).sum()):.2f}, recall {right / blames.sum():.2f}")
    print(f"{name}: {len(labels)} statements, {blames.sum()} blame; " + "; ".join(at), flush=True)


def write(path, model):
    with open(path, "wb") as file:
        for name, numbers in zip(("hidden.weight", "hidden.bias", "out.weight", "out.bias"), model):
            data = np.ascontiguousarray(numbers, dtype="<f4").tobytes()
            file.write(struct.pack(">H", len(name)) + name.encode() + struct.pack(">i", len(data)) + data)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--hold-out", action="append", default=[])
    options.add_argument("vectors")
    options.add_argument("output", nargs="?")
    given = options.parse_args()
    torch.set_num_threads(1)
    files, labels, numbers = read(given.vectors)
    if given.hold_out == ["each"]:
        for name in sorted(set(files)):
            kept = files != name
            measure(name, train(numbers[kept], labels[kept]), numbers[~kept], labels[~kept])
        return
    kept = ~np.isin(files, [f"{name}.txt" for name in given.hold_out])
    model = train(numbers[kept], labels[kept])
    if (~kept).any():
        measure("held out", model, numbers[~kept], labels[~kept])
    if given.output:
        write(given.output, model)


if __name__ == "__main__":
    main()
