import { describe, expect, it } from 'vitest'
import { openDataset } from '../../../src/dataset/index.js'
import { type HandMadeEntry, handMade } from '../hand-made.js'

const entry = (number: number, processed?: string): HandMadeEntry => ({
  entry_id: `entry${number}`,
  upload_id: 'upload',
  archive: { metadata: { entry_id: `entry${number}` } },
  ...(processed === undefined ? {} : { processed }),
})

describe('dataset.diff', () => {
  it('tells entries apart by their ids and processing times', async () => {
    const here = await openDataset(
      handMade([entry(0, 'a'), entry(1, 'a'), entry(2, 'a'), entry(3), entry(4, 'a')], { entriesPerPart: 2 }),
    )
    const there = await openDataset(
      handMade([entry(6, 'a'), entry(2, 'b'), entry(1, 'a'), entry(3, 'a'), entry(5, 'a')], { entriesPerPart: 3 }),
    )
    const diff = here.diff(there)
    expect(diff).toMatchObject({
      onlyHere: ['entry0', 'entry4'],
      onlyThere: ['entry6', 'entry5'],
      changed: [{ entryId: 'entry2', here: 'a', there: 'b' }],
      same: 1,
      notCompared: 1,
      isSame: false,
    })
    expect(diff.same + diff.changed.length + diff.notCompared + diff.onlyHere.length).toBe(here.total)
    expect(String(diff)).toContain(`Only in ${there.folder}: 2 (entry6, entry5).`)
    expect(here.diff(here).isSame).toBe(true)
    expect(() => here.diff({} as never)).toThrow('compared with another one')
  })

  it('knows which entries are there', async () => {
    const dataset = await openDataset(
      handMade(
        [0, 1, 2, 3].map(number => entry(number)),
        { entriesPerPart: 2, missingParts: [0] },
      ),
    )
    expect([0, 1, 2, 3].map(number => dataset.has(`entry${number}`))).toEqual([false, false, true, true])
    expect(dataset.has('__proto__')).toBe(false)
  })
})
