import { isSection, type Section } from '../../../metainfo/index.js'
import type { NumberArray, Reading } from '../reading.js'
import type { Bands, EigenvalueChannel, Eigenvalues } from '../records/eigenvalues.js'
import { inScope } from '../scope.js'
import { spinOf } from '../spin-of.js'
import { dataGaps, dataLevels, edgesOf } from './levels.js'

/** Reads the band structure of a section `outputs`: one item for each spin channel. */
export function dataBands(
  { section, input }: { section: Section; input: Section },
  reading: Reading,
): Bands | undefined {
  const items = reading.sections(section, 'electronic_band_structures').filter(one => inScope(one, input))
  const read = channelsOf(items, reading)
  if (!read) return undefined
  const path = kPathOf(read.first, reading)
  const points = reading.numbers(path, 'points')
  const placed = points?.length === 3 * read.kCount ? points : undefined
  const own = dataLevels(section, reading)
  const edges = edgesOf(items, reading)
  return {
    ...read,
    kPoints: placed,
    weights: undefined,
    path: {
      count: read.kCount,
      points: placed,
      segments: [read.kCount],
      labels: placed ? labelsOf(placed, path, reading) : [],
      reciprocalCell: reading.numbers(read.first, 'reciprocal_cell', '1 / angstrom'),
    },
    gaps: dataGaps(section, reading).filter(gap => gap.from === 'bands'),
    levels: {
      fermi: own.fermi,
      highestOccupied: edges.highestOccupied ?? own.highestOccupied,
      lowestUnoccupied: edges.lowestUnoccupied ?? own.lowestUnoccupied,
    },
  }
}

/** Returns the section with the k-points of a band structure; versions before 0.4 have it among their variables. */
function kPathOf(bands: Section, reading: Reading): Section | undefined {
  return reading.section(bands, 'k_path') ?? reading.sections(bands, 'variables').find(one => one.m_is_set('points'))
}

/** Returns the name of each point that is one of the path's special points. */
function labelsOf(points: Float64Array, path: Section | undefined, reading: Reading): (string | undefined)[] {
  const names = reading.list(path, 'high_symmetry_path_names') ?? []
  const values = reading.numbers(path, 'high_symmetry_path_values')
  if (values?.length !== 3 * names.length) return []
  const isAt = (index: number, place: number) =>
    [0, 1, 2].every(
      axis => Math.abs((points[3 * index + axis] as number) - (values[3 * place + axis] as number)) < 1e-4,
    )
  return Array.from({ length: points.length / 3 }, (_, index) => {
    const name = names[names.findIndex((_, place) => isAt(index, place))]
    return typeof name === 'string' ? name : undefined
  })
}

/** Reads the eigenvalues of a section `outputs` on its mesh of k-points, or of a molecule. */
export function dataEigenvalues(outputs: Section, reading: Reading): Eigenvalues | undefined {
  const read = channelsOf(reading.sections(outputs, 'electronic_eigenvalues'), reading)
  return read && { ...read, kPoints: undefined, weights: undefined, levels: dataLevels(outputs, reading) }
}

/** Reads one channel for each spin: the last one of each, if all have one shape. */
function channelsOf(
  items: readonly Section[],
  reading: Reading,
): (Pick<Eigenvalues, 'kCount' | 'bandCount' | 'channels'> & { first: Section }) | undefined {
  const read = items.filter(isSection).flatMap(section => {
    const energies = reading.array(section, 'value', 'eV')
    return energies?.shape.length === 2 && energies.values.length > 0 ? [{ section, energies }] : []
  })
  const last = read.at(-1)
  if (!last) return undefined
  const alike = read.filter(({ energies }) => energies.shape.join() === last.energies.shape.join())
  const spins = new Map(alike.map(one => [spinOf(reading.number(one.section, 'spin_channel')), one]))
  if (spins.size < read.length)
    reading.note(`The archive has ${read.length} sets of states here: the last one of each spin channel is read.`)
  const chosen = [...spins].filter(([spin]) => spin !== undefined || spins.size === 1)
  const channels = chosen.map(([spin, { section, energies }]): EigenvalueChannel => {
    const occupations = reading.array(section, 'occupation')
    return { spin, energies: energies.values, occupations: ofShape(occupations, energies.shape)?.values }
  })
  const [kCount, bandCount] = last.energies.shape as [number, number]
  const first = chosen[0]?.[1].section as Section
  return { kCount, bandCount, channels: channels.sort((a, b) => (a.spin ?? 0) - (b.spin ?? 0)), first }
}

function ofShape(array: NumberArray | undefined, shape: readonly number[]): NumberArray | undefined {
  return array?.shape.join() === shape.join() ? array : undefined
}
