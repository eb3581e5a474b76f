import { numberText } from '../../basics/text.js'
import { imaginaryModes } from '../phonons/imaginary.js'
import type { ReadPhonons } from '../phonons/read-phonons.js'
import type { ThermodynamicName, ThermodynamicTable } from '../schema/records/thermodynamic-table.js'
import { comparisonNotes } from './comparison.js'
import { type CountedAtoms, countedAtoms } from './counted-atoms.js'
import { dosOscillators } from './dos-oscillators.js'
import { type FunctionsOfScale, functionWords, isEnergy, type ScaleRequest } from './functions.js'
import { harmonic } from './harmonic.js'
import { atomsOfScale, factorsOfScale, type ThermodynamicScale } from './scale.js'

/** What stored functions are read with. */
export interface StoredRequest extends ScaleRequest {
  /** The numbers of atoms of the archive's structures, that of the calculation first. */
  structures: readonly number[]
  program: string | undefined
}

type Counts = { readonly [Name in ThermodynamicName]?: CountedAtoms | undefined }

/** Brings the stored functions to one amount of substance, and compares them with the density of states. */
export function storedFunctions(table: ThermodynamicTable, request: StoredRequest): FunctionsOfScale {
  const { amounts, phonons, structures, program, isRequired } = request
  const dos = phonons && dosOscillators(phonons)
  const all = Object.entries(table.functions) as [ThermodynamicName, Float64Array][]
  const counts: Counts = Object.fromEntries(
    all.map(([name, values]) => [
      name,
      countedAtoms({ name, temperatures: table.temperatures, values }, { perAtom: dos?.perAtom, structures, program }),
    ]),
  )
  const target = atomsOfScale(request.per, amounts)
  const unknown = all.filter(([name]) => counts[name] === undefined).map(([name]) => name)
  const isScaled =
    request.per !== 'stored' &&
    target !== undefined &&
    (unknown.length === 0 || (isRequired && unknown.length < all.length))
  const per = isScaled ? request.per : 'stored'
  const units = factorsOfScale(per)
  const factorOf = (name: ThermodynamicName) =>
    isScaled
      ? ((target as number) / (counts[name]?.atoms ?? Number.NaN)) * (isEnergy(name) ? units.energy : units.entropy)
      : 1
  const shown = all.filter(([name]) => !isScaled || counts[name] !== undefined)
  const values: ThermodynamicTable['functions'] = Object.fromEntries(
    shown.map(([name, list]) => [name, list.map(value => value * factorOf(name))]),
  )
  const storedZero = energyAtZero(table, values)
  const computedZero =
    isScaled && dos?.perAtom ? harmonic(dos.perAtom, 0).freeEnergy * (target as number) * units.energy : undefined
  return {
    per,
    temperatures: table.temperatures,
    values,
    zeroPointEnergy: Number.isFinite(storedZero) ? storedZero : computedZero,
    countedAtoms: Object.fromEntries(
      Object.entries(counts).flatMap(([name, one]) => (one === undefined ? [] : [[name, one.atoms]])),
    ),
    atoms: isScaled ? target : undefined,
    notes: [
      ...countingNotes(counts, { per: request.per, unknown, isRequired, isScaled }),
      ...oddNotes(table, counts),
      ...(phonons ? phononNotes(phonons) : []),
      ...(dos?.perAtom ? comparisonNotes(table, { counts, perAtom: dos.perAtom }) : []),
      ...(Number.isFinite(storedZero) || computedZero === undefined
        ? []
        : ['The zero-point energy is that of the density of states: the archive has no energy at 0 K.']),
    ],
  }
}

/** Returns the energy at 0 K, when it is one of vibrations alone. */
function energyAtZero(
  { temperatures, general }: ThermodynamicTable,
  { freeEnergy, internalEnergy }: ThermodynamicTable['functions'],
): number | undefined {
  const cold = temperatures.indexOf(0)
  const free = general.includes('helmholtz_free_energy') ? undefined : freeEnergy?.[cold]
  return free ?? (general.includes('internal_energy') ? undefined : internalEnergy?.[cold])
}

interface CountingContext {
  /** The scale that is asked for. */
  per: ThermodynamicScale
  unknown: readonly ThermodynamicName[]
  isRequired: boolean
  isScaled: boolean
}

function countingNotes(counts: Counts, { per, unknown, isRequired, isScaled }: CountingContext): string[] {
  if (per === 'stored') return []
  const words = (list: readonly ThermodynamicName[]) => list.map(name => functionWords[name]).join(', ')
  if (!isScaled) {
    return unknown.length > 0
      ? [`How many atoms the values count is not known (${words(unknown)}): they are as stored.`]
      : [`How many atoms a ${per} has is not known: the values are as stored.`]
  }
  const known = Object.entries(counts) as [ThermodynamicName, CountedAtoms | undefined][]
  const found = known.flatMap(([name, one]) => (one ? [{ name, ...one }] : []))
  const differs = new Set(found.map(one => one.atoms)).size > 1
  const assumed = found.find(one => one.by === 'structure')
  return [
    ...(unknown.length > 0 && isRequired
      ? [`How many atoms the values count is not known: left out are ${words(unknown)}.`]
      : []),
    ...(differs
      ? [
          `The archive stores ${found.map(one => `the ${functionWords[one.name]} of ${atomsText(one.atoms)}`).join(', ')}.`,
        ]
      : []),
    ...(assumed ? [`The stored values are taken as those of the structure, ${atomsText(assumed.atoms)}.`] : []),
  ]
}

const atomsText = (count: number) => (count === 1 ? '1 atom' : `${count} atoms`)

/** Says which stored values no vibrations can have, and which are not of vibrations alone. */
function oddNotes({ temperatures, functions, general }: ThermodynamicTable, counts: Counts): string[] {
  const notes: string[] = []
  for (const name of ['heatCapacity', 'heatCapacityAtConstantPressure', 'entropy'] as const) {
    const values = functions[name] ?? new Float64Array()
    const below = values.findIndex(value => value < 0)
    if (below >= 0) {
      const count = values.filter(value => value < 0).length
      notes.push(
        `The ${functionWords[name]} is negative at temperatures from ${temperatures[below]} K: ${count} values.`,
      )
    }
  }
  const atoms = counts.heatCapacity?.atoms
  const most = (functions.heatCapacity ?? new Float64Array()).reduce((high, value) => Math.max(high, value || 0), 0)
  if (atoms !== undefined && most > 3.01 * atoms)
    notes.push(
      `The heat capacity exceeds 3 k_B an atom, the limit of Dulong and Petit: ${numberText(most / atoms)} k_B.`,
    )
  if (general.length > 0)
    notes.push(`The archive does not say whether these count vibrations alone: ${general.join(', ')}.`)
  return notes
}

/** Says what is odd about the phonons that the stored functions come from. */
function phononNotes(phonons: ReadPhonons): string[] {
  const { cell, curve } = phonons
  const imaginary = imaginaryModes({ ...phonons, stated: undefined })
  const isImaginary = imaginary.notes.length > 0 || (curve !== undefined && curve.imaginaryModes > 1e-3 * curve.modes)
  return [
    ...cell.notes,
    ...cell.dosNotes,
    ...(curve?.notes ?? []),
    ...imaginary.notes,
    ...(isImaginary
      ? ['Imaginary modes have no thermodynamic functions: the stored values cannot count them rightly.']
      : []),
  ]
}
