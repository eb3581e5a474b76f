"""Makes PNG files small: the colors that a chart uses most, in a palette; each of the few others becomes its nearest.

Usage: palette.py FILE...
"""

import sys

from PIL import Image

COLORS = 256


def with_palette(image):
    """The most frequent colors stay exact: Pillow's own methods made white gray and removed the faint lines of grids."""
    counted = sorted(image.getcolors(image.width * image.height), reverse=True)
    colors = [color for _, color in counted]
    kept = colors[:COLORS]
    place = {color: index for index, color in enumerate(kept)}
    place.update((color, place[nearest(color, kept)]) for color in colors[COLORS:])
    channels = image.tobytes()
    pixels = zip(channels[0::3], channels[1::3], channels[2::3])
    small = Image.frombytes("P", image.size, bytes(place[pixel] for pixel in pixels))
    small.putpalette([channel for color in kept for channel in color])
    return small


def nearest(color, kept):
    return min(kept, key=lambda other: sum((a - b) ** 2 for a, b in zip(color, other)))


for path in sys.argv[1:]:
    with Image.open(path) as file:
        full = file.convert("RGB")
    with_palette(full).save(path, optimize=True)
