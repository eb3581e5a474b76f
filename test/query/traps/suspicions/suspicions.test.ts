import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchQuantity } from '../../../../src/metainfo/index.js'
import { ArchiveQuery } from '../../../../src/query/index.js'
import { suspicions } from '../../../../src/query/traps/index.js'
import { sampleEntries } from '../../../../src/sample/load-entries.js'
import { quantity } from '../../../../src/units/index.js'

const material = 'results.material'
const program = 'results.method.simulation.program_name'
const functionals = 'results.method.simulation.dft.xc_functional_names'
const gap = 'results.properties.electronic.band_gap.value'
const lattice = 'results.properties.structures.structure_conventional.lattice_parameters'
const modulus = 'results.properties.mechanical.bulk_modulus'

describe('a question that does not say what is meant', () => {
  it.each<[object, string | RegExp]>([
    // Numbers without a unit.
    [{ [gap]: { gte: 1 } }, "quantity(1, 'eV')"],
    [{ [`${gap}:lt`]: 3 }, 'that is 3 joule, or 1.87e+19 eV'],
    [{ and: [{ not: { [gap]: { gt: 1, lt: 2 } } }] }, "quantity(1, 'eV')"],
    [{ 'results.properties.electronic.band_gap': { value: { gte: 1 }, type: 'direct' } }, "quantity(1, 'eV')"],
    [{ [`${lattice}.a`]: { lte: 5.4 } }, "quantity(5.4, 'angstrom')"],
    [{ [`${lattice}.alpha`]: 90 }, "quantity(90, 'degree')"],
    [{ [`${material}.topology.cell.volume`]: { gte: 40 } }, "quantity(40, 'angstrom**3')"],
    [{ [`${material}.topology.cell.mass_density`]: { gte: 5.3 } }, "quantity(5.3, 'g/cm**3')"],
    [{ [`${material}.topology.cell.atomic_density`]: { gte: 0.05 } }, "quantity(0.05, '1/angstrom**3')"],
    [{ [modulus]: { value: { gte: 100 } } }, "quantity(100, 'GPa')"],
    [{ 'results.properties.geometry_optimization.final_force_maximum': { lt: 0.01 } }, "quantity(0.01, 'eV/angstrom')"],
    [{ 'results.method.simulation.dft.scf_threshold_energy_change': { lt: 1e-6 } }, "quantity(0.000001, 'eV')"],
    [
      { 'results.properties.thermodynamic.trajectory.provenance.molecular_dynamics.time_step': { lte: 2 } },
      "quantity(2, 'fs')",
    ],
    [
      { 'data.outputs.total_energies.value#nomad_simulations.schema_packages.general.Simulation': { lte: -5 } },
      "quantity(-5, 'eV')",
    ],
    [{ [`${material}.elemental_composition.atomic_fraction`]: { gte: 50 } }, '50 % is 0.5'],
    // Words.
    [{ [program]: 'gpaw' }, "'gpaw' in 'results.method.simulation.program_name' is written 'GPAW'"],
    [{ [`${program}:any`]: ['VASP', 'fhi-aims'] }, "is written 'FHI-aims'"],
    [{ [program]: 'QuantumEspresso' }, "is written 'Quantum Espresso'"],
    [{ [`${material}.elements`]: ['mg'] }, "is written 'Mg'"],
    [{ [`${material}.elements:none`]: ['mg'] }, "is written 'Mg'"],
    [{ [`${material}.elements`]: 'TiO2' }, "Did you mean ['Ti', 'O']?"],
    [{ [`${material}.elements`]: 'Ti, O' }, "Did you mean ['Ti', 'O']?"],
    [{ [`${material}.elements`]: 'titanium' }, 'no symbol of an element'],
    [{ [`${material}.symmetry.crystal_system`]: 'Cubic' }, "is written 'cubic'"],
    [{ [`${material}.symmetry.crystal_system`]: 'qubic' }, "Did you mean 'cubic'?"],
    [{ [`${material}.symmetry.crystal_system`]: 'diamond' }, "There are 'cubic', 'hexagonal'"],
    [{ [`${material}.chemical_formula_reduced`]: 'tio2' }, "Did you mean 'TiO2'"],
    [{ [`${material}.chemical_formula_reduced`]: 'NACL' }, "'NaCl'"],
    [{ [functionals]: 'PBE' }, "is written 'GGA_X_PBE'"],
    [{ [functionals]: 'gga_x_pbe' }, "is written 'GGA_X_PBE'"],
    [{ optimade_filter: 'nelements=2 AND elements HAS ALL "Mg","o"' }, "'o' in 'optimade.elements' is written 'O'"],
    // Lists, ranges, wildcards, paths.
    [{ [program]: ['VASP', 'GPAW'] }, '{ \'results.method.simulation.program_name:any\': ["VASP", "GPAW"] }'],
    [{ entry_id: ['a', 'b'] }, "'entry_id:any'"],
    [{ [`${material}.n_elements`]: { gte: 5, lte: 3 } }, 'from 5 to 3'],
    [{ [gap]: { gte: quantity(5, 'eV'), lt: quantity(5000, 'meV') } }, 'Nothing lies in the range'],
    [{ [`${material}.chemical_formula_reduced`]: 'Ti*' }, 'servers have no wildcards. Search by elements'],
    [{ mainfile: '*.out' }, "'mainfile.path'"],
    [{ quantities: 'run.calculation.energy.totl' }, "Did you mean 'total'?"],
    [{ quantities: ['run.calculation.system_ref.atoms'] }, "Ask for 'run.calculation.system_ref'"],
    [
      {
        'results.properties.electronic.band_gap.value': { gte: quantity(1, 'eV') },
        'results.properties.electronic.band_gap.type': 'direct',
      },
      "{ 'results.properties.electronic.band_gap': { 'value': …, 'type': … } }",
    ],
    [
      {
        or: [
          {
            and: [
              { [`${material}.elemental_composition.element`]: 'O' },
              { [`${material}.elemental_composition.mass_fraction:lt`]: 0.2 },
            ],
          },
        ],
      },
      'two different items',
    ],
    // The old API.
    [{ $and: [{ 'dft.code_name': 'vasp' }] }, "'vasp' in 'dft.code_name' is written 'VASP'"],
    [{ $and: [{ $not: { atoms: ['ti'] } }] }, "is written 'Ti'"],
    [{ $and: [{ 'dft.code_name': ['VASP', 'GPAW'] }] }, '$or'],
  ])('is said to be one: %o', (query, sentence) => {
    expect(suspicions(query).join('\n')).toMatch(sentence)
  })

  it.each<[object]>([
    [{}],
    [{ [gap]: { gte: quantity(1, 'eV'), lt: 3e-19 } }],
    [{ [gap]: { gte: 0 } }],
    [{ [`${lattice}.a`]: { lte: 5.4e-10 } }],
    [{ [`${lattice}.alpha`]: Math.PI / 2 }],
    [{ [modulus]: { value: { gte: 1e11 } } }],
    [{ 'results.properties.catalytic.reaction.reaction_conditions.pressure': { lte: 100 } }],
    [{ 'data.outputs.total_energies.value#nomad_simulations.schema_packages.general.Simulation': { lte: -1e-16 } }],
    [{ [program]: 'A code of my own' }],
    [{ [`${program}:any`]: ['VASP', 'GPAW'] }],
    [{ [`${material}.elements`]: ['Ti', 'O'] }],
    [{ [`${material}.chemical_formula_reduced`]: 'TiO2' }],
    [{ [`${material}.chemical_formula_descriptive`]: 'Cs0.05FA0.81MA0.14PbI2.55Br0.45' }],
    [{ [`${material}.elements_exclusive`]: ['Ti', 'O'] }],
    [{ 'datasets.doi': ['a', 'b'] }],
    [
      {
        or: [
          { 'results.properties.electronic.band_gap.type': 'direct' },
          { 'results.properties.electronic.band_gap.value': 0 },
        ],
      },
    ],
    [{ 'results.properties.electronic.band_gap': { type: 'direct', value: 0 } }],
    [{ 'authors.name': ['A', 'B'] }],
    [{ 'results.properties.electronic.band_gap.type': ['direct', 'indirect'] }],
    [{ optimade_filter: 'elements HAS ALL "Mg","O" AND chemical_formula_reduced="MgO"' }],
    [{ quantities: ['run.calculation.energy.total.value', 'data.my_own.thing', 'run[0].program'] }],
    [{ $and: [{ 'dft.code_name': 'VASP' }, { $gt: { n_atoms: 5 } }] }],
  ])('%o is not suspected', query => {
    expect(suspicions(query)).toEqual([])
  })

  it('suspects nothing that entries have', () => {
    const asked: [string, unknown][] = []
    const walk = (value: unknown, name: string): void => {
      if (Array.isArray(value)) for (const item of value) walk(item, name)
      else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) walk(inner, name === '' ? key : `${name}.${key}`)
      } else if (value !== null && searchQuantity(name)) asked.push([name, value])
    }
    for (const { index } of sampleEntries()) walk(index, '')
    const wrong = asked.filter(([name, value]) => suspicions({ [name]: value }).length > 0)
    expect(wrong).toEqual([])
    expect(asked.length).toBeGreaterThan(10_000)
  })

  it('never fails, whatever the values', () => {
    const name = fc.constantFrom(
      gap,
      program,
      `${material}.elements`,
      'quantities',
      'optimade_filter',
      `${material}.chemical_formula_hill`,
      'x',
    )
    const query = fc.dictionary(name, fc.anything({ maxDepth: 2 }))
    fc.assert(
      fc.property(query, asked => Array.isArray(suspicions(asked))),
      { numRuns: 1000 },
    )
  })

  it('says it of a few of many words', () => {
    const words = Array.from({ length: 300 }, (_, index) => `word${index}`)
    const query = {
      [`${material}.elements:any`]: words,
      [`${material}.chemical_formula_reduced:any`]: words.map((_, index) => `Ti${index + 1}O${2 * index + 3}`),
    }
    const { warnings } = new ArchiveQuery({ url: 'http://127.0.0.1:1/api/v1', query })
    expect(warnings).toHaveLength(42)
    expect(warnings.filter(warning => /^… and \d+ more/.test(warning))).toHaveLength(2)
  })
})
