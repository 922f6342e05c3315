"""The app's two pictures: a large ring and a small one that hold each other, drawn point by point.

Teams wants a coloured one of 192 by 192, and a white outline of 32 by 32 on nothing.
"""

import struct
import zlib
from math import hypot
from typing import TypeAlias

Ground: TypeAlias = tuple[int, int, int, int]
"""Red, green, blue, and how much of it one sees."""
COLOURED: Ground = (0x2F, 0x6F, 0x6B, 0xFF)
NOTHING: Ground = (0xFF, 0xFF, 0xFF, 0x00)
INK: Ground = (0xFF, 0xFF, 0xFF, 0xFF)
ACCENT = "#{:02X}{:02X}{:02X}".format(*COLOURED)
LARGE, SMALL = 192, 32
RINGS = ((0.39, 0.56, 0.24), (0.66, 0.39, 0.15))
"""The middle of each ring, and how large it is; the whole is 1 wide."""


def colour() -> bytes:
    """Return the coloured picture: white rings on a full square."""
    return png(LARGE, 0.065, COLOURED)


def outline() -> bytes:
    """Return the outline: white rings on nothing."""
    return png(SMALL, 0.08, NOTHING)


def png(size: int, line: float, ground: Ground) -> bytes:
    """Return a square picture of the rings, drawn with a line so wide, as a PNG file."""
    rows = b"".join(
        b"\x00" + b"".join(shade(inked(x, y, size, line), ground) for x in range(size))
        for y in range(size)
    )
    head = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def inked(x: int, y: int, size: int, line: float) -> float:
    """Return how much of one point the rings cover; at an edge, as much as its distance says."""
    px, py = (x + 0.5) / size, (y + 0.5) / size
    away = min(abs(hypot(px - cx, py - cy) - radius) for cx, cy, radius in RINGS)
    return min(1.0, max(0.0, (line / 2 - away) * size + 0.5))


def shade(share: float, ground: Ground) -> bytes:
    """Return one point: so much of the ink over the ground."""
    return bytes(round(a * share + b * (1 - share)) for a, b in zip(INK, ground, strict=True))


def chunk(kind: bytes, content: bytes) -> bytes:
    """Return one chunk of a PNG file."""
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
