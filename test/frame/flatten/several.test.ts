import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { present } from '../../../src/present.js'
import '../../../src/display/index.js'
import { type Frame, toFrame } from '../../../src/frame/index.js'
import { openArchive } from '../../../src/metainfo/index.js'

let number = 0
function open(raw: object) {
  number++
  return openArchive(raw, { dialect: 'v1', entryId: `entry-${number}`, uploadId: 'upload-1' })
}

const calculation = (fermi: number) => ({ energy: { fermi } })
const entryOf = (runs: number[][]) => open({ run: runs.map(values => ({ calculation: values.map(calculation) })) })
const options = { unitSystem: 'SI' } as const

describe('a table without columns', () => {
  it('keeps what fits most entries, and counts those that it does not fit', () => {
    const entries = [...Array.from({ length: 83 }, (_, at) => entryOf([[at]])), entryOf([[1, 2], [3]])]
    const frame = toFrame(entries, options)
    expect(frame.column('fermi').toArray()).toEqual([...Array.from({ length: 83 }, (_, at) => at), null])
    expect(frame.column('fermi').note).toBe(
      "missing in 1 of 84 entries, which have several run: rows: 'run[]' gives a row for each",
    )
    expect(frame.notes).toEqual([])
  })

  it('keeps what fits one of two', () => {
    const frame = toFrame([entryOf([[1]]), entryOf([[2], [3]])], options)
    expect(frame.column('fermi').toArray()).toEqual([1, null])
  })

  it('says what it leaves out, and how to see it', () => {
    const elements = open({
      run: [{ calculation: [1, 2, 3].map(calculation) }],
      results: { material: { elements: ['Mg', 'O'], n_elements: 2 } },
    })
    const frame = toFrame([elements, entryOf([[1, 2]])], options)
    expect(frame.columnNames).toEqual(['n_elements', 'entry_id', 'upload_id'])
    expect(frame.notes).toEqual([
      "Left out, because entries have several: run.calculation. For a row for each: toFrame({ rows: 'run[].calculation[]' }).",
      "Lists are left out: results.material.elements. For a column of lists: toFrame({ columns: { elements: 'results.material.elements' } }).",
    ])
    const text = present(frame)?.['text/plain']
    for (const note of frame.notes) expect(text).toContain(note)
    const rows = toFrame([elements, entryOf([[1, 2]])], { ...options, rows: 'run[].calculation[]' })
    expect(rows.column('fermi').toArray()).toEqual([1, 2, 3, 1, 2])
  })

  it('says it once of columns that share it', () => {
    const energies = [{ energy: { fermi: 1, total: { value: 2 } } }]
    const frame = toFrame([open({ run: [{ calculation: energies }] }), entryOf([[1], [2]])], options)
    const text = present(frame)?.['text/plain'] ?? ''
    expect(text.match(/missing in 1 of 2 entries/g)).toHaveLength(1)
    expect(text).toMatch(/fermi, total_value: missing in/)
  })
})

describe('any archives', () => {
  it('give each value a place, or say that it has none', () => {
    const runs = fc.array(fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }), { maxLength: 3 })
    fc.assert(
      fc.property(fc.array(runs, { minLength: 1, maxLength: 8 }), archives => {
        const frame = toFrame(archives.map(entryOf), options)
        const severalRuns = archives.filter(entry => entry.length > 1).length
        const single = archives.filter(entry => entry.length === 1)
        const severalSteps = single.filter(([run]) => (run?.length ?? 0) > 1).length
        const values = archives.map(entry => (entry.length === 1 && entry[0]?.length === 1 ? entry[0][0] : null))
        const fits = values.filter(value => value !== null).length
        const isKept = severalRuns <= single.length && severalSteps <= fits && fits > 0
        expect(frame.has('fermi')).toBe(isKept)
        if (isKept) {
          expect(frame.column('fermi').toArray()).toEqual(values)
          const lost = severalSteps || severalRuns
          if (lost === 0) expect(frame.column('fermi').note).toBeUndefined()
          else expect(frame.column('fermi').note).toContain(`missing in ${lost} of ${archives.length} entries`)
        } else {
          const lostValues = archives.flat(2).length > 0
          if (lostValues) expect(frame.notes.join()).toMatch(/Left out, because entries have several: run/)
          reachable(archives, frame)
        }
      }),
      { numRuns: 300 },
    )
  })

  /** The option that the note names brings every value back. */
  function reachable(archives: readonly number[][][], { notes }: Frame) {
    const rows = /toFrame\(\{ rows: '([^']+)' \}\)/.exec(notes.join())?.[1]
    if (rows === undefined) return
    const frame = toFrame(archives.map(entryOf), { ...options, rows: 'run[].calculation[]' })
    expect(['run[]', 'run[].calculation[]']).toContain(rows)
    expect(frame.has('fermi') ? frame.column('fermi').toArray() : []).toEqual(archives.flat(2))
  }
})
