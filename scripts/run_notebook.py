"""Runs one notebook headless and judges every cell.

Usage: run_notebook.py NOTEBOOK FOLDER EXECUTED HTML [--as-tutorial]

FOLDER is where the kernel runs, EXECUTED and HTML are written also when a cell fails (HTML only when it is not '-').
With --as-tutorial, a cell also fails that shows nothing, or notes of what is missing, without its author's word for it.
The last line of stdout is JSON: {"cells": 8, "error": null} or {"cells": 3, "error": "what a reader needs to know"}.
nbconvert --execute is not enough: it takes an aborted cell and an unhandled rejection for success.
"""

import json
import os
import re
import signal
import sys
import threading
import time
import warnings

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from cell_outputs import notes_shown, nothing_shown

CELL_TIMEOUT = 300
SUSPICIOUS = re.compile(r"Promise \{ <(?:pending|rejected)>|A promise, not yet its value|Unhandled|UncaughtException")
# What a login looks like: a header, a JSON web token, or a token of the embedded archive (43 characters).
LOGIN = re.compile(r"Bearer\s+\w|eyJ[\w-]{8,}\.[\w-]+|(?<![\w-])[\w-]{43}(?![\w-])")
# Pictures, and the packed data of figures: letters and digits in any order, so by chance also in the form of a token.
PICTURE = re.compile(r'base64,[A-Za-z0-9+/=]+|svg\+xml,[^"\\]+|text/plain\\?">[A-Za-z0-9+/=]+')
PLOTLY = "plotly.min.js"
COLORS = re.compile(r"\x1b\[[0-9;]*m")
# tslab drops whatever reaches it within 200 ms after a failed cell.
PAUSE_AFTER_ERROR = 0.4


class Rejected(Exception):
    """A cell that did not do what a cell of a tutorial must do."""


def output_text(output):
    """The text of one output of a cell."""
    if output.output_type == "stream":
        return output.text
    if output.output_type == "error":
        return "\n".join(output.traceback)
    return str(output.get("data", {}).get("text/plain", ""))


def cell_text(cell, kinds=("stream", "error", "display_data", "execute_result")):
    """All text that a cell printed, without terminal colors."""
    text = "\n".join(output_text(output).rstrip() for output in cell.outputs if output.output_type in kinds)
    return COLORS.sub("", text)


def saved_text(cell):
    """All that a saved notebook keeps of a cell's outputs, but for pictures."""
    kept = [output.text if "text" in output else json.dumps(output.get("data", {})) for output in cell.outputs]
    return PICTURE.sub("", "\n".join(kept))


def output_kinds(cell):
    """What kinds of output a cell gave: "stdout", "stderr", or a display's MIME types, such as "text/html text/plain"."""
    return [
        output.name if output.output_type == "stream" else " ".join(sorted(output.get("data", {})))
        for output in cell.outputs
    ]


def judge(cell, status, expected_error):
    """Raises Rejected unless the cell ended as its author wants."""
    expected = cell.metadata.get("expected_outputs")
    if expected is not None and output_kinds(cell) != expected:
        raise Rejected(f"was expected to give {expected}, and gave {output_kinds(cell)}")
    if expected_error:
        if status != "error":
            raise Rejected("was expected to fail, and did not")
        return
    if status != "ok":
        raise Rejected(f"failed ({status})" if status == "abort" else "failed")
    if SUSPICIOUS.search(cell_text(cell)):
        raise Rejected("left a promise unanswered or an error unhandled")
    if LOGIN.search(saved_text(cell)):
        raise Rejected("shows something that looks like a login, which the saved notebook would keep")


def judge_shown(cell):
    """Raises Rejected when a tutorial's reader would see nothing, or notes of what is missing, and the cell does not mean it."""
    for tag, shown in (("shows-nothing", nothing_shown(cell.outputs)), ("shows-notes", notes_shown(cell.outputs))):
        is_meant = tag in cell.metadata.get("tags", [])
        if shown and not is_meant:
            listed = "\n".join(f"  {line}" for line in shown[:5])
            raise Rejected(
                f"shows what a reader must puzzle over:\n{listed}\nMend it, or say in the text why it is so and "
                f"give the cell the tag '{tag}' (CONTRIBUTING.md, \"Tutorials\")"
            )
        if is_meant and not shown:
            raise Rejected(f"has the tag '{tag}', and shows nothing of the kind: take the tag away")


def run_cells(client, as_tutorial):
    """Executes the code cells one after another; gives how many ran, raises Rejected with the cell's story."""
    statuses = []
    client.on_cell_executed = lambda cell, cell_index, execute_reply: statuses.append(execute_reply["content"]["status"])
    done = 0
    for index, cell in enumerate(client.nb.cells):
        if cell.cell_type != "code" or not cell.source.strip():
            continue
        expected_error = "raises-exception" in cell.metadata.get("tags", [])
        try:
            try:
                client.execute_cell(cell, index)
            except CellExecutionError:
                pass
            finally:
                cell.execution_count = done + 1
            status = statuses[-1] if statuses else "abort"
            judge(cell, status, expected_error)
            if as_tutorial:
                judge_shown(cell)
        except CellTimeoutError:
            raise Rejected(story(cell, index, f"did not end within {CELL_TIMEOUT} s")) from None
        except DeadKernelError:
            raise Rejected(story(cell, index, "ended the kernel")) from None
        except Rejected as problem:
            raise Rejected(story(cell, index, str(problem))) from None
        statuses.clear()
        done += 1
        if expected_error:
            time.sleep(PAUSE_AFTER_ERROR)
    return done


def story(cell, index, problem):
    """What went wrong, in which cell, with its source and what it printed."""
    source = "\n".join(f"    {line}" for line in cell.source.splitlines())
    printed = "\n".join(f"    {line}" for line in cell_text(cell).splitlines()[:40])
    return f"Cell {index + 1} {problem}:\n\n{source}\n\nIt printed:\n\n{printed or '    nothing'}"


def export_html(notebook, path, title):
    """Writes the notebook as one HTML page that asks nothing of the network but its maths font."""
    from nbconvert import HTMLExporter

    exporter = HTMLExporter(mathjax_url="", require_js_url="", exclude_input_prompt=True, exclude_output_prompt=True)
    body, _ = exporter.from_notebook_node(notebook, {"metadata": {"name": title}})
    if os.path.exists(os.path.join(os.path.dirname(path), PLOTLY)):
        # Figures are static pictures until Plotly is there; its file is next to the page.
        body = body.replace("</body>", f'<script src="{PLOTLY}" defer></script></body>')
    write_whole(path, body)


def write_whole(path, text):
    """Writes a file that is there whole or not at all: two commands may run the same notebook, and either may be killed."""
    fresh = f"{path}.{os.getpid()}.tmp"
    with open(fresh, "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(fresh, path)


def end_with_parent():
    """Ends this process when the one that started it is gone: its end of our stdin closes then."""

    def watch():
        while sys.stdin.buffer.read(1024):
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()


def main(notebook_path, folder, executed_path, html_path, *flags):
    notebook = nbformat.read(notebook_path, as_version=4)
    client = NotebookClient(
        notebook,
        timeout=CELL_TIMEOUT,
        kernel_name="tslab",
        record_timing=False,
        resources={"metadata": {"path": folder}},
    )

    def interrupted(_signal, _frame):
        # A second signal must not interrupt the clean-up.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        raise KeyboardInterrupt

    signal.signal(signal.SIGINT, interrupted)
    signal.signal(signal.SIGTERM, interrupted)
    end_with_parent()

    result = {"cells": 0, "error": None}
    try:
        with client.setup_kernel():
            result["cells"] = run_cells(client, "--as-tutorial" in flags)
    except Rejected as problem:
        result["error"] = str(problem)
    write_whole(executed_path, nbformat.writes(notebook).rstrip("\n") + "\n")
    if html_path != "-":
        export_html(notebook, html_path, os.path.splitext(os.path.basename(notebook_path))[0])
    print(json.dumps(result), flush=True)
    return 1 if result["error"] else 0


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    try:
        code = main(*sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    # The thread that watches stdin may be in the middle of a read: no orderly shutdown waits for it.
    sys.stdout.flush()
    os._exit(code)
