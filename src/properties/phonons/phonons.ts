import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules } from '../../options/index.js'
import { type CalculationOption, calculationRule } from '../calculation-option.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import { perTerahertzNote } from './dos-curve.js'
import { type ImaginaryModes, imaginaryModes } from './imaginary.js'
import { type PhononDos, phononDos } from './phonon-dos.js'
import { readPhonons } from './read-phonons.js'

/** The options of `properties.phonons`. */
export interface PhononsOptions extends CalculationOption {}

/** The vibrations of a crystal. */
export interface Phonons extends Property {
  /** The density of states. */
  readonly dos: PhononDos | undefined
  /** The number of atoms of the cell whose vibrations these are: a third of the number of branches. */
  readonly atoms: number | undefined
  /** The number of modes of the cell at each wave vector: three for each atom. */
  readonly modes: number | undefined
  /** What there is of imaginary modes: vibrations in which the crystal is not stable. */
  readonly imaginary: ImaginaryModes
}

const rules: OptionRules<PhononsOptions> = { calculation: calculationRule }

/**
 * Returns the phonons of the last calculation that has any: dispersion along a path, density of states, imaginary modes.
 *
 * Frequencies are in THz, those of imaginary modes negative; densities of states in modes per THz. NOMAD's new schema (0.10)
 * has no place for dispersions and densities of states: then there is what its workflow says.
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
    'run.calculation.dos_phonon.energies',
    'run.calculation.dos_phonon.total.value',
    'run.calculation.system_ref',
    'run.system.atoms.labels',
    'run.system.atoms.positions',
    'workflow2.results.n_imaginary_frequencies',
    'workflow2.results.n_bands',
    'workflow2.results.qpoints',
    'results.properties.vibrational.dos_phonon',
  ],
  data: [
    'data.outputs.model_system_ref',
    'data.model_system.positions',
    'data.model_system.particle_states',
    'workflow2.results.n_imaginary_frequencies',
    'workflow2.results.n_bands',
    'workflow2.results.qpoints',
  ],
})

function phononsOf(input: Section, options: PhononsOptions = {}): Phonons | undefined {
  const caller = 'properties.phonons'
  checkOptions(caller, options, rules)
  const reader = openReader(input, caller)
  const found = readPhonons(reader, { ...options, caller })
  if (!found) return undefined
  const { calculation, curve, cell, results } = found
  const imaginary = imaginaryModes({ curve, stated: results.imaginary })
  const dos = curve && phononDos(curve, cell.atoms)
  return makeProperty(
    {
      dos,
      atoms: cell.atoms,
      modes: cell.atoms === undefined ? undefined : 3 * cell.atoms,
      imaginary: imaginary.modes,
    },
    {
      name: 'phonons',
      reader,
      calculation,
      notes: [
        ...(curve?.isPerTerahertz ? [perTerahertzNote] : []),
        ...found.notes,
        ...cell.notes,
        ...(curve?.notes ?? []),
        ...imaginary.notes,
      ],
      columns: () =>
        dos
          ? [
              { name: 'frequency', values: dos.frequencies.magnitude, unit: 'terahertz' },
              { name: 'density of states', values: dos.values.magnitude, unit: '1 / terahertz' },
            ]
          : [],
    },
  )
}
