import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideAnswer } from '../../../src/api/http/divide-answer.js'
import { readJson } from '../../../src/api/http/read-json.js'
import { UnparsedArchive, UnreadArchive } from '../../../src/api/http/unparsed-archives.js'

const padding = 'x'.repeat(5000)

/** Values with whatever looks like the beginning of another entry. */
const tricky = fc.constantFrom<unknown>(
  '},{"entry_id":"a","upload_id":"b","archive":{',
  [{ entry_id: 'a', upload_id: 'b', archive: {} }, { entry_id: 'c' }, { entry_id: 'd', upload_id: 'e', archive: {} }],
  { data: [], archive: { data: [{}] } },
  ']}',
  '"data":[',
  'ä\u0001"\\',
)
const archive = fc.dictionary(fc.string(), fc.oneof(tricky, fc.jsonValue({ maxDepth: 3 })), { maxKeys: 4 })
const id = fc.oneof({ weight: 20, arbitrary: fc.stringMatching(/^[\w-]{1,28}$/) }, fc.constantFrom('a"b', 'c\\d', ''))
const item = fc
  .record({ entry_id: id, upload_id: id, parser_name: fc.constantFrom('parsers/vasp', null), archive, odd: fc.nat(20) })
  .map(({ odd, parser_name, ...one }) => {
    if (odd === 0) return { ...one, extra: 1 }
    return { entry_id: one.entry_id, upload_id: one.upload_id, parser_name, archive: one.archive }
  })
const answer = fc
  .record({
    query: fc.oneof(
      { weight: 5, arbitrary: fc.constant({}) },
      fc.constantFrom<object>({ data: [] }, { 'entry_id:any': ['},{"entry_id":"'] }),
    ),
    items: fc.array(item, { maxLength: 5 }),
    after: fc.oneof({ weight: 5, arbitrary: fc.constant({}) }, fc.constant({ more: [1] })),
  })
  .map(({ query, items, after }) => ({
    query,
    pagination: { total: items.length },
    data: items.map(one => ({ ...one, archive: { ...one.archive, padding } })),
    ...after,
  }))

/** What an answer holds when its archives are read one by one; `undefined` when it cannot be divided or not be read. */
function readDivided(text: string): unknown {
  const divided = divideAnswer(Buffer.from(text), () => undefined)
  if (!divided) return undefined
  try {
    const data = divided.archives.map(one => ({
      entry_id: one.entryId,
      upload_id: one.uploadId,
      ...(one.parserName === undefined ? {} : { parser_name: one.parserName }),
      archive: one.archive,
    }))
    return { ...(divided.value as object), data }
  } catch (error) {
    if (error instanceof UnreadArchive) return undefined
    throw error
  }
}

/** Without what is no different to a reader: parsers that are null. */
function readWhole(text: string): unknown {
  const reading = readJson(text)
  if (!('value' in reading)) return undefined
  const value = reading.value as { data: Record<string, unknown>[] }
  return {
    ...value,
    data: value.data.map(({ parser_name: name, ...one }) => (name == null ? one : { ...one, parser_name: name })),
  }
}

describe('an answer that is divided without parsing it', () => {
  it('has the archives of the answer as a server writes it', () => {
    const data = [1, 2, 3].map(n => ({
      entry_id: `e${n}`,
      upload_id: 'u',
      parser_name: 'parsers/vasp',
      archive: { run: [{ n }], text: '},{"entry_id":"', padding },
    }))
    const text = JSON.stringify({ owner: 'public', pagination: { total: 3 }, data })
    const divided = divideAnswer(Buffer.from(text), () => undefined)
    expect(divided?.value).toEqual({ owner: 'public', pagination: { total: 3 }, data: [] })
    expect(divided?.archives.every(one => one instanceof UnparsedArchive)).toBe(true)
    expect(readDivided(text)).toEqual(JSON.parse(text))
  })

  it('is left whole when archives are small', () => {
    const data = [{ entry_id: 'e', upload_id: 'u', parser_name: 'p', archive: {} }]
    expect(divideAnswer(Buffer.from(JSON.stringify({ pagination: {}, data })), () => undefined)).toBeUndefined()
  })

  it('says when an archive has bare words for numbers', () => {
    const head = '{"pagination":{"total":1},"data":[{"entry_id":"e","upload_id":"u","archive":{"n":NaN,"padding":"'
    let words = 0
    const divided = divideAnswer(Buffer.from(`${head}${padding}"}}]}`), () => words++)
    expect([words, divided?.archives[0]?.archive, words]).toEqual([0, { n: Number.NaN, padding }, 1])
  })

  it('is read as the whole answer or not at all, whatever the archives hold', () => {
    let divided = 0
    fc.assert(
      fc.property(answer, value => {
        const text = JSON.stringify(value)
        const read = readDivided(text)
        if (read === undefined) return
        divided++
        expect(read).toEqual(readWhole(text))
      }),
      { numRuns: 500 },
    )
    expect(divided).toBeGreaterThan(50)
  })

  it('is never read when it is no JSON, wherever it is damaged', () => {
    const damage = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(12),
      text: fc.oneof(fc.constantFrom('', '{', '}', ']', '"', ',', '},{"entry_id":"'), fc.string({ maxLength: 3 })),
    })
    let refused = 0
    fc.assert(
      fc.property(answer, damage, (value, { at, length, text }) => {
        // The padding is left out of the places: damage in it is hardly ever seen.
        const whole = JSON.stringify(value)
        const plain = whole.replaceAll(padding, '')
        const place = Math.floor(at * plain.length)
        const damaged = (plain.slice(0, place) + text + plain.slice(place + length)).replaceAll(
          '"padding":""',
          `"padding":"${padding}"`,
        )
        const read = readDivided(damaged)
        if (read === undefined) refused++
        else expect(read).toEqual(readWhole(damaged))
      }),
      { numRuns: 1000 },
    )
    expect(refused).toBeGreaterThan(100)
  })
})
