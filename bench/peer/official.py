"""One case through the official Python client, in its defaults and without its messages.

Reads from argv: API root, case, number of entries. Prints one line of JSON.
"""

import contextlib
import json
import os
import resource
import sys
import time


def cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


started = time.perf_counter()
import pandas  # noqa: E402
from nomad.client.archive import ArchiveQuery  # noqa: E402
from nomad.datamodel import EntryArchive  # noqa: E402

# The definitions of sections are loaded at their first use: part of the start, as an import is.
EntryArchive.m_from_dict({'run': [{}], 'results': {}, 'workflow2': {}})

imported = {'seconds': time.perf_counter() - started, 'cpuSeconds': cpu_seconds()}

url, case, entries = sys.argv[1], sys.argv[2], int(sys.argv[3])

asked = {
    'results': {
        'material': {'chemical_formula_reduced': '*', 'n_elements': '*', 'symmetry': {'crystal_system': '*'}},
        'method': {'simulation': {'program_name': '*'}},
        'properties': {'structures': {'structure_original': {'cell_volume': '*', 'n_sites': '*'}}},
    },
    'run[0]': {
        'program': {'version': '*'},
        'calculation[-1]': {'energy': {'total': {'value': '*'}, 'fermi': '*'}},
        'system[0]': {'chemical_composition_reduced': '*', 'atoms': {'lattice_vectors': '*'}},
    },
    'metadata': {'published': '*'},
}
asked_calculations = {
    'results': {
        'material': {'chemical_formula_reduced': '*'},
        'method': {'simulation': {'program_name': '*'}},
    },
    'run': {
        'program': {'version': '*'},
        'calculation': {
            'energy': {'total': {'value': '*'}, 'fermi': '*'},
            'forces': {'total': {'value': '*'}},
            'calculation_converged': '*',
        },
    },
}
fastest = {'page_size': 9999, 'batch_size': 100, 'semaphore': 10, 'max_requests_per_second': 1000}


def download(**options):
    return ArchiveQuery(url=url, results_max=entries, **options).download()


def member(section, *names):
    """The value at a path, or None where a part of it is not set: NOMAD's sections give None, and their members fail."""
    for name in names:
        if section is None:
            return None
        section = getattr(section, name)
    return section


def magnitude(value):
    return getattr(value, 'magnitude', value)


def total_energy(calculation):
    return magnitude(member(calculation, 'energy', 'total', 'value'))


def row_of_entry(entry):
    run, results = entry.run[0], entry.results
    last = run.calculation[-1] if run.calculation else None
    structure = member(results, 'properties', 'structures', 'structure_original')
    return {
        'formula': member(results, 'material', 'chemical_formula_reduced'),
        'n_elements': member(results, 'material', 'n_elements'),
        'crystal': member(results, 'material', 'symmetry', 'crystal_system'),
        'code': member(results, 'method', 'simulation', 'program_name'),
        'version': member(run, 'program', 'version'),
        'energy': total_energy(last),
        'fermi': magnitude(member(last, 'energy', 'fermi')),
        'composition': run.system[0].chemical_composition_reduced,
        'volume': magnitude(member(structure, 'cell_volume')),
        'sites': member(structure, 'n_sites'),
        'lattice': magnitude(member(run.system[0], 'atoms', 'lattice_vectors')),
        'published': member(entry, 'metadata', 'published'),
    }


def rows_of_calculations(entry):
    run, results = entry.run[0], entry.results
    for step, calculation in enumerate(run.calculation):
        yield {
            'step': step,
            'formula': member(results, 'material', 'chemical_formula_reduced'),
            'code': member(results, 'method', 'simulation', 'program_name'),
            'version': member(run, 'program', 'version'),
            'energy': total_energy(calculation),
            'fermi': magnitude(member(calculation, 'energy', 'fermi')),
            'forces': magnitude(member(calculation, 'forces', 'total', 'value')),
            'converged': calculation.calculation_converged,
        }


def table(rows):
    frame = pandas.DataFrame(rows)
    return {'rows': len(frame), 'energies': int(frame['energy'].notna().sum())}


def first():
    entry = ArchiveQuery(url=url, results_max=1).download()[0]
    return {'rows': 1, 'energies': int(total_energy(entry.run[0].calculation[-1]) is not None)}


def path():
    energies = [total_energy(entry.run[0].calculation[-1]) for entry in download()]
    return {'rows': len(energies), 'energies': sum(energy is not None for energy in energies)}


def dicts():
    archives = [entry.m_to_dict() for entry in download()]
    energies = [archive['run'][0]['calculation'][-1].get('energy', {}).get('total') for archive in archives]
    return {'rows': len(archives), 'energies': sum(energy is not None for energy in energies)}


def entry_table(**options):
    return table([row_of_entry(entry) for entry in download(**options)])


def calculation_table(**options):
    return table([row for entry in download(**options) for row in rows_of_calculations(entry)])


cases = {
    'first': first,
    'path': path,
    'dict': dicts,
    'whole': entry_table,
    'asked': lambda: entry_table(required=asked),
    'asked, fastest': lambda: entry_table(required=asked, **fastest),
    'calculations': calculation_table,
    'calculations asked': lambda: calculation_table(required=asked_calculations),
}

before, wall = cpu_seconds(), time.perf_counter()
with open(os.devnull, 'w') as nowhere, contextlib.redirect_stdout(nowhere):
    result = cases[case]()
result |= {
    'cpuSeconds': cpu_seconds() - before,
    'seconds': time.perf_counter() - wall,
    'peakMegabytes': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    'start': imported,
}
print(json.dumps(result))
