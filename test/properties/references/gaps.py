"""Writes gaps.json: band gaps by pymatgen, of made-up bands and of the band structures of the sample data."""
import numpy as np
from golden import ELECTRONVOLT, entries, write
from pymatgen.core import Lattice
from pymatgen.electronic_structure.bandstructure import BandStructure
from pymatgen.electronic_structure.core import Spin

cubic = Lattice.cubic(4.0)


def gap(kpoints, bands, fermi, lattice):
    """Bands are by spin, k-point and band."""
    eigenvalues = {spin: np.array(one).T for spin, one in zip((Spin.up, Spin.down), bands)}
    structure = BandStructure(np.array(kpoints), eigenvalues, lattice.reciprocal_lattice, fermi)
    found = structure.get_band_gap()
    if structure.is_metal():
        return {'metal': True, 'energy': 0.0}
    return {
        'metal': False,
        'energy': float(found['energy']),
        'direct': bool(found['direct']),
        'valenceBandMaximum': float(structure.get_vbm()['energy']),
        'conductionBandMinimum': float(structure.get_cbm()['energy']),
        'directGap': float(structure.get_direct_band_gap()),
    }


path = [[k, 0.0, 0.0] for k in np.linspace(0, 0.5, 11)]
x = np.cos(2 * np.pi * np.linspace(0, 0.5, 11))


def bands(*columns):
    return np.stack([np.broadcast_to(one, 11) for one in columns], axis=1)


made = {
    'direct at Γ': ([bands(x - 3, 0.5 * x - 0.5, 3 - x)], 1.0, [2]),
    'indirect': ([bands(x - 3, 0.5 * x - 0.5, 3 + x)], 0.5, [2]),
    'flat bands': ([bands(-2.0, 0.0, 1.25)], 0.5, [2]),
    'spins: valence ↓, conduction ↑': ([bands(-1.0 + 0.2 * x, 2.5 - 0.5 * x), bands(-0.3 + 0.3 * x, 3.4 - 0.4 * x)], 1.0, [1, 1]),
    'spins: unequal numbers of occupied bands': ([bands(-2 + 0.1 * x, -1 + 0.1 * x, 4 - x), bands(-1.5 + 0.1 * x, 1.4 + 0.3 * x, 5 - x)], 0.5, [2, 1]),
    'metal: crosses the Fermi level': ([bands(x - 3, 1.5 * x)], 0.0, None),
    'metal: spins overlap': ([bands(-1 + 0.1 * x, 1 + 0.1 * x), bands(-2 + 0.1 * x, 0.95 * x)], 0.3, None),
}
cases = []
for name, (spins, fermi, occupied) in made.items():
    entry = {'name': name, 'lattice': cubic.matrix, 'kpoints': path, 'energies': spins, 'fermi': fermi, 'occupied': occupied}
    cases.append({**entry, **gap(path, spins, fermi, cubic)})

samples = []
for mainfile, archive in sorted(entries().items()):
    run = archive['run'][0]
    for calculation in run['calculation']:
        for structure in calculation.get('band_structure_electronic', []):
            segments = structure['segment']
            spins = range(len(segments[0]['energies']))
            energies = [np.concatenate([np.array(one['energies'][spin]) for one in segments]) / ELECTRONVOLT for spin in spins]
            kpoints = np.concatenate([np.array(one['kpoints']) for one in segments])
            lattice = Lattice(np.array(run['system'][-1]['atoms']['lattice_vectors']) * 1e10)
            # Electrons are counted: ABINIT's runs of the sample are without spin, with two electrons a band.
            electrons = calculation.get('n_electrons') or run['method'][0].get('electronic', {}).get('n_electrons')
            stored = structure.get('energy_fermi') or calculation.get('energy', {}).get('fermi') or calculation.get('energy', {}).get('highest_occupied')
            samples.append({'mainfile': mainfile, 'fermi': stored / ELECTRONVOLT if stored is not None else None, 'electrons': electrons, 'kpoints': len(kpoints), 'bands': energies[0].shape[1], '_': (kpoints, energies, lattice)})
for one in samples:
    kpoints, energies, lattice = one.pop('_')
    # pymatgen calls a band occupied that lies below the Fermi level, by 10⁻⁴ eV; a stored level may lie on the top itself.
    one.update(gap(kpoints, energies, one['fermi'] + 0.05, lattice))
write('gaps', ['pymatgen'], {'units': {'energy': 'eV'}, 'cases': cases, 'samples': samples})
