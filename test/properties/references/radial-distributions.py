"""Writes radial-distributions.json: radial distribution functions and first neighbors by ASE, of supercells."""
import numpy as np
from ase import Atoms
from ase.build import bulk, make_supercell
from ase.geometry import minkowski_reduce
from ase.geometry.rdf import get_rdf
from ase.neighborlist import neighbor_list
from golden import write

RADIUS, BINS = 6.0, 60


def supercell(atoms, radius):
    """Returns a supercell so large that ASE accepts the radius, of a reduced cell (the same crystal)."""
    reduced, _ = minkowski_reduce(atoms.cell)
    one = Atoms(atoms.symbols, positions=atoms.positions, cell=reduced, pbc=True)
    heights = one.cell.volume / np.array([np.linalg.norm(np.cross(*np.delete(reduced, axis, 0))) for axis in range(3)])
    return make_supercell(one, np.diag(np.ceil(2.01 * radius / heights).astype(int)))


def first_shell(atoms):
    distances = neighbor_list('d', supercell(atoms, RADIUS), RADIUS)
    nearest = distances.min()
    return {'distance': float(nearest), 'neighbors': float(np.sum(distances < nearest * 1.001)) / len(supercell(atoms, RADIUS))}


def coordination(atoms, radius):
    """The number of neighbors within a radius, by element of the centre."""
    big = supercell(atoms, RADIUS)
    centres = neighbor_list('i', big, radius)
    symbols = np.array(big.get_chemical_symbols())
    return {one: float(np.sum(symbols[centres] == one) / np.sum(symbols == one)) for one in sorted(set(symbols))}


rng = np.random.default_rng(7)


def liquid(symbols, length, shear=0.0):
    """Returns random positions, no two nearer than 1.6 Å: the form of a liquid's first shell is not needed."""
    cell = np.array([[length, 0, 0], [shear * length, length, 0], [-shear * length, shear * length, length]])
    placed = []
    while len(placed) < len(symbols):
        candidate = Atoms('H', scaled_positions=rng.random((1, 3)), cell=cell, pbc=True)
        trial = Atoms('H' * (len(placed) + 1), positions=[*placed, candidate.positions[0]], cell=cell, pbc=True)
        if not placed or trial.get_distances(-1, list(range(len(placed))), mic=True).min() > 1.6:
            placed.append(candidate.positions[0])
    return Atoms(symbols, positions=placed, cell=cell, pbc=True)


fcc = bulk('Al', 'fcc', a=4.05)
skewed = Atoms('Al', positions=[[0, 0, 0]], cell=np.array([[1, 0, 0], [3, 1, 0], [-2, 4, 1]]) @ fcc.cell[:], pbc=True)
made = {
    'fcc, one atom': fcc,
    'fcc, cubic cell': bulk('Al', 'fcc', a=4.05, cubic=True),
    'fcc, one atom, skew cell': skewed,
    'bcc, one atom': bulk('Fe', 'bcc', a=2.87),
    'sc, one atom': bulk('Po', 'sc', a=3.35),
    'hcp': bulk('Mg', 'hcp', a=3.21, c=5.21),
    'rock salt': bulk('MgO', 'rocksalt', a=4.21),
    'zinc blende': bulk('GaAs', 'zincblende', a=5.65),
    'disordered, cubic box': liquid('O' * 20 + 'H' * 40, 12.5),
    'disordered, skew box': liquid('O' * 20 + 'H' * 40, 13.0, 0.3),
}

cases = []
for name, atoms in made.items():
    big = supercell(atoms, RADIUS)
    total, distances = get_rdf(big, RADIUS, BINS)
    numbers = sorted(set(atoms.get_chemical_symbols()))
    partial = {}
    for index, one in enumerate(numbers):
        for other in numbers[index:]:
            # ASE divides by the density of all atoms it is given. g_AB as it is known (1 far away) needs that of B in all
            # of the volume, so the distances of ASE's neighbor list are counted here.
            counts = neighbor_list('ijd', big, RADIUS)
            symbols = np.array(big.get_chemical_symbols())
            chosen = counts[2][(symbols[counts[0]] == one) & (symbols[counts[1]] == other)]
            edges = np.linspace(0, RADIUS, BINS + 1)
            shells = 4 / 3 * np.pi * np.diff(edges**3)
            density = np.sum(symbols == other) / big.cell.volume
            partial[f'{one}-{other}'] = np.histogram(chosen, edges)[0] / np.sum(symbols == one) / density / shells
    cases.append({
        'name': name, 'symbols': atoms.get_chemical_symbols(), 'lattice': atoms.cell[:], 'positions': atoms.positions,
        'distances': distances, 'total': total, 'partial': partial if len(numbers) > 1 else {},
        'firstShell': first_shell(atoms), 'within2.5': coordination(atoms, 2.5),
    })
write('radial-distributions', ['ase'], {'radius': RADIUS, 'bins': BINS, 'units': {'distances': 'angstrom'}, 'cases': cases})
