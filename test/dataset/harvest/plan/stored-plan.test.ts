import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeFiles } from '../../../../src/dataset/files/index.js'
import { cutShards, type HarvestPlan, publishPlan, readPlan } from '../../../../src/dataset/harvest/plan/index.js'
import { DataError } from '../../../../src/errors/index.js'
import { temporaryFolder } from '../../folders.js'
import { MadeSource } from './made-source.js'

const source = new MadeSource(Array.from({ length: 25 }, (_, index) => `entry-${String(index).padStart(2, '0')}`))

function written(plan: unknown): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'harvest'))
  writeFileSync(join(folder, 'harvest', 'plan.json'), typeof plan === 'string' ? plan : JSON.stringify(plan))
  return folder
}

/** Sets a member by its path. */
function set(path: string, value: unknown): (plan: object) => void {
  const names = path.split('.')
  const last = names.pop() as string
  return plan => {
    const place = names.reduce((inner, name) => (inner as Record<string, object>)[name] as object, plan)
    Object.assign(place, { [last]: value })
  }
}

/** A plan of three shards, changed. */
async function changed(change: (plan: HarvestPlan & Record<string, unknown>) => void): Promise<string> {
  const plan = JSON.parse(JSON.stringify(await cutShards(source, { entriesPerShard: 10 })))
  change(plan)
  return written(plan)
}

describe('a stored plan', () => {
  it.each([undefined, 0, 5, 10, 20, 24, 25, 26])('is read as it was published, with max %o', async max => {
    const folder = temporaryFolder()
    const plan = await cutShards(source, { entriesPerShard: 10, max })
    await publishPlan(folder, plan)
    expect(await readPlan(folder)).toEqual(plan)
  })

  it('has a shard a line, and is never replaced', async () => {
    const folder = temporaryFolder()
    const plan = await cutShards(source, { entriesPerShard: 10 })
    await publishPlan(folder, plan)
    const lines = readFileSync(join(folder, 'harvest', 'plan.json'), 'utf8').split('\n')
    expect(lines[2]).toBe('{"shard":1,"fromId":"entry-10","toId":"entry-20","from":10,"to":20},')
    await expect(publishPlan(folder, plan)).rejects.toThrow(DataError)
  })

  it('is read once for many shards, and anew where it is another', async () => {
    const folder = temporaryFolder()
    await publishPlan(folder, await cutShards(source, { entriesPerShard: 10 }))
    let reads = 0
    const files = {
      ...nodeFiles,
      read(path: string) {
        reads++
        return nodeFiles.read(path)
      },
    }
    expect(await readPlan(folder, files)).toEqual(await readPlan(folder, files))
    expect(reads).toBe(1)
    rmSync(join(folder, 'harvest'), { recursive: true })
    await expect(readPlan(folder, files)).rejects.toThrow(DataError)
    const other = await cutShards(source, { entriesPerShard: 5 })
    await publishPlan(folder, other)
    expect(await readPlan(folder, files)).toEqual(other)
    expect(reads).toBe(2)
  })

  it.each<[string, (plan: HarvestPlan & Record<string, unknown>) => void, RegExp]>([
    ['another format', set('format', 0), /'format' is 0; it must be 1/],
    ['a later format', set('format', 2), /has format 2; this package knows 1.*same nomad-notebook/s],
    ['more selected than there are', set('selected', 26), /'selected' is 26; it must be at most 25/],
    ['no shards', set('shards', []), /'shards' is .*; it must be shards of 25 entries/],
    ['shards that are no list', set('shards', {}), /'shards' is .*; it must be a list/],
    ['a wrong number', set('shards.1.shard', 2), /'shards.1.shard' is 2; it must be 1/],
    ['a gap between ids', set('shards.1.fromId', 'entry-11'), /'shards.1.fromId' is 'entry-11'; it must be 'entry-10'/],
    [
      'a begin of the first shard',
      set('shards.0.fromId', 'entry-00'),
      /'shards.0.fromId' is 'entry-00'; it must be absent/,
    ],
    ['a lost shard', plan => void plan.shards.pop(), /'shards.1.to' is 20; it must be 25/],
    ['a lost shard in the middle', plan => void plan.shards.splice(1, 1), /'shards.1.shard' is 2; it must be 1/],
    ['no end in the middle', plan => void delete plan.shards[1]?.toId, /'shards.1.toId' is missing; it must be a text/],
    ['an end of the last shard', set('shards.2.toId', 'z'), /'shards.2.toId' is 'z'; it must be absent/],
    [
      'no end where max ends it',
      plan => {
        plan.available = 30
      },
      /'shards.2.toId' is missing; it must be a text/,
    ],
    [
      'ids in another order',
      plan => {
        ;(plan.shards[1] as { toId: string }).toId = 'a'
        ;(plan.shards[2] as { fromId: string }).fromId = 'a'
      },
      /'shards.1.toId' is 'a'; it must be an id after 'entry-10'/,
    ],
    ['an overlap of positions', set('shards.1.from', 9), /'shards.1.from' is 9; it must be 10/],
    ['an empty shard', set('shards.0.to', 0), /'shards.0.to' is 0; it must be a whole number from 1/],
    [
      'shards of other sizes',
      plan => {
        ;(plan.shards[1] as { to: number }).to = 19
        ;(plan.shards[2] as { from: number }).from = 19
      },
      /'shards.1.to' is 19; it must be 20/,
    ],
    [
      'a shard of more entries than a part may have',
      plan => {
        plan.available = plan.selected = 100_001
        plan.shards = [{ shard: 0, from: 0, to: 100_001 }]
      },
      /'shards.0.to' is 100001; it must be at most 100000/,
    ],
    ['an id that is no text', set('shards.0.toId', 7), /'shards.0.toId' is 7; it must be a text/],
  ])('is refused with %s', async (_, change, message) => {
    const error = await readPlan(await changed(change)).catch(error => error)
    expect(error).toBeInstanceOf(DataError)
    expect(error.message).toMatch(message)
  })

  it('is refused where it is missing or is no JSON', async () => {
    await expect(readPlan(temporaryFolder())).rejects.toThrow(DataError)
    await expect(readPlan(written('{"format":1,'))).rejects.toThrow(/is damaged: it is not JSON/)
  })

  it('is never read as one that loses entries, whatever the file has', async () => {
    const value = fc.oneof(
      fc.nat(40),
      fc.constantFrom('entry-05', 'entry-10', 'entry-20', '', null, [], {}),
      fc.double(),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.nat(2),
        fc.constantFrom('shard', 'from', 'to', 'fromId', 'toId', '__proto__'),
        value,
        async (index, name, changedTo) => {
          const folder = await changed(plan => {
            const shard = plan.shards[index] as unknown as Record<string, unknown>
            Object.defineProperty(shard, name, { value: changedTo, enumerable: true, configurable: true })
          })
          const plan = await readPlan(folder).catch(error => error)
          if (plan instanceof Error) expect(plan).toBeInstanceOf(DataError)
          else expect((plan as HarvestPlan).shards.flatMap(shard => source.within(shard))).toEqual(source.ids)
        },
      ),
      { numRuns: 200 },
    )
  })
})
