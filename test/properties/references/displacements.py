"""Writes displacements.json: mean squared displacements of made-up trajectories, by plain NumPy over all time origins.

The trajectories are made without a periodic cell, and folded into one afterwards; the expected values come from the unfolded ones.
"""
import numpy as np
from golden import write

rng = np.random.default_rng(3)
LATTICE = np.array([[6.0, 0, 0], [2.0, 5.5, 0], [-1.0, 1.5, 6.5]])


def folded(positions):
    fractions = positions @ np.linalg.inv(LATTICE)
    return (fractions - np.floor(fractions)) @ LATTICE


def displacement(positions, masses):
    centre = np.einsum('tac,a->tc', positions, masses) / masses.sum()
    moved = positions - centre[:, None, :]
    frames = len(moved)
    return [float(np.mean(np.sum((moved[lag:] - moved[: frames - lag]) ** 2, axis=2))) for lag in range(frames)]


def random_walk(frames, atoms, width):
    return np.cumsum(rng.normal(0, width, (frames, atoms, 3)), axis=0) + rng.random((atoms, 3)) * 5


masses = np.array([28.085] * 6)
walk = random_walk(40, 6, 0.25)
vibration = rng.random((6, 3)) * 5 + 0.2 * np.sin(0.7 * np.arange(40)[:, None, None] + rng.random((6, 3)) * 6)
drifting = walk + np.arange(40)[:, None, None] * np.array([0.3, -0.1, 0.2])
cases = [
    {'name': name, 'symbols': ['Si'] * 6, 'timestep': 2.0, 'lattice': LATTICE, 'positions': folded(positions), 'values': displacement(positions, masses)}
    for name, positions in (('random walk', walk), ('vibration', vibration), ('random walk that drifts', drifting))
]
write('displacements', ['numpy'], {'units': {'positions': 'angstrom', 'timestep': 'fs', 'values': 'angstrom ** 2'}, 'cases': cases})
