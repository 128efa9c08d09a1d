"""Spoil a body: a value for another, a key gone or doubled, a piece in a text, a cut in the bytes.  Pure."""

import copy
import json

from tests.fuzz.bodies import PIECES, VALUES


def spoilt(body, random):
    """Return *body* (JSON values) as bytes, spoilt in one to four places by *random*."""
    tree = copy.deepcopy(body)
    for _ in range(random.randint(1, 4)):
        tree = spoil(tree, random)
    data = json.dumps(tree).encode()
    return cut(data, random) if random.random() < 0.05 else data


def spoil(tree, random):
    """Return *tree* changed in one place."""
    places = list(walk(tree))
    if not places or random.random() < 0.02:
        return copy.deepcopy(random.choice(VALUES))
    parent, key = random.choice(places)
    value = parent[key]
    if isinstance(value, str) and value and random.random() < 0.6:
        parent[key] = text(value, random)
    elif random.random() < 0.15:
        del parent[key]
    elif isinstance(parent, dict) and random.random() < 0.1:
        parent[f"{key}{random.choice(['', 's', '_', '.x'])}"] = parent.pop(key)
    elif isinstance(parent, list) and random.random() < 0.2:
        parent.extend([value] * random.choice([1, 10, 500]))
    else:
        parent[key] = copy.deepcopy(random.choice(VALUES))
    return tree


def walk(tree):
    """Yield (parent, key) of every value in *tree*."""
    for key in list(tree) if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ():
        yield tree, key
        yield from walk(tree[key])


def text(value, random):
    """Return the text *value* with a piece put in, taken out, doubled or moved."""
    start = random.randrange(len(value))
    end = min(len(value), start + random.choice([1, 3, 20, 200]))
    piece = value[start:end]
    return random.choice([
        value[:start] + random.choice(PIECES) + value[start:],
        value[:start] + value[end:],
        value[:start] + piece * random.choice([2, 30, 300]) + value[end:],
        value[:start] + piece.swapcase()[::-1] + value[end:],
        value[:start] + str(random.choice([0, 1, 99, 10**9, 10**20])) + value[end:],
    ])  # fmt: skip


def cut(data, random):
    """Return the bytes *data* with a byte changed, or its end gone."""
    place = random.randrange(len(data))
    if random.random() < 0.5:
        return data[:place]
    return data[:place] + bytes([random.randrange(256)]) + data[place + 1 :]
