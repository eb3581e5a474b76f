import type { Section } from '../../../metainfo/index.js'
import { pathOf, type Reading } from '../reading.js'
import type { CurveAxis, CurveRecord } from '../records/curve.js'
import { rawOf, storedDefinition, titleOf } from './section-words.js'
import { axisName, hasNumbers, storedAxis } from './stored-axis.js'

/** Words for what is varied in a measurement, the likeliest first. */
const variedWords = [
  'wavelength',
  'photon_energy',
  'energy',
  'two_theta',
  'angle',
  'wavenumber',
  'raman_shift',
  'frequency',
  'voltage',
  'potential',
  'magnetic_field',
  'field',
  'time',
  'temperature',
  'pressure',
  'concentration',
  'position',
  'depth',
  'distance',
  'x',
]

/**
 * Reads lists of equal length of a section whose meaning is not known: each one over the list that was varied, which its name
 * says, or that it only increases. Lists of two dimensions are maps.
 */
export function listPairs(section: Section, reading: Reading): CurveRecord[] | undefined {
  if (storedDefinition(section).startsWith('pynxtools.')) return undefined
  const lists = listsOf(section, reading)
  const groups = new Map<string, List[]>()
  for (const list of lists) {
    const key = list.axis.values ? String(list.axis.values.length) : (list.file ?? '')
    if (list.shape.length < 2) groups.set(key, [...(groups.get(key) ?? []), list])
  }
  const title = titleOf(section, reading)
  const curves = [...groups.values()]
    .filter(group => group.length > 1)
    .flatMap(group => pairsOf(group, { section, title }))
  const maps = lists.filter(({ shape }) => shape.length > 1).map(list => mapOf(list, title))
  return curves.length + maps.length > 0 ? [...curves, ...maps] : undefined
}

interface List {
  axis: CurveAxis
  shape: readonly number[]
  /** The HDF5 file with the numbers. */
  file: string | undefined
  notes: readonly string[]
}

function listsOf(section: Section, reading: Reading): List[] {
  return Object.entries(rawOf(section)).flatMap(([name, raw]): List[] => {
    if (name.startsWith('m_') || name === 'array_index') return []
    const file = typeof raw === 'string' ? /^([^#]+\.(?:h5|hdf5|nxs))#\//i.exec(raw)?.[1] : undefined
    if (file !== undefined) {
      const axis = { quantity: name, name: axisName(name), unit: 'dimensionless', values: undefined, range: undefined }
      return [{ axis, shape: [], file, notes: [] }]
    }
    if (!isNumeric(raw)) return []
    const read = storedAxis(section, name, { reading })
    const isList = read?.shape.every(length => length > 1) && hasNumbers(read.axis.values)
    return read && isList ? [{ ...read, file: undefined }] : []
  })
}

/** Returns true for lists of numbers, of one or more dimensions. */
function isNumeric(raw: unknown): raw is unknown[] {
  if (!Array.isArray(raw) || raw.length < 2) return false
  const first = raw.find(one => one !== null)
  return typeof first === 'number' || (Array.isArray(first) && isNumeric(first))
}

function pairsOf(
  group: readonly List[],
  { section, title }: { section: Section; title: string | undefined },
): CurveRecord[] {
  const { list: x, why } = variedIn(group)
  return group
    .filter(list => list !== x)
    .map(y => ({
      name: title ? `${title}: ${y.axis.name.toLowerCase()}` : y.axis.name,
      kind: 'other' as const,
      x: x.axis,
      y: y.axis,
      shape: undefined,
      conditions: {},
      notes: [
        ...x.notes,
        ...y.notes,
        `What was varied is taken to be ${pathOf(section)}.${x.axis.quantity}: ${why}.`,
        ...(y.file ? [`The numbers of this curve are in the HDF5 file ${y.file}, which is not read here.`] : []),
      ],
    }))
}

function variedIn(group: readonly List[]): { list: List; why: string } {
  for (const word of variedWords) {
    const list = group.find(({ axis: { quantity } }) => isNamed(quantity.toLowerCase(), word))
    if (list) return { list, why: 'its name says so' }
  }
  const list = group.find(({ axis }) => axis.values && isMonotonic(axis.values))
  return list
    ? { list, why: 'it is the first list whose numbers only increase or only decrease' }
    : { list: group[0] as List, why: 'it is the first list' }
}

function isNamed(quantity: string, word: string): boolean {
  return quantity === word || (word !== 'x' && (quantity.startsWith(`${word}_`) || quantity.endsWith(`_${word}`)))
}

function isMonotonic(values: Float64Array): boolean {
  const rises = (values.at(-1) as number) > (values[0] as number)
  return values.every((value, index) => {
    const before = values[index - 1]
    return before === undefined || (rises ? value > before : value < before)
  })
}

function mapOf({ axis, shape, notes }: List, title: string | undefined): CurveRecord {
  const none: CurveAxis = { quantity: '', name: '', unit: 'dimensionless', values: undefined, range: undefined }
  const name = title ? `${title}: ${axis.name.toLowerCase()}` : axis.name
  return { name, kind: 'other', x: none, y: axis, shape, conditions: {}, notes }
}
