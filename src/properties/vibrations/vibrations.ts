import { numberText } from '../../basics/text.js'
import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules, oneOf } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { type CalculationOption, calculationRule, findCalculation } from '../calculation-option.js'
import { ownStructure } from '../phonons/own-structure.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { CalculationReader, SystemReader } from '../schema/reader.js'
import type { Activity, VibrationIntensities, VibrationSet } from '../schema/records/vibrations.js'

/** A mode with a negative wavenumber closer to zero than this (in 1/cm; 0.5 meV) is noise, not imaginary. */
const noiseInWavenumbers = 4

/** The options of `properties.vibrations`. */
export interface VibrationsReadOptions extends CalculationOption {
  /**
   * The intensities that are wanted. Of several sets of modes the first one that has them is taken; the others are variants of it,
   * such as frequencies with the macroscopic electric field. Default the set with the most kinds.
   */
  intensities?: Activity | undefined
}

/** The intensities of vibrations: how strongly light excites them. */
export interface ModeIntensities {
  /** One for each mode, NaN for missing ones. The archive states no unit. */
  readonly values: Quantity<'dimensionless', Float64Array>
  /** False for each mode that the archive calls inactive. */
  readonly active: readonly boolean[]
  /** The unit that the program prints, where it is known. */
  readonly printedUnit: string | undefined
}

/** The vibrational modes of a molecule, or of a crystal at Γ. */
export interface Vibrations extends Property {
  /** The wavenumber of each mode, in 1/cm; imaginary modes are negative. */
  readonly wavenumbers: Quantity<'wavenumber', Float64Array>
  /** Of the absorption of light; `undefined` when the archive has none. */
  readonly infrared: ModeIntensities | undefined
  /** Of the scattering of light; `undefined` when the archive has none. */
  readonly raman: ModeIntensities | undefined
  /** The indices of real vibrations, beyond the noise of 4 1/cm. */
  readonly real: readonly number[]
  /** The indices of imaginary modes, beyond the noise of 4 1/cm. */
  readonly imaginary: readonly number[]
  /** Half a quantum of each real mode, summed, in eV. */
  readonly zeroPointEnergy: Quantity<'energy', number>
  /** The number of sets of modes that the calculation has. */
  readonly sets: number
}

const rules: OptionRules<VibrationsReadOptions> = {
  calculation: calculationRule,
  intensities: oneOf('infrared', 'raman'),
}

/**
 * Returns the vibrational modes of the last calculation that has any, with their infrared and Raman intensities.
 *
 * @param input an entry, a calculation, or a section of either
 * @param options which calculation and which set of modes is read
 * @returns `undefined` when the archive has no vibrational modes; NOMAD's new schema (0.10) has no place for them
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, and for a calculation that the entry does not have
 *
 * @example
 * properties.vibrations(entry)?.wavenumbers
 */
export const vibrations = withReads(vibrationsOf, {
  run: [
    'run.program.name',
    'run.calculation.vibrational_frequencies',
    'run.calculation.system_ref',
    'run.system.atoms',
  ],
  data: [],
})

function vibrationsOf(input: Section, options: VibrationsReadOptions = {}): Vibrations | undefined {
  const caller = 'properties.vibrations'
  checkOptions(caller, options, rules)
  const { intensities, calculation: wanted } = options
  const reader = openReader(input, caller)
  const found = findCalculation(reader, one => setsOf(one), { calculation: wanted, caller })
  if (!found) return undefined
  const { calculation, value: sets } = found
  const kinds: readonly Activity[] = intensities ? [intensities] : ['infrared', 'raman']
  const has = (set: VibrationSet) => kinds.filter(kind => set.intensities[kind]).length
  const set = sets.toSorted((a, b) => has(b) - has(a))[0] as VibrationSet
  const program = reader.program().name
  const all = Array.from(set.wavenumbers)
  const imaginary = all.flatMap((value, index) => (value < -noiseInWavenumbers ? [index] : []))
  const real = all.flatMap((value, index) => (value > noiseInWavenumbers ? [index] : []))
  const infrared = modeIntensities(set, { kind: 'infrared', program })
  const raman = modeIntensities(set, { kind: 'raman', program })
  return makeProperty(
    {
      wavenumbers: quantity(set.wavenumbers, '1 / centimeter') as Quantity<'wavenumber', Float64Array>,
      infrared,
      raman,
      real,
      imaginary,
      zeroPointEnergy: zeroPointEnergy(real.map(index => all[index] as number)),
      sets: sets.length,
    },
    {
      name: 'vibrations',
      reader,
      calculation,
      notes: notesOf(set, { sets: sets.length, imaginary, structure: ownStructure(reader, calculation) }),
      columns: () => [
        { name: 'wavenumber', values: set.wavenumbers, unit: '1 / centimeter' },
        ...(infrared ? [{ name: 'infrared', values: infrared.values.magnitude }] : []),
        ...(raman ? [{ name: 'raman', values: raman.values.magnitude }] : []),
      ],
    },
  )
}

function setsOf(calculation: CalculationReader): readonly VibrationSet[] | undefined {
  const sets = calculation.vibrations()
  return sets.length > 0 ? sets : undefined
}

/** The units that programs print beside intensities which NOMAD's parsers store as they are. */
const printedUnits: Readonly<Record<string, { readonly [Kind in Activity]: string }>> = {
  CASTEP: { infrared: '(D/Å)²/amu', raman: 'Å⁴/amu' },
}

function modeIntensities(
  set: VibrationSet,
  { kind, program }: { kind: Activity; program: string | undefined },
): ModeIntensities | undefined {
  const stored: VibrationIntensities | undefined = set.intensities[kind]
  if (!stored) return undefined
  const units = program && Object.hasOwn(printedUnits, program) ? printedUnits[program] : undefined
  return {
    values: quantity(stored.values, 'dimensionless') as Quantity<'dimensionless', Float64Array>,
    active: stored.active,
    printedUnit: units?.[kind],
  }
}

/** Returns ½ Σ h c ν̃ over the real modes, in eV. */
function zeroPointEnergy(wavenumbers: readonly number[]): Quantity<'energy', number> {
  const total = wavenumbers.reduce((sum, value) => sum + value, 0)
  const photon = quantity(1, '1 / centimeter').to('eV', { by: 'photon' }).magnitude
  return quantity((total * photon) / 2, 'eV') as Quantity<'energy', number>
}

const unitNote = 'The archive states no unit of intensities.'

interface NoteContext {
  sets: number
  imaginary: readonly number[]
  structure: SystemReader | undefined
}

function notesOf({ wavenumbers, intensities }: VibrationSet, { sets, imaginary, structure }: NoteContext): string[] {
  const notes: string[] = []
  if (imaginary.length > 0) {
    const lowest = imaginary.reduce((low, index) => Math.min(low, wavenumbers[index] as number), 0)
    notes.push(`Imaginary modes: ${imaginary.length}, down to ${numberText(lowest, 4)} cm⁻¹.`)
  }
  const atoms = structure?.atoms()
  if (atoms && !atoms.periodic.some(Boolean) && wavenumbers.length === 3 * atoms.labels.length)
    notes.push(
      `All ${wavenumbers.length} motions of ${atoms.labels.length} atoms are listed: translations and rotations are among them, and count in the zero-point energy.`,
    )
  const missing = wavenumbers.filter(value => !Number.isFinite(value)).length
  if (missing > 0) notes.push(`Modes without a frequency: ${missing}.`)
  if (sets > 1) notes.push(`This is one of ${sets} sets of frequencies of the calculation.`)
  if (Object.values(intensities).some(Boolean)) notes.push(unitNote)
  return notes
}
