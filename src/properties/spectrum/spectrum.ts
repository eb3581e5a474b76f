import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules, oneOf, positive } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { type CalculationOption, calculationRule, findCalculation } from '../calculation-option.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { CalculationReader, SchemaReader } from '../schema/reader.js'
import type { SpectrumKind, SpectrumRecord } from '../schema/records/spectrum.js'
import { type Broadening, broadenedCurve, lineShape } from './broadening.js'

/** The options of `properties.spectrum`. */
export interface SpectrumReadOptions extends CalculationOption {
  /** The shape of the lines of `curve`. Default `none`: no curve. Stored curves are not broadened. */
  broadening?: Broadening | undefined
  /** The full width at half maximum of a line, in eV. Default 0.3. */
  width?: number | undefined
}

/** A spectrum: absorption of light or X-rays, excitations, or a permittivity. */
export interface Spectrum extends Property {
  /** What the archive calls it: `XAS`, `XANES`; several of one kind have a number. */
  readonly name: string
  /**
   * What `values` are: strengths of transitions; intensities along a curve; 1 for each of transitions without strengths; or the
   * real part of a permittivity along a curve.
   */
  readonly kind: SpectrumKind
  /** The photon energies in eV: of transitions, or along the curve. */
  readonly energies: Quantity<'energy', Float64Array>
  /** One number for each energy; without a unit, or in `unit`. */
  readonly values: Float64Array
  /** The imaginary part of a permittivity. */
  readonly imaginary: Float64Array | undefined
  /** The unit of intensities as the archive writes it; `undefined` for arbitrary ones, and for pure numbers. */
  readonly unit: string | undefined
  /** The direction of the field that the archive states: `xx`. */
  readonly axis: string | undefined
  /** True when oscillator strengths were computed from transition dipole moments. */
  readonly isFromDipoles: boolean
  /** The broadened transitions, as options ask: strength per eV. */
  readonly curve: SpectrumCurve | undefined
}

/** A broadened spectrum. The area of a line over energy is its strength. */
export interface SpectrumCurve {
  readonly energies: Quantity<'energy', Float64Array>
  /** Strength per energy, in 1/eV. */
  readonly values: Quantity<string, Float64Array>
}

const rules: OptionRules<SpectrumReadOptions> = {
  calculation: calculationRule,
  broadening: oneOf('lorentzian', 'gaussian', 'none'),
  width: positive,
}

const inRun = [
  'type',
  'excitation_energies',
  'intensities',
  'intensities_units',
  'oscillator_strengths',
  'transition_dipole_moments',
]
const measured = ['type', 'energies', 'intensities', 'intensities_units'].map(
  name => `results.properties.spectroscopic.spectra.${name}`,
)

/**
 * Returns the spectra of an entry: those of its last calculation that has any, else those of `results`.
 *
 * Strengths that are not stored are computed from transition dipole moments, which a note says.
 *
 * @param input an entry, a calculation, or a section of a spectrum
 * @param options which calculation, and how lines are broadened
 * @returns one object for each spectrum; `undefined` when the archive has none
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, and for a calculation that the entry does not have
 *
 * @example
 * properties.spectrum(entry, { broadening: 'gaussian', width: 0.2 })?.map(one => one.name)
 */
export const spectrum = withReads(readSpectra, {
  run: [...inRun.map(name => `run.calculation.spectra.${name}`), ...measured],
  data: [
    ...['absorption_spectra', 'xas_spectra', 'xas_spectra.xanes_spectrum', 'xas_spectra.exafs_spectrum'].flatMap(name =>
      ['type', 'axis', 'value', 'energies.points'].map(one => `data.outputs.${name}.${one}`),
    ),
    ...['type', 'value', 'frequencies.points'].map(name => `data.outputs.permittivities.${name}`),
    ...measured,
  ],
})

function readSpectra(input: Section, options: SpectrumReadOptions = {}): readonly Spectrum[] | undefined {
  const caller = 'properties.spectrum'
  checkOptions(caller, options, rules)
  const reader = openReader(input, caller)
  const found = findCalculation(reader, one => notEmpty(one.spectra()), { ...options, caller })
  const isResult = input.m_path().startsWith('/results/')
  const records =
    isResult || !found
      ? options.calculation === undefined
        ? notEmpty(reader.summarizedSpectra())
        : undefined
      : found.value
  const calculation = records === found?.value ? found?.calculation : undefined
  const names = records && namesOf(records)
  return records?.map((record, index) =>
    makeSpectrum(record, { name: names?.[index] as string, reader, calculation, options }),
  )
}

const notEmpty = (records: readonly SpectrumRecord[]) => (records.length > 0 ? records : undefined)

/** Returns the words of the archive for each spectrum; equal ones get a number. */
function namesOf(records: readonly SpectrumRecord[]): string[] {
  const words = records.map(({ type, axis }) => [type, axis].filter(Boolean).join(' '))
  return words.map((word, index) =>
    words.filter(other => other === word).length === 1
      ? word
      : `${word} ${words.slice(0, index + 1).filter(other => other === word).length}`.trim(),
  )
}

interface SpectrumFacts {
  name: string
  reader: SchemaReader
  calculation: CalculationReader | undefined
  options: SpectrumReadOptions
}

function makeSpectrum(record: SpectrumRecord, { name, reader, calculation, options }: SpectrumFacts): Spectrum {
  const { kind, energies, values, imaginary, axis, isFromDipoles } = record
  const unit = record.unit || undefined
  return makeProperty(
    {
      name,
      kind,
      energies: quantity(energies, 'eV') as Quantity<'energy', Float64Array>,
      values,
      imaginary,
      unit,
      axis,
      isFromDipoles,
      curve: curveOf(record, options),
    },
    {
      name: 'spectrum',
      reader,
      calculation,
      notes: notesOf(record),
      columns: () => [
        { name: 'energy', values: energies, unit: 'eV' },
        { name: columnNames[kind], values },
        ...(imaginary ? [{ name: 'imaginary', values: imaginary }] : []),
      ],
    },
  )
}

const columnNames: Readonly<Record<SpectrumKind, string>> = {
  'oscillator strengths': 'strength',
  intensities: 'intensity',
  transitions: 'count',
  permittivity: 'real',
}

function notesOf({ kind, values, isFromDipoles }: SpectrumRecord): string[] {
  return [
    ...(kind === 'transitions' ? ['The archive has no strengths: all lines are equally high.'] : []),
    ...(isFromDipoles ? ['The strengths are computed from the transition dipole moments.'] : []),
    ...(kind === 'oscillator strengths' && values.every(value => !(value > 0))
      ? ['All strengths of the spectrum are zero.']
      : []),
  ]
}

function curveOf({ kind, energies, values }: SpectrumRecord, options: SpectrumReadOptions): SpectrumCurve | undefined {
  const line = lineShape(options.broadening ?? 'none', options.width ?? 0.3)
  if (!line || !(kind === 'oscillator strengths' || kind === 'transitions')) return undefined
  const curve = broadenedCurve({ positions: energies, heights: values }, line)
  return {
    energies: quantity(curve.positions, 'eV') as Quantity<'energy', Float64Array>,
    values: quantity(curve.values, '1 / electron_volt') as Quantity<string, Float64Array>,
  }
}
