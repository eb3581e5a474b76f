import type { Section } from '../../../metainfo/index.js'
import { pathOf, type Reading } from '../reading.js'
import type { SpectrumRecord } from '../records/spectrum.js'
import { inScope } from '../scope.js'

/** Reads the spectra and the permittivities of a section `outputs`. */
export function dataSpectra(
  { section, input }: { section: Section; input: Section },
  reading: Reading,
): SpectrumRecord[] {
  const sections = (name: string) => reading.sections(section, name).filter(one => inScope(one, input))
  return [
    ...sections('absorption_spectra').flatMap(one => curveOf(one, reading)),
    ...sections('xas_spectra').flatMap(one => xrayCurves(one, reading)),
    ...sections('permittivities').flatMap(one => permittivityOf(one, reading)),
  ]
}

/** An X-ray absorption spectrum has a curve of its own, or one near the edge and one beyond it. */
function xrayCurves(section: Section, reading: Reading): SpectrumRecord[] {
  const parts = { xanes_spectrum: 'XANES', exafs_spectrum: 'EXAFS' }
  return [
    ...curveOf(section, reading, 'XAS'),
    ...Object.entries(parts).flatMap(([name, type]) =>
      reading.sections(section, name).flatMap(part => curveOf(part, reading, type)),
    ),
  ]
}

function curveOf(section: Section, reading: Reading, type = ''): SpectrumRecord[] {
  const energies = energiesOf(section, reading)
  const stored = reading.stored(section, 'value')
  if (!energies || !stored || !isMatching(energies, stored.values.length, section, reading)) return []
  return [
    {
      type: reading.text(section, 'type') ?? type,
      kind: 'intensities',
      energies,
      values: stored.values,
      imaginary: undefined,
      unit: stored.unit === undefined || stored.unit === 'dimensionless' ? '' : stored.unit,
      axis: reading.text(section, 'axis'),
      isFromDipoles: false,
    },
  ]
}

function permittivityOf(section: Section, reading: Reading): SpectrumRecord[] {
  const energies = energiesOf(section, reading)
  const value = reading.complex(section, 'value')
  if (!energies || !value || !isMatching(energies, value.re.length, section, reading)) return []
  return [
    {
      type: reading.text(section, 'type') ?? '',
      kind: 'permittivity',
      energies,
      values: value.re,
      imaginary: value.im,
      unit: '',
      axis: reading.text(section, 'axis'),
      isFromDipoles: false,
    },
  ]
}

/** Reads the photon energies in eV. Versions before 0.5 have them among the variables. */
function energiesOf(section: Section, reading: Reading): Float64Array | undefined {
  const holders = ['energies', 'frequencies', 'variables'].flatMap(name => reading.sections(section, name))
  const holder = holders.find(one => one.m_is_set('points'))
  const energies = reading.numbers(holder, 'points', 'eV')
  return energies && energies.length > 0 ? energies : undefined
}

function isMatching(energies: Float64Array, count: number, section: Section, reading: Reading): boolean {
  if (energies.length === count) return true
  reading.noteAt(`A spectrum has ${count} numbers for ${energies.length} energies, and is left out`, pathOf(section))
  return false
}
