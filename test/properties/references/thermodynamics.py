"""Writes thermodynamics.json: harmonic thermodynamics by phonopy, of frequencies and of densities of states."""
from types import SimpleNamespace

import numpy as np
from golden import write
from phonopy.phonon.thermal_properties import ThermalProperties
from phonopy.physical_units import get_physical_units
from scipy.integrate import trapezoid

TEMPERATURES = [5.0, 50.0, 100.0, 300.0, 600.0, 1200.0]
EV = get_physical_units().EvTokJmol  # kJ/mol


def thermodynamics(frequencies, weights):
    """Sums over weighted modes, per cell: each is given to phonopy as a point of a mesh with one band."""
    mesh = SimpleNamespace(
        frequencies=np.array(frequencies)[:, None], weights=np.array(weights), gamma_index=None,
        dynamical_matrix=SimpleNamespace(primitive=SimpleNamespace(Z=1)),
    )
    properties = ThermalProperties(mesh)
    properties.temperatures = TEMPERATURES
    properties.run()
    modes = float(np.sum(weights))
    return {
        'zeroPointEnergy': float(properties.zero_point_energy) * modes / EV,
        'freeEnergy': properties.free_energy * modes / EV,
        'entropy': properties.entropy * modes / EV / 1000,
        'heatCapacity': properties.heat_capacity * modes / EV / 1000,
    }


def trapezoids(grid, density):
    width = np.diff(grid)
    weights = np.zeros(len(grid))
    weights[:-1] += width / 2
    weights[1:] += width / 2
    return weights * density


modes = [
    {'name': name, 'frequencies': frequencies, **thermodynamics(frequencies, np.ones(len(frequencies)))}
    for name, frequencies in (
        ('one mode', [10.0]),
        ('soft and hard modes', [0.3, 1.2, 4.0, 8.5, 15.6, 33.0]),
        ('a molecule', [48.0, 110.2, 113.1]),
    )
]
grid = np.linspace(0, 16, 321)
debye = np.where(grid < 12, grid**2, 0)
debye = 3 * debye / trapezoid(debye, grid)
einstein = 3 * np.exp(-(((grid - 9) / 0.8) ** 2)) / (0.8 * np.sqrt(np.pi))
densities = [
    {'name': name, 'atoms': atoms, 'frequencies': grid, 'density': density, 'modes': trapezoid(density, grid), **thermodynamics(grid, trapezoids(grid, density))}
    for name, atoms, density in (('Debye, 3 modes', 1, debye), ('Debye and Einstein, 6 modes', 2, debye + einstein))
]
write('thermodynamics', ['phonopy'], {
    'units': {'frequencies': 'THz', 'density': '1/THz', 'energies': 'eV', 'entropy': 'eV/K', 'temperatures': 'K'},
    'temperatures': TEMPERATURES, 'modes': modes, 'densities': densities,
})
