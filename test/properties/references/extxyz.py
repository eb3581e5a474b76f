"""Reads the files *.extxyz of this folder by ASE, and writes what it found to extxyz.json.

The files are what `properties.trajectory(entry).toExtxyz()` returns for the entries that test/properties/trajectory/extxyz.test.ts names.
"""
from pathlib import Path

import numpy as np
from ase.calculators.calculator import PropertyNotImplementedError
from ase.io import read
from golden import write


def property_of(atoms, get):
    try:
        return get(atoms)
    except (PropertyNotImplementedError, RuntimeError):
        return None


files = {}
for path in sorted(Path(__file__).parent.glob('*.extxyz')):
    files[path.stem] = [
        {
            'symbols': atoms.get_chemical_symbols(), 'positions': atoms.positions, 'cell': atoms.cell[:],
            'pbc': [bool(along) for along in atoms.pbc],
            'energy': property_of(atoms, lambda one: float(one.get_potential_energy())),
            'forces': property_of(atoms, lambda one: one.get_forces(apply_constraint=False)),
            'stress': property_of(atoms, lambda one: np.array(one.get_stress(voigt=False))),
        }
        for atoms in read(path, ':')
    ]
write('extxyz', ['ase'], {'units': {'energy': 'eV', 'stress': 'eV / angstrom ** 3'}, 'files': files})
