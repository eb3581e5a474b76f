import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules, oneOf } from '../../options/index.js'
import { type CalculationOption, calculationRule } from '../calculation-option.js'
import { makeProperty, type Property, type PropertyColumn } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import { type GroupVelocities, groupVelocities } from './group-velocities.js'
import { type ImaginaryModes, imaginaryModes } from './imaginary.js'
import { type BandCurves, type PathCoordinates, type PhononBands, phononBands } from './phonon-bands.js'
import { type PhononDos, phononDos } from './phonon-dos.js'
import { readPhonons } from './read-phonons.js'

/** The options of `properties.phonons`. */
export interface PhononsReadOptions extends CalculationOption {
  /**
   * How distances along the path are measured: in 1/Å (`cartesian`, default), or in the fractional coordinates of the archive
   * (`fractional`).
   */
  coordinates?: PathCoordinates | undefined
}

/** The vibrations of a crystal. */
export interface Phonons extends Property {
  /** The dispersion along a path. */
  readonly bands: PhononBands | undefined
  /** The density of states. */
  readonly dos: PhononDos | undefined
  /** The number of atoms of the cell whose vibrations these are: a third of the number of branches. */
  readonly atoms: number | undefined
  /** The number of modes of the cell at each wave vector: three for each atom. */
  readonly modes: number | undefined
  /** The group velocities at wave vectors that the workflow has; `undefined` when it has none. */
  readonly velocities: GroupVelocities | undefined
  /** The imaginary modes: vibrations in which the crystal is not stable. */
  readonly imaginary: ImaginaryModes
}

const rules: OptionRules<PhononsReadOptions> = {
  calculation: calculationRule,
  coordinates: oneOf('cartesian', 'fractional'),
}

/**
 * Returns the phonons of the last calculation that has any: dispersion along a path, density of states, imaginary modes.
 *
 * Frequencies are in THz, those of imaginary modes negative; densities of states in modes per THz. NOMAD's new schema (0.10)
 * has no place for dispersions and densities of states: then there is what its workflow says. The table has a row for each point of
 * the path; without a dispersion, for each frequency of the density of states.
 *
 * @param input an entry, a calculation, or a section of either
 * @param options which calculation is read
 * @returns `undefined` when the archive has no phonons
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, and for a calculation that the entry does not have
 *
 * @example
 * properties.phonons(entry)?.imaginary
 */
export const phonons = withReads(phononsOf, {
  run: [
    'run.calculation.band_structure_phonon.reciprocal_cell',
    'run.calculation.band_structure_phonon.segment',
    'run.calculation.dos_phonon.energies',
    'run.calculation.dos_phonon.total.value',
    'run.calculation.system_ref',
    'run.system.atoms',
    'workflow2.results.n_imaginary_frequencies',
    'workflow2.results.n_bands',
    'workflow2.results.qpoints',
    'workflow2.results.group_velocity',
    'results.properties.vibrational',
  ],
  data: [
    'data.outputs.model_system_ref',
    'data.model_system',
    'workflow2.results.n_imaginary_frequencies',
    'workflow2.results.n_bands',
    'workflow2.results.qpoints',
    'workflow2.results.group_velocity',
  ],
})

function phononsOf(input: Section, options: PhononsReadOptions = {}): Phonons | undefined {
  const caller = 'properties.phonons'
  checkOptions(caller, options, rules)
  const reader = openReader(input, caller)
  const found = readPhonons(reader, { ...options, caller })
  if (!found) return undefined
  const { calculation, curves, curve, cell, results } = found
  const imaginary = imaginaryModes({ curves, curve, stated: results.imaginary })
  const bands = curves && phononBands(curves)
  const dos = curve && phononDos(curve, cell)
  return makeProperty(
    {
      bands,
      dos,
      atoms: cell.atoms,
      modes: cell.atoms === undefined ? undefined : 3 * cell.atoms,
      velocities: groupVelocities(results),
      imaginary: imaginary.modes,
    },
    {
      name: 'phonons',
      reader,
      calculation,
      notes: [
        ...found.notes,
        ...cell.notes,
        ...(bands?.notes ?? []),
        ...(dos?.notes ?? []),
        ...imaginary.notes,
        ...imaginary.statedNotes,
      ],
      columns: () => (curves ? bandColumns(curves) : dos ? dosColumns(dos) : []),
    },
  )
}

/** One row for each point of the path. */
function bandColumns({ path, branches }: BandCurves): PropertyColumn[] {
  const names = new Map(path.labels.map(({ index, label }) => [index, label]))
  const unit = path.unit === '1/angstrom' ? { unit: '1 / angstrom' } : {}
  return [
    { name: 'distance', values: path.distances, ...unit },
    { name: 'label', values: path.indices.map((_, index) => names.get(index)) },
    ...branches.map((values, index) => ({ name: `branch ${index + 1}`, values, unit: 'terahertz' })),
  ]
}

/** One row for each frequency. */
function dosColumns({ frequencies, values }: PhononDos): PropertyColumn[] {
  return [
    { name: 'frequency', values: frequencies.magnitude, unit: 'terahertz' },
    { name: 'density of states', values: values.magnitude, unit: '1 / terahertz' },
  ]
}
