"""Reads structures with ASE, all in one start of Python.

stdin: {"name": {"extxyz": text, "cif": text, "vasp": text}}
stdout: the same with {"symbols", "positions", "scaled", "cell", "lengths_and_angles", "pbc", "occupancy"} in place of each text; lengths in Å.
"""

import io
import json
import sys

from ase.io import read


def described(text, form):
    atoms = read(io.StringIO(text), format=form)
    is_crystal = bool(atoms.cell.rank == 3)
    return {
        "symbols": atoms.get_chemical_symbols(),
        "positions": atoms.get_positions().tolist(),
        "scaled": atoms.get_scaled_positions(wrap=False).tolist() if is_crystal else None,
        "cell": atoms.cell.tolist(),
        "lengths_and_angles": atoms.cell.cellpar().tolist() if is_crystal else None,
        "pbc": atoms.pbc.tolist(),
        "occupancy": atoms.info.get("occupancy"),
    }


structures = json.load(sys.stdin)
json.dump(
    {
        name: {form: described(text, form) for form, text in forms.items()}
        for name, forms in structures.items()
    },
    sys.stdout,
)
