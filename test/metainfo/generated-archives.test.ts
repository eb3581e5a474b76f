import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUnresolved, type LooseSection } from '../../src/metainfo/index.js'
import { open } from './open.js'

// Schemas and archives that fit them, made at random; names are sometimes hostile.
const name = fc.oneof(
  fc.stringMatching(/^[a-z][a-z_]{0,8}$/).filter(text => !text.startsWith('m_')),
  fc.constantFrom('constructor', 'toString', 'length', 'then', '__proto__', 'valueOf', 'hasOwnProperty'),
)
const unit = fc.constantFrom('joule', 'meter ** 3', '1 / second', 'kelvin')

interface Field {
  name: string
  kind: 'number' | 'unit' | 'array' | 'text' | 'reference' | 'unknown'
  unit: string
  number: number
}
const kinds = fc.constantFrom('number', 'unit', 'array', 'text', 'reference', 'unknown')
const field: fc.Arbitrary<Field> = fc.record({
  name,
  kind: kinds as fc.Arbitrary<Field['kind']>,
  unit,
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
})
const fields = fc.uniqueArray(field, { maxLength: 6, selector: one => one.name })

function set(object: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
}

function quantityOf({ kind, unit: text, name: called }: Field): object {
  if (kind === 'text') return { name: called, type: 'str' }
  if (kind === 'reference') return { name: called, type: { type_kind: 'reference', type_data: 'Part' } }
  const shape = kind === 'array' ? { shape: ['*'] } : {}
  return { name: called, type: 'np.float64', ...shape, ...(kind === 'number' ? {} : { unit: text }) }
}

function storedValue({ kind, number }: Field): unknown {
  if (kind === 'text') return `text ${number}`
  if (kind === 'reference') return '#/data/parts/0'
  return kind === 'array' ? [number, null, -number] : number
}

function archiveOf(own: Field[], part: Field[], gaps: boolean[]) {
  const filled = (list: Field[]) => {
    const section: Record<string, unknown> = {}
    for (const one of list) set(section, one.name, storedValue(one))
    return section
  }
  const known = (list: Field[]) => list.filter(one => one.kind !== 'unknown').map(quantityOf)
  const parts = gaps.map(isGap => (isGap ? null : filled(part)))
  const subSections = [{ name: 'parts', sub_section: 'Part', repeats: true }]
  const definitions = {
    section_definitions: [
      { name: 'Whole', quantities: known(own), sub_sections: subSections },
      { name: 'Part', quantities: known(part) },
    ],
  }
  return { definitions, data: { m_def: 'Whole', ...filled(own), parts } }
}

function checkField(section: LooseSection, one: Field, hasTarget: boolean): void {
  const value = section.m_get(one.name) as { unit?: string; magnitude?: unknown; flat?: () => Float64Array }
  expect(section.m_get(one.name, { raw: true })).toEqual(storedValue(one))
  if (one.kind === 'unit') expect([value.unit, value.magnitude]).toEqual([one.unit, one.number])
  else if (one.kind === 'array') expect(Array.from(value.flat?.() ?? [])).toEqual([one.number, Number.NaN, -one.number])
  else if (one.kind === 'reference') expect(isUnresolved(value)).toBe(!hasTarget)
  else expect(value).toEqual(storedValue(one))
  expect(section.m_unknown.includes(one.name)).toBe(one.kind === 'unknown')
}

describe('archives of any schema', () => {
  it('read as they are stored, with their units, and nothing is lost', () => {
    const parts = fc.array(fc.boolean(), { maxLength: 4 })
    const notParts = fields.map(list => list.filter(one => one.name !== 'parts' && one.name !== '__proto__'))
    fc.assert(
      fc.property(notParts, notParts, parts, (own, part, gaps) => {
        const raw = archiveOf(own, part, gaps)
        const text = JSON.stringify(raw)
        const entry = open(raw)
        const data = entry.data as unknown as LooseSection
        const hasTarget = gaps[0] === false
        for (const one of own) checkField(data, one, hasTarget)
        for (const [index, isGap] of gaps.entries()) {
          const item = (data.m_get('parts') as (LooseSection | null)[])[index]
          if (isGap) expect(item).toBeNull()
          else for (const one of part) checkField(item as LooseSection, one, hasTarget)
        }
        expect(JSON.stringify(entry.m_to_dict())).toBe(text)
        expect(Object.getPrototypeOf({})).toBe(Object.prototype)
      }),
      { numRuns: 150 },
    )
  })
})
