import { expect } from 'vitest'
import { Complex, isUnresolved, type Section } from '../../src/metainfo/index.js'
import { Quantity } from '../../src/units/index.js'
import type { Raw } from './archives.js'
import { isPlainSection, type PlainProperty, plainProperties } from './plain-definitions.js'

/** What was met on a walk through one archive. */
export interface Counts {
  sections: number
  values: number
  withUnit: number
  references: number
  unresolved: number
  unknown: number
}

const number = /^(float|int|uint|complex)\d*$/

/** Reads everything in a section and below, and compares it with the raw JSON and the plain definitions. */
export function walk(section: Section, raw: Raw, declared: string, counts: Counts): void {
  counts.sections++
  const stored = typeof raw.m_def === 'string' ? raw.m_def.replace(/@.*$/, '') : declared
  const definition = isPlainSection(stored) ? stored : declared
  expect(section.m_def.qualified_name).toBe(definition)
  const properties = plainProperties(definition)
  const unknown: string[] = []
  for (const [name, value] of Object.entries(raw)) {
    const property = properties.get(name)
    if (!property) {
      if (name.startsWith('m_')) continue
      unknown.push(name)
      expect(section.m_get(name)).toBe(value)
    } else if (property.kind === 'section') {
      walkSections(section, { name, value, property }, counts)
    } else {
      checkQuantity(section, { name, value, property }, counts)
    }
  }
  expect(section.m_unknown).toEqual(unknown)
  counts.unknown += unknown.length
}

interface Member {
  name: string
  value: unknown
  property: PlainProperty
}

function walkSections(section: Section, { name, value, property }: Member, counts: Counts): void {
  const read = (section as unknown as Raw)[name] as Section | (Section | null)[]
  expect(read).toBe(section.m_get(name))
  const items = Array.isArray(value) ? value : [value]
  const views = Array.isArray(read) ? read : [read]
  expect(views.length).toBe(items.length)
  for (const [index, item] of items.entries()) {
    const view = views[index]
    if (item === null) {
      expect(view ?? null).toBeNull()
      continue
    }
    expect(view?.m_parent).toBe(section)
    expect(view?.m_parent_index).toBe(property.many ? index : -1)
    walk(view as Section, item as Raw, property.target as string, counts)
  }
}

function checkQuantity(section: Section, { name, value, property }: Member, counts: Counts): void {
  counts.values++
  const read = section.m_get(name)
  expect(section.m_is_set(name)).toBe(true)
  if (!(name in Object.prototype) && !name.startsWith('m_')) expect((section as unknown as Raw)[name]).toBe(read)
  const { type = '', unit } = property
  if (type === 'reference' || type === 'quantity reference') checkReferences(read, value, counts)
  else if (read instanceof Quantity) {
    counts.withUnit++
    expect(read.unit).toBe(unit)
    expect(plain(read.magnitude)).toEqual(nanForNull(value))
  } else if (type === 'Datetime' && read instanceof Date) {
    expect(read.getTime()).toBe(Date.parse(value as string))
  } else if (read instanceof Complex) {
    expect({ re: plain(read.re), im: plain(read.im) }).toEqual(nanForNull(value))
  } else {
    expect(unit === undefined || !holdsNumber(value)).toBe(true)
    expect(plain(read)).toEqual(number.test(type) ? nanForNull(value) : (value ?? undefined))
  }
}

function checkReferences(read: unknown, value: unknown, counts: Counts): void {
  const items = Array.isArray(value) ? value : [value]
  const targets = Array.isArray(value) ? (read as unknown[]) : [read]
  expect(targets.length).toBe(items.length)
  for (const [index, item] of items.entries()) {
    counts.references++
    const target = targets[index]
    if (isUnresolved(target)) {
      counts.unresolved++
      expect(target.reference).toBe(item)
      expect(target.reason).toMatch(/\.$/)
      continue
    }
    const view = target as Partial<Section>
    if (view.m_path) expect(`#${view.m_path()}`).toBe(String(item).replace(/^#?/, '#'))
    else expect(target ?? undefined).toBeDefined()
  }
}

function holdsNumber(value: unknown): boolean {
  return Array.isArray(value) ? holdsNumber(value[0]) : typeof value === 'number'
}

/** Typed arrays as plain lists. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array)
  return Array.isArray(value) ? value.map(plain) : value
}

function nanForNull(value: unknown): unknown {
  if (value === null) return Number.NaN
  if (Array.isArray(value)) return value.map(nanForNull)
  if (typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value as Raw).map(([key, item]) => [key, nanForNull(item)]))
}
