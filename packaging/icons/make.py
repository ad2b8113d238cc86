#!/usr/bin/env python3
"""Renders resources/app/icons/paretoscope.svg to the icons that the three systems and the window want. Needs rsvg-convert (Debian:
librsvg2-bin).

Both containers hold PNG pictures: .ico a directory of them, .icns a list of typed blocks.
"""
import pathlib
import struct
import subprocess

HERE = pathlib.Path(__file__).parent
WINDOW = HERE.parents[1] / "resources/app/icons"
WINDOWS = (16, 24, 32, 48, 64, 128, 256)
APPLE = {"icp4": 16, "icp5": 32, "icp6": 64, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024}


def png(size: int) -> bytes:
    """The drawing as a square PNG of this many pixels a side."""
    return subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), str(WINDOW / "paretoscope.svg")],
                          check=True, capture_output=True).stdout


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon: a header, a directory entry for each picture, the pictures."""
    entries, content, offset = b"", b"", 6 + 16 * len(pictures)
    for size, picture in pictures.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        content += picture
        offset += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + content


def icns(pictures: dict[str, bytes]) -> bytes:
    """An Apple icon: the whole length, then blocks of a type, a length and a picture."""
    blocks = b"".join(kind.encode() + struct.pack(">I", 8 + len(picture)) + picture
                      for kind, picture in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(blocks)) + blocks


(HERE / "paretoscope.png").write_bytes(png(512))
(HERE / "paretoscope.ico").write_bytes(ico({size: png(size) for size in WINDOWS}))
(HERE / "paretoscope.icns").write_bytes(icns({kind: png(size) for kind, size in APPLE.items()}))
for side in (16, 32, 48, 128, 256):
    (WINDOW / f"paretoscope-{side}.png").write_bytes(png(side))
