"""Land or sea, by cells of 1/60 degree: ``land.bin``, which ``tools/build_land.py`` makes.  Lakes count as land."""

from __future__ import annotations

import functools
import itertools
import struct
import zlib
from pathlib import Path

FILE = Path(__file__).with_name("land.bin")
A_DEGREE = 60  # cells; rows from north to south, columns from the date line eastward
BANDS = 180  # of a degree each, compressed by themselves
COLUMNS = 360 * A_DEGREE
ROW_BYTES = COLUMNS // 8
KEPT = 24  # bands unpacked at a time, 160 kB each: a way touches few


def cell(latitude: float, longitude: float) -> tuple[int, int]:
    """Return the (row, column) of a point, both in degrees; beyond a pole counts as at it."""
    row = int((90 - latitude) * A_DEGREE)
    return max(0, min(row, BANDS * A_DEGREE - 1)), int((longitude + 180) * A_DEGREE) % COLUMNS


def is_land(row: int, column: int) -> bool:
    """Whether a cell is land."""
    bits = _band(row // A_DEGREE)
    column %= COLUMNS
    return bool(bits[row % A_DEGREE * ROW_BYTES + column // 8] >> (7 - column % 8) & 1)


@functools.lru_cache(maxsize=KEPT)
def _band(number: int) -> bytes:
    packed, ends = _file()
    return zlib.decompress(packed[ends[number] : ends[number + 1]])


@functools.cache
def _file() -> tuple[bytes, list[int]]:
    """Return the file and where each band starts in it; the lengths of all bands stand at its head."""
    packed = FILE.read_bytes()
    lengths = struct.unpack_from(f"<{BANDS}I", packed)
    return packed, list(itertools.accumulate(lengths, initial=4 * BANDS))
