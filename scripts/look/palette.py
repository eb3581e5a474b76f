"""Makes PNG files small: as many colours as a chart needs, in a palette.

Usage: palette.py FILE...
"""

import sys

from PIL import Image

COLOURS = 256

for path in sys.argv[1:]:
    with Image.open(path) as image:
        small = image.convert("RGB").quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
