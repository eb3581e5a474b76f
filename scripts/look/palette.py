"""Makes PNG files small: the colours that a chart uses most, in a palette; each of the few others becomes its nearest.

Usage: palette.py FILE...
"""

import sys

from PIL import Image

COLOURS = 256


def with_palette(image):
    """The most frequent colours stay exact: Pillow's own ways greyed the white and swallowed the faint lines of grids."""
    counted = sorted(image.getcolors(image.width * image.height), reverse=True)
    colours = [colour for _, colour in counted]
    kept = colours[:COLOURS]
    place = {colour: index for index, colour in enumerate(kept)}
    place.update((colour, place[nearest(colour, kept)]) for colour in colours[COLOURS:])
    channels = image.tobytes()
    pixels = zip(channels[0::3], channels[1::3], channels[2::3])
    small = Image.frombytes("P", image.size, bytes(place[pixel] for pixel in pixels))
    small.putpalette([channel for colour in kept for channel in colour])
    return small


def nearest(colour, kept):
    return min(kept, key=lambda other: sum((a - b) ** 2 for a, b in zip(colour, other)))


for path in sys.argv[1:]:
    with Image.open(path) as file:
        full = file.convert("RGB")
    with_palette(full).save(path, optimize=True)
