"""What the scripts of this folder share: the sample data, and the writing of golden files.

Run a script after `python3 -m venv /tmp/references && /tmp/references/bin/pip install pymatgen==2026.10.24 ase==3.29.0
phonopy==4.10.0 spglib==2.8.0`; each writes the JSON file of its own name. The tests beside them read only that JSON.
"""
import json
import subprocess
from importlib.metadata import version
from pathlib import Path

here = Path(__file__).parent
root = here.parents[2]
ELECTRONVOLT = 1.602176634e-19  # joule, exact (SI 2019)
ANGSTROM = 1e-10  # metre

UNPACK = """
const { readFileSync } = require('fs'), zlib = require('zlib')
process.stdout.write(zlib.brotliDecompressSync(readFileSync(process.argv[1]), { params: { [zlib.constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 } }))
"""


def entries(file='entries.jsonl.br'):
    """Returns the entries of a file of the sample data by their mainfile."""
    lines = subprocess.run(['node', '-e', UNPACK, str(root / 'sample-data' / file)], capture_output=True, check=True).stdout
    rows = [json.loads(line) for line in lines.splitlines() if line.strip()]
    return {row['archive']['metadata']['mainfile']: row['archive'] for row in rows}


def representative(archive):
    """Returns the structure that stands for an entry: the last marked one, else the last one."""
    systems = archive['run'][0]['system']
    return [*systems, *(one for one in systems if one.get('is_representative'))][-1]


def rounded(value, digits=10):
    """Rounds numbers to so many significant digits, for small files."""
    if isinstance(value, dict):
        return {key: rounded(one, digits) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(one, digits) for one in value]
    if hasattr(value, 'tolist'):
        return rounded(value.tolist(), digits)
    return float(f'{value:.{digits}g}') if isinstance(value, float) else value


def write(name, packages, content):
    """Writes a golden file with the versions of the packages that made it, one line for each case."""
    made_by = {package: version(package) for package in packages}
    lines = [f'"madeBy": {json.dumps(made_by)}']
    for key, value in rounded(content).items():
        if isinstance(value, list):
            rows = ',\n    '.join(json.dumps(row, ensure_ascii=False) for row in value)
            lines.append(f'"{key}": [\n    {rows}\n  ]')
        else:
            lines.append(f'"{key}": {json.dumps(value, ensure_ascii=False)}')
    (here / f'{name}.json').write_text('{\n  ' + ',\n  '.join(lines) + '\n}\n')
