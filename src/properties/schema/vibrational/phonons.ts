import type { Section } from '../../../metainfo/index.js'
import { endLabels } from '../end-labels.js'
import type { NumberArray, Reading } from '../reading.js'
import type { PhononBandsRecord } from '../records/phonon-bands.js'
import type { PhononDosRecord } from '../records/phonon-dos.js'
import { inScope } from '../scope.js'

/** An energy whose number is the frequency in THz. */
export const energyOfTerahertz = 'planck_constant * terahertz'

/**
 * Reads the phonon density of states of a section that has `dos_phonon`. Of several the last one is taken, or the one that the
 * input is.
 */
export function runPhononDos(
  owner: Section | undefined,
  { reading, input }: { reading: Reading; input: Section },
): PhononDosRecord | undefined {
  const all = reading.sections(owner, 'dos_phonon')
  const own = all.filter(section => inScope(input, section))
  for (const dos of (own.length > 0 ? own : all).toReversed()) {
    const frequencies = reading.numbers(dos, 'energies', energyOfTerahertz)
    if (!frequencies?.length) continue
    const totals = reading
      .sections(dos, 'total')
      .map(total => reading.numbers(total, 'value', `1 / (${energyOfTerahertz})`))
    const values = totals.find(list => list?.length === frequencies.length)
    if (values) return { frequencies, values }
    if (totals.length > 0) reading.note('A phonon density of states is left out: it has not one value for each energy.')
  }
  return undefined
}

/**
 * Reads the phonon dispersion of a section that has `band_structure_phonon`. Of several the last one is taken, or the one that the
 * input is.
 */
export function runPhononBands(
  owner: Section | undefined,
  { reading, input }: { reading: Reading; input: Section },
): PhononBandsRecord | undefined {
  const all = reading.sections(owner, 'band_structure_phonon')
  const own = all.filter(section => inScope(input, section))
  for (const bands of (own.length > 0 ? own : all).toReversed()) {
    const segments = reading.sections(bands, 'segment').flatMap(section => {
      const frequencies = frequenciesOf(section, reading)
      return frequencies ? [{ section, frequencies }] : []
    })
    if (segments.length > 0) {
      const reciprocalCell = reading.numbers(bands, 'reciprocal_cell', '1 / angstrom')
      return { path: { ...pathOf(segments, reading), reciprocalCell }, branches: branchesOf(segments) }
    }
  }
  return undefined
}

interface Segment {
  section: Section
  frequencies: SegmentFrequencies
}

/** The frequencies of a segment, point by point. */
interface SegmentFrequencies {
  values: Float64Array
  points: number
  branches: number
}

/** Reads the frequencies of a segment: of the first channel, since phonons have no spin. */
function frequenciesOf(section: Section, reading: Reading): SegmentFrequencies | undefined {
  const array: NumberArray | undefined = reading.array(section, 'energies', energyOfTerahertz)
  const [points = 0, branches = 0] = array?.shape.slice(-2) ?? []
  if (array === undefined || array.shape.length < 2 || points * branches === 0) return undefined
  return { values: array.values.subarray(0, points * branches), points, branches }
}

function pathOf(segments: readonly Segment[], reading: Reading): Omit<PhononBandsRecord['path'], 'reciprocalCell'> {
  const lengths = segments.map(({ frequencies }) => frequencies.points)
  const count = lengths.reduce((sum, length) => sum + length, 0)
  const coordinates = segments.map(({ section }) => reading.numbers(section, 'kpoints'))
  const isComplete = coordinates.every((list, index) => list?.length === 3 * (lengths[index] as number))
  const points = new Float64Array(3 * count)
  let start = 0
  for (const list of isComplete ? coordinates : []) {
    points.set(list as Float64Array, start)
    start += (list as Float64Array).length
  }
  return {
    count,
    points: isComplete ? points : undefined,
    segments: lengths,
    labels: segments.flatMap(({ section }, index) => endLabels(section, lengths[index] as number, reading)),
  }
}

function branchesOf(segments: readonly Segment[]): Float64Array[] {
  const count = segments.reduce((most, { frequencies }) => Math.max(most, frequencies.branches), 0)
  const length = segments.reduce((sum, { frequencies }) => sum + frequencies.points, 0)
  const all = Array.from({ length: count }, () => new Float64Array(length).fill(Number.NaN))
  let start = 0
  for (const { frequencies } of segments) {
    const { values, points, branches } = frequencies
    values.forEach((value, index) => {
      const branch = all[index % branches] as Float64Array
      branch[start + Math.floor(index / branches)] = value
    })
    start += points
  }
  return all
}
