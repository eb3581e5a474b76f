"""Writes densities-of-states.json: gaps and integrals of densities of states by pymatgen and SciPy."""
import numpy as np
from golden import ELECTRONVOLT, entries, write
from pymatgen.electronic_structure.core import Spin
from pymatgen.electronic_structure.dos import Dos
from scipy.integrate import trapezoid

TOLERANCE = 1e-3  # states per eV and cell below which there are none


def gap(energies, channels, fermi):
    dos = Dos(fermi, energies, {spin: one for spin, one in zip((Spin.up, Spin.down), channels)})
    # pymatgen interpolates to the tolerance, which a metal's density never crosses.
    if sum(np.interp(fermi, energies, one) for one in channels) > TOLERANCE:
        return {'gap': 0.0}
    cbm, vbm = dos.get_cbm_vbm(tol=TOLERANCE, abs_tol=True)
    return {'valenceBandMaximum': float(vbm), 'conductionBandMinimum': float(cbm), 'gap': float(cbm - vbm)}


def band(energies, low, high, electrons):
    shape = np.clip((energies - low) * (high - energies), 0, None)
    return electrons * shape / trapezoid(shape, energies)


grid = np.round(np.arange(-8, 8.0001, 0.02), 6)
made = {
    'insulator': ([band(grid, -6.01, -0.99, 8) + band(grid, 1.51, 6.01, 8)], 0.0),
    'insulator, Fermi level at the conduction band': ([band(grid, -6.01, -0.99, 8) + band(grid, 1.51, 6.01, 8)], 1.45),
    'half-metal': ([band(grid, -5.01, 2.01, 5), band(grid, -3.01, -0.51, 2) + band(grid, 1.01, 4.01, 3)], 0.0),
    'metal': ([band(grid, -6.01, 5.01, 6)], 0.0),
}
cases = []
for name, (channels, fermi) in made.items():
    below = grid <= fermi
    cases.append({
        'name': name, 'fermi': fermi, 'energies': grid, 'channels': [np.round(one, 8) for one in channels],
        'whole': [trapezoid(one, grid) for one in channels],
        'toFermi': [trapezoid(one[below], grid[below]) for one in channels],
        **gap(grid, channels, fermi),
    })

samples = []
for mainfile, archive in sorted(entries().items()):
    for index, calculation in enumerate(archive['run'][0]['calculation']):
        stored = calculation.get('dos_electronic', [])
        if not stored:
            continue
        energies = [np.array(one['energies']) / ELECTRONVOLT for one in stored]
        channels = [np.array(one['total'][0]['value']) * ELECTRONVOLT for one in stored]
        samples.append({
            'mainfile': mainfile, 'calculation': index, 'channels': len(stored), 'points': len(energies[0]),
            'first': energies[0][0], 'last': energies[0][-1], 'highest': max(float(one.max()) for one in channels),
            'whole': [trapezoid(one, grid) for one, grid in zip(channels, energies)],
        })
write('densities-of-states', ['pymatgen', 'scipy'], {
    'units': {'energies': 'eV', 'channels': '1/eV'}, 'tolerance': TOLERANCE, 'cases': cases, 'samples': samples,
})
