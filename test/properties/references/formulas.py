"""Writes formulas.json: formulas by pymatgen, of made-up compositions and of all structures of the sample data."""
from collections import Counter

from golden import entries, representative, write
from pymatgen.core import Composition

made = ['TiO2', 'O2Ti', 'NaCl', 'ClNa', 'CaCO3', 'H2O', 'C6H12O6', 'SiC', 'GaAs', 'BaTiO3', 'Fe2O3', 'Mg2SiO4', 'LiFePO4', 'CH4',
        'CO2', 'NH3', 'O2', 'N2', 'Si2', 'Al4', 'H4C2', 'CuZn', 'C2H5OH', 'NH4Cl', 'YBa2Cu3O7', 'KAl3Si3O12H2', 'BN', 'Zr8O16']


def formulas(counts):
    composition = Composition(counts)
    return {'reduced': composition.reduced_composition.alphabetical_formula.replace(' ', ''), 'hill': composition.hill_formula.replace(' ', ''), 'anonymous': composition.anonymized_formula}


cases = [{'name': one, 'counts': dict(Composition(one).as_dict()), **formulas(one)} for one in made]
samples = []
for file in ('entries.jsonl.br', 'vibrations-and-dynamics.jsonl.br'):
    for mainfile, archive in sorted(entries(file).items()):
        labels = representative(archive)['atoms']['labels']
        samples.append({'mainfile': mainfile, **formulas(dict(Counter(labels)))})
write('formulas', ['pymatgen'], {'cases': cases, 'samples': samples})
