"""Writes equations-of-state.json: fits of energies over volumes by ASE and pymatgen."""
import numpy as np
from ase.eos import EquationOfState
from ase.units import GPa
from golden import ANGSTROM, ELECTRONVOLT, entries, write
from pymatgen.analysis.eos import EOS

MODELS = {
    'birch-murnaghan': ('birchmurnaghan', 'birch_murnaghan'),
    'vinet': ('vinet', 'vinet'),
    'murnaghan': ('murnaghan', 'murnaghan'),
    'poirier-tarantola': ('pouriertarantola', 'pourier_tarantola'),
}


def fits(volumes, energies):
    found = {}
    for name, (ase_name, pymatgen_name) in MODELS.items():
        ase = EquationOfState(volumes, energies, eos=ase_name)
        ase.fit(warn=False)
        e0, b0, b1, v0 = (float(one) for one in ase.eos_parameters)
        other = EOS(eos_name=pymatgen_name).fit(volumes, energies)
        found[name] = {
            'ase': {'volume': v0, 'energy': e0, 'bulkModulus': b0 / GPa, 'derivative': b1},
            'pymatgen': {
                'volume': float(other.v0),
                'energy': float(other.e0),
                'bulkModulus': float(other.b0_GPa),
                'derivative': float(other.b1),
            },
        }
    return found


def points(archive):
    calculation = archive['run'][0]['calculation'][-1]
    lattice = np.array(archive['run'][0]['system'][-1]['atoms']['lattice_vectors']) / ANGSTROM
    return abs(float(np.linalg.det(lattice))), calculation['energy']['total']['value'] / ELECTRONVOLT


def birch_murnaghan(v, v0, e0, b0, b1):
    x = (v0 / v) ** (2 / 3) - 1
    return e0 + 9 * v0 * b0 * GPa / 16 * (x**3 * b1 + x**2 * (6 - 4 * (v0 / v) ** (2 / 3)))


def vinet(v, v0, e0, b0, b1):
    x, eta = (v / v0) ** (1 / 3), 1.5 * (b1 - 1)
    return e0 + 2 * b0 * GPa * v0 / (b1 - 1) ** 2 * (2 - (5 + 3 * b1 * (x - 1) - 3 * x) * np.exp(-eta * (x - 1)))


cases = []
stored = entries()
for prefix in ('MgO_a', 'Al_a'):
    names = sorted(name for name in stored if name.startswith(prefix))
    data = [points(stored[name]) for name in names]
    volumes, energies = (np.array(column) for column in zip(*data))
    cases.append({'name': f'{prefix}*', 'mainfiles': names, 'volumes': volumes, 'energies': energies, 'fits': fits(volumes, energies)})

for name, model, parameters, span in (
    ('soft, Birch–Murnaghan', birch_murnaghan, (40.0, -7.5, 12.0, 5.2), 0.08),
    ('hard, Birch–Murnaghan', birch_murnaghan, (11.35, -18.2, 430.0, 3.7), 0.05),
    ('layered, Vinet', vinet, (68.0, -3.1, 35.0, 7.0), 0.1),
    ('wide, Vinet', vinet, (20.0, -56.0, 160.0, 4.5), 0.2),
):
    volumes = parameters[0] * np.linspace(1 - span, 1 + span, 9)
    energies = model(volumes, *parameters)
    made = dict(zip(('volume', 'energy', 'bulkModulus', 'derivative'), parameters))
    cases.append({'name': name, 'madeFrom': made, 'volumes': volumes, 'energies': energies, 'fits': fits(volumes, energies)})

rng = np.random.default_rng(14)
volumes = np.linspace(18.5, 22.0, 8)
energies = birch_murnaghan(volumes, 20.2, -5.0, 90.0, 4.4) + rng.normal(0, 4e-4, 8)
cases.append({'name': 'with noise', 'volumes': volumes, 'energies': energies, 'fits': fits(volumes, energies)})

write('equations-of-state', ['ase', 'pymatgen'], {'units': {'volume': 'angstrom ** 3', 'energy': 'eV', 'bulkModulus': 'GPa'}, 'cases': cases})
