"""What a tutorial's cell shows: nothing where something should be, and notes of what is missing.

Both are mistakes of the tutorial unless its author means them; then the cell has the tag `shows-nothing` or `shows-notes`,
and the text beside it says why. Uses nothing but Python's own library.
"""

import array
import base64
import math
import re

FIGURE = "application/vnd.plotly.v1+json"
# The arrays of a trace that it draws; a trace of unknown arrays counts as one that draws something.
COORDINATES = ("x", "y", "z", "a", "b", "c", "r", "theta", "lon", "lat", "values")
TYPES = {"f8": "d", "f4": "f", "i1": "b", "u1": "B", "i2": "h", "u2": "H", "i4": "i", "u4": "I"}

SIZE = re.compile(r"^(\d[\d\s,]*) rows? × \d+ columns?$", re.MULTILINE)
RULE = re.compile(r"^─[─ ]*$")
# A query that matched nothing, a list without items, a value that is not there.
NOTHING = re.compile(r"^Number queries entries: 0$|^\s*\[\]\s*$|\bundefined\b|\bNaN\b", re.MULTILINE)
MISSING = re.compile(
    r"\bno [\w ]{1,30} in (?:the|this) (?:archive|entry)|\b(?:has|have|holds?|states?|gives?|finds?|found) (?:no|nothing)\b"
    r"|\bmissing\b(?!: 0)|\bnot (?:stored|available|there|drawn|shown)\b|\bleft out\b|\bskipped\b|\bnull\b",
    re.IGNORECASE,
)


def nothing_shown(outputs):
    """Why the outputs of a cell show nothing where something should be; an empty list when they do."""
    return [problem for output in outputs for problem in nothing_in(output)]


def notes_shown(outputs):
    """The notes of what is missing in the outputs of a cell, and all notes of its figures."""
    return [note for output in outputs for note in notes_in(output)]


def nothing_in(output):
    text = text_of(output)
    figure = output.get("data", {}).get(FIGURE)
    if figure is not None:
        if all(map(is_empty_trace, figure.get("data", []))):
            yield f"an empty figure: {text.strip()}"
        return
    size = SIZE.search(text)
    if size:
        if int(re.sub(r"\D", "", size[1])) == 0:
            yield f"an empty table: {size[0]}"
        yield from (f"a column without a value: {name}" for name in empty_columns(text))
        return
    if is_printed(output):
        yield from (f"what says nothing: {line_at(text, found)}" for found in NOTHING.finditer(text))


def notes_in(output):
    figure = output.get("data", {}).get(FIGURE)
    if figure is not None:
        annotations = figure.get("layout", {}).get("annotations", [])
        yield from (annotation["text"] for annotation in annotations if annotation.get("name") == "note")
        return
    text = text_of(output)
    if SIZE.search(text):
        text = below_table(text)
    elif not is_printed(output):
        return
    yield from (line_at(text, found) for found in MISSING.finditer(text))


def is_printed(output):
    """True for what `console.log` prints, false for the text of a display, which is data."""
    return output["output_type"] == "stream"


def text_of(output):
    text = output.get("text") or output.get("data", {}).get("text/plain", "")
    return text if isinstance(text, str) else "".join(text)


def line_at(text, found):
    start = text.rfind("\n", 0, found.start()) + 1
    return text[start:].split("\n", 1)[0].strip()


def is_empty_trace(trace):
    if "dimensions" in trace:
        return not any(has_value(dimension.get("values")) for dimension in trace["dimensions"])
    arrays = [numbers_of(trace[name]) for name in COORDINATES if name in trace]
    if not arrays:
        return False
    if any(isinstance(item, list) for items in arrays for item in items):
        return not any(has_value(items) for items in arrays if items and isinstance(items[0], list))
    # A point is drawn where it has all of its coordinates.
    return not any(all(map(is_value, point)) for point in zip(*arrays))


def numbers_of(values):
    """The items of an array as Plotly has it in JSON: a list, or packed numbers."""
    if isinstance(values, dict) and "bdata" in values:
        return list(array.array(TYPES.get(values.get("dtype"), "B"), base64.b64decode(values["bdata"])))
    return values if isinstance(values, list) else [values]


def has_value(values):
    items = numbers_of(values)
    return any(has_value(item) if isinstance(item, list) else is_value(item) for item in items)


def is_value(item):
    return item is not None and not (isinstance(item, float) and math.isnan(item))


def empty_columns(text):
    """The names of a table's columns in whose rows there is nothing but null."""
    lines = text.split("\n")
    rule = next((index for index, line in enumerate(lines) if RULE.match(line)), None)
    if rule is None or SIZE.match(lines[0]) is None:
        return
    rows = table_rows(lines, rule)
    for column in list(re.finditer("─+", lines[rule]))[1:]:
        cells = {row[column.start() : column.end()].strip() for row in rows}
        if cells and cells <= {"null", "…", ""} and "null" in cells:
            yield lines[1][column.start() : column.end()].strip()


def below_table(text):
    lines = text.split("\n")
    rule = next((index for index, line in enumerate(lines) if RULE.match(line)), None)
    return "" if rule is None else "\n".join(lines[rule + 1 + len(table_rows(lines, rule)) :])


def table_rows(lines, rule):
    """The rows below the line that ends the header: each begins with its number, or with … for those left out."""
    rows = []
    for line in lines[rule + 1 :]:
        if not re.match(r"\s*(\d+|…)(\s|$)", line):
            break
        rows.append(line)
    return rows
