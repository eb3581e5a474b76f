import type { Section } from '../../../metainfo/index.js'
import { endLabels } from '../end-labels.js'
import type { NumberArray, Reading } from '../reading.js'
import type { Bands, EigenvalueChannel, Eigenvalues } from '../records/eigenvalues.js'
import { inScope } from '../scope.js'
import { fermiLevels, runGaps, runLevels } from './levels.js'

/** The section that has bands: a calculation, or `results.properties.electronic`. */
export interface BandsHolder {
  section: Section
  /** The section that the user gave: of several band structures, those inside of it, or the one that it is inside of, are read. */
  input: Section
}

/** Reads the last band structure of a calculation; `undefined` when it has none with energies. */
export function runBands({ section, input }: BandsHolder, reading: Reading): Bands | undefined {
  const all = reading.sections(section, 'band_structure_electronic').filter(one => inScope(one, input))
  for (const bands of all.reverse()) {
    const segments = reading.sections(bands, 'segment').flatMap(segment => {
      const energies = eigenvalueArray(segment, reading, 'energies')
      return energies ? [{ segment, energies }] : []
    })
    if (segments.length > 0) return bandsOf(bands, segments, { calculation: section, reading })
  }
  return undefined
}

interface Segment {
  segment: Section
  /** Spin channels, k-points, bands. */
  energies: NumberArray
}

function bandsOf(
  bands: Section,
  segments: readonly Segment[],
  { calculation, reading }: { calculation: Section; reading: Reading },
): Bands {
  const counts = segments.map(({ energies }) => energies.shape[1] as number)
  const coordinates = segments.map(({ segment }, index) => {
    const points = reading.numbers(segment, 'kpoints')
    return points?.length === 3 * (counts[index] as number) ? points : undefined
  })
  const points = coordinates.every(one => one !== undefined) ? joined(coordinates as Float64Array[]) : undefined
  const gaps = runGaps(bands, reading, 'bands')
  const own = runLevels(calculation, reading)
  const fermi = fermiLevels(bands, reading, 'energy_fermi')
  const read = channelsOf(
    segments.map(({ segment, energies }) => ({
      energies,
      occupations: eigenvalueArray(segment, reading, 'occupations'),
    })),
  )
  return {
    ...read,
    kPoints: points,
    weights: undefined,
    path: {
      count: read.kCount,
      points,
      segments: counts,
      labels: segments.flatMap(({ segment }, index) => endLabels(segment, counts[index] as number, reading)),
      reciprocalCell: reading.numbers(bands, 'reciprocal_cell', '1 / angstrom'),
    },
    gaps,
    levels: {
      fermi: fermi.length > 0 ? fermi : own.fermi,
      highestOccupied: largest(gaps.map(gap => gap.highestOccupied)) ?? own.highestOccupied,
      lowestUnoccupied: smallest(gaps.map(gap => gap.lowestUnoccupied)) ?? own.lowestUnoccupied,
    },
  }
}

/** Reads the last eigenvalues of a calculation that have energies: on a mesh of k-points, or of a molecule. */
export function runEigenvalues(calculation: Section, reading: Reading): Eigenvalues | undefined {
  for (const section of reading.sections(calculation, 'eigenvalues').reverse()) {
    const energies = eigenvalueArray(section, reading, 'energies')
    if (!energies) continue
    const read = channelsOf([{ energies, occupations: eigenvalueArray(section, reading, 'occupations') }])
    const points = reading.numbers(section, 'kpoints')
    const weights = reading.numbers(section, 'kpoints_weights') ?? reading.numbers(section, 'kpoints_multiplicities')
    return {
      ...read,
      kPoints: points?.length === 3 * read.kCount ? points : undefined,
      weights: weights?.length === read.kCount ? weights : undefined,
      levels: runLevels(calculation, reading),
    }
  }
  return undefined
}

/** Reads an array of spin channels, k-points and bands; archives without spin may leave out the first of these. */
function eigenvalueArray(section: Section, reading: Reading, name: string): NumberArray | undefined {
  const array = reading.array(section, name, name === 'energies' ? 'eV' : undefined)
  if (array?.shape.length === 2) return { values: array.values, shape: [1, ...array.shape] }
  return array?.shape.length === 3 && array.values.length > 0 ? array : undefined
}

interface Block {
  energies: NumberArray
  occupations: NumberArray | undefined
}

/** Joins blocks of k-points. A block with fewer bands than the widest one lacks values at its end. */
function channelsOf(blocks: readonly Block[]): Pick<Eigenvalues, 'kCount' | 'bandCount' | 'channels'> {
  const bandCount = blocks.reduce((most, { energies }) => Math.max(most, energies.shape[2] as number), 0)
  const kCount = blocks.reduce((sum, { energies }) => sum + (energies.shape[1] as number), 0)
  const spins = blocks[0]?.energies.shape[0] as number
  const isOccupied = blocks.every(({ energies, occupations }) => occupations?.shape.join() === energies.shape.join())
  const rowsOf = (spin: number, name: keyof Block) => {
    const rows = new Float64Array(kCount * bandCount).fill(Number.NaN)
    let row = 0
    for (const block of blocks) {
      const [, count = 0, width = 0] = block.energies.shape
      const { values } = block[name] as NumberArray
      for (let k = 0; k < count; k++, row++)
        rows.set(values.subarray((spin * count + k) * width, (spin * count + k + 1) * width), row * bandCount)
    }
    return rows
  }
  const channels = Array.from(
    { length: spins },
    (_, spin): EigenvalueChannel => ({
      spin: spins === 2 ? (spin as 0 | 1) : undefined,
      energies: rowsOf(spin, 'energies'),
      occupations: isOccupied ? rowsOf(spin, 'occupations') : undefined,
    }),
  )
  return { kCount, bandCount, channels }
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let start = 0
  for (const part of parts) {
    whole.set(part, start)
    start += part.length
  }
  return whole
}

function largest(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce((most, one) => (most === undefined || (one ?? most) > most ? one : most), undefined)
}

function smallest(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce((least, one) => (least === undefined || (one ?? least) < least ? one : least), undefined)
}
