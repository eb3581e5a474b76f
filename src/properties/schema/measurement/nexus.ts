import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import type { CurveAxis, CurveKind, CurveRecord } from '../records/curve.js'
import { rawOf, storedDefinition, titleOf } from './section-words.js'
import { axisName } from './stored-axis.js'

/** Names of axes that a group without `axes` has as fields. */
const usualAxes = ['wavelength', 'energy', 'two_theta', 'wavenumber']

/**
 * Reads a group of a NeXus file that names its signal and axes (`pynxtools`); `undefined` for another section. The archive has
 * the names and ranges of the fields; their numbers are in the file.
 */
export function nexusCurves(section: Section, reading: Reading): CurveRecord[] | undefined {
  if (!storedDefinition(section).startsWith('pynxtools.') && !section.m_is_set('___signal')) return undefined
  if (!section.m_is_set('signal') && !section.m_is_set('___signal')) return undefined
  const raw = rawOf(section)
  const attribute = (name: string) => namesIn(raw[name]).concat(namesIn(findKey(raw[`___${name}`], `___${name}`)))
  const signals = [...attribute('signal'), ...attribute('auxiliary_signals')]
  const stated = attribute('axes').filter(name => name !== '.')
  const axes = stated.length > 0 ? stated : usualAxes.filter(name => addressOf(raw, name) !== undefined).slice(0, 1)
  const kind = kindOf(section)
  // The unit of a field whose type has one is in the schema, that of others beside the number.
  const own = (name: string) => reading.stored(section, `${name}__min`)?.unit
  return signals.flatMap(signal => {
    const y = fieldOf(raw, signal, own)
    const shape = axes.map(name => sizeOf(raw, name) ?? 0)
    const x = axes[0] === undefined ? undefined : fieldOf(raw, axes[0], own)
    if (!y || !x) return []
    const dimensions = Number(statistic(raw, signal, 'ndim')?.value ?? axes.length)
    const isMap = axes.length > 1 || dimensions > 1
    const words = y.axis.name.toLowerCase() === 'data' ? kindWord(kind) : y.axis.name
    return [
      {
        name: [titleOf(section, reading), words].filter(Boolean).join(': '),
        kind,
        x: x.axis,
        y: { ...y.axis, name: words },
        shape: isMap ? shape : undefined,
        conditions: {},
        notes: [...fileNotes([x, y])],
      },
    ]
  })
}

function kindOf(section: Section): CurveKind {
  const names: string[] = []
  for (let one: Section | undefined = section; one; one = one.m_parent) names.push(storedDefinition(one))
  const text = names.join(' ')
  if (/Xps|Mpes|Arpes/i.test(text)) return 'photoemission'
  if (/Raman/i.test(text)) return 'Raman'
  if (/Ellipsometry/i.test(text)) return 'ellipsometry'
  return 'other'
}

function kindWord(kind: CurveKind): string {
  return kind === 'photoemission' || kind === 'Raman' ? 'Intensity' : 'Data'
}

interface Field {
  axis: CurveAxis
  /** The file with the numbers; `undefined` when it is not named. */
  file: string | undefined
}

function fieldOf(raw: Json, name: string, own: (name: string) => string | undefined): Field | undefined {
  const value = addressOf(raw, name)
  const [least, most] = [statistic(raw, name, 'min'), statistic(raw, name, 'max')]
  if (value === undefined && least === undefined) return undefined
  const type = plainText(raw[`${name}__type`])
  const hasRange = typeof least?.value === 'number' && typeof most?.value === 'number'
  return {
    axis: {
      quantity: name,
      name: type ? axisName(`${type}_${name}`) : axisName(name),
      unit: least?.unit ?? own(name) ?? 'dimensionless',
      values: undefined,
      range: hasRange ? [least.value as number, most.value as number] : undefined,
    },
    file: typeof value === 'string' && value.includes('#/') ? value.split('#')[0] : undefined,
  }
}

function fileNotes(fields: readonly Field[]): string[] {
  const file = fields.find(field => field.file)?.file
  const where = file ? `in the HDF5 file ${file}` : "in the entry's HDF5 file"
  return [`The numbers of this curve are ${where}, which is not read here: the archive has its names and ranges.`]
}

type Json = Record<string, unknown>

/** Returns what stands for a field: the address of its numbers, or a number. */
function addressOf(raw: Json, name: string): unknown {
  const found = [`${name}_quantity`, `${name}__field`, name]
    .map(key => findKey(raw, key))
    .find(one => one !== undefined)
  return isObject(found) && 'm_value' in found ? found['m_value'] : found
}

function statistic(raw: Json, name: string, what: 'min' | 'max' | 'size' | 'ndim') {
  const key = [`${name}__${what}`, `${name}_quantity__${what}`].find(one => findKey(raw, one) !== undefined)
  const found = key === undefined ? undefined : findKey(raw, key)
  if (isObject(found)) return { value: found['m_value'], unit: plainText(found['m_unit']) }
  return found === undefined ? undefined : { value: found, unit: undefined }
}

function sizeOf(raw: Json, name: string): number | undefined {
  const value = statistic(raw, name, 'size')?.value
  return typeof value === 'number' ? value : undefined
}

/** Returns the value of a key in an object or in those just below it, where groups keep their fields. */
function findKey(value: unknown, key: string, depth = 3): unknown {
  if (!isObject(value) || depth === 0) return undefined
  if (Object.hasOwn(value, key) && !(isObject(value[key]) && !('m_value' in value[key]))) return value[key]
  for (const inner of Object.values(value)) {
    const found = isObject(inner) ? findKey(inner, key, depth - 1) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const plainText = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** Returns names from a text, a list, or a list that is written as text: `['a', 'b']`. */
function namesIn(value: unknown): string[] {
  if (isObject(value)) return namesIn(value['m_value'])
  if (Array.isArray(value)) return value.filter(one => typeof one === 'string')
  if (typeof value !== 'string') return []
  return value.startsWith('[') ? [...value.matchAll(/'([^']+)'/g)].map(match => match[1] as string) : [value]
}
