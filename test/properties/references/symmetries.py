"""Writes symmetries.json: space groups by spglib of all periodic structures of the sample data, at three tolerances."""
import numpy as np
import spglib
from golden import entries, representative, write

samples = []
for file in ('entries.jsonl.br', 'vibrations-and-dynamics.jsonl.br'):
    for mainfile, archive in sorted(entries(file).items()):
        atoms = representative(archive)['atoms']
        if len(atoms.get('lattice_vectors', [])) != 3:
            continue
        lattice = np.array(atoms['lattice_vectors']) * 1e10
        positions = np.array(atoms['positions']) * 1e10 @ np.linalg.inv(lattice)
        labels = atoms['labels']
        cell = (lattice, positions, [sorted(set(labels)).index(label) for label in labels])
        found = {}
        for tolerance in (1e-4, 1e-3, 1e-2):
            dataset = spglib.get_symmetry_dataset(cell, symprec=tolerance)
            primitive = spglib.find_primitive(cell, symprec=tolerance)
            found[f'{tolerance:g}'] = [int(dataset.number), dataset.international, len(primitive[2]), abs(float(np.linalg.det(primitive[0])))]
        samples.append({'mainfile': mainfile, 'atoms': len(labels), 'byTolerance': found})
write('symmetries', ['spglib'], {'units': {'tolerance': 'angstrom'}, 'columns': ['number', 'symbol', 'primitiveAtoms', 'primitiveVolume'], 'samples': samples})
