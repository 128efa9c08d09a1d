"""Build where land is and where sea: ``make land``.

Reads the package global-land-mask, which carries the sea of the GLOBE elevation model of NOAA (public domain, 1 km).
Writes ``travel/land.bin``: cells of 1/60 degree, a bit each, rows from north to south, in bands that are compressed by
themselves, so that a look at one place unpacks no more than its surroundings.  The package is needed only here.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from global_land_mask import globe

TARGET = Path(__file__).parent.parent / "server/jobrsvp/travel/land.bin"
FINE = 2  # cells of the package to one of ours, each way: 1 km is finer than anybody's guess of minutes
LAND = 0.5  # so much of a cell is land at least, or it counts as sea
BAND = 60  # rows to a band: a degree


def main() -> None:
    """Write the file and print its size."""
    bands = [zlib.compress(band, 9) for band in bands_of(~globe._mask)]
    header = struct.pack(f"<{len(bands)}I", *(len(band) for band in bands))
    TARGET.write_bytes(header + b"".join(bands))
    print(f"{TARGET.name}: {TARGET.stat().st_size / 1000:.0f} kB")


def bands_of(land: np.ndarray) -> Iterator[bytes]:
    """Yield the bits of each band of rows, from north to south."""
    rows, columns = (length // FINE for length in land.shape)
    shares = land.reshape(rows, FINE, columns, FINE).mean((1, 3))
    for first in range(0, rows, BAND):
        yield np.packbits(shares[first : first + BAND] >= LAND, axis=1).tobytes()


if __name__ == "__main__":
    main()
