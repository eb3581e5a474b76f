import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideShards, taskStatement } from '../../../src/spark/harvest/statement.js'
import { readStatement } from './bash-spark.js'

describe('the statement of a harvest', () => {
  it('is one that reads well', () => {
    expect(
      taskStatement({
        tasks: [[1, 3], [2]],
        command: 'nomad-notebook',
        folder: "/shared/Tim's oxides",
        run: 'ID',
        requestsPerSecond: 5,
      }),
    ).toBe(
      `SELECT TRANSFORM(line) USING r"exec env nomad-notebook harvest-shard --quiet --end-with-parent --run ID --requests-per-second 5 -- '/shared/Tim'\\''s oxides'" AS (outcome STRING)
FROM (SELECT element_at(array(r'{"shards":[1,3]}', r'{"shards":[2]}'), CAST(id + 1 AS INT)) AS line FROM range(0, 2, 1, 2))`,
    )
  })

  it('brings any folder to the program as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.double({ min: 0.001, max: 100, noNaN: true }),
        (text, rate) => {
          const folder = text.replaceAll('\u0000', '0')
          const command = "/usr/bin/printf '%s\\0'"
          const statement = taskStatement({ tasks: [[1]], command, folder, run: 'ID', requestsPerSecond: rate })
          const { script, lines } = readStatement(statement)
          const { stdout } = spawnSync('/bin/bash', ['-c', script], { encoding: 'utf8' })
          const given = ['harvest-shard', '--quiet', '--end-with-parent', '--run', 'ID']
          expect(stdout.split('\u0000')).toEqual([...given, '--requests-per-second', String(rate), '--', folder, ''])
          expect(lines).toEqual(['{"shards":[1]}'])
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the shards of tasks', () => {
  it('are all of them, each once, and evenly many', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.integer({ min: 1, max: 12 }), (shards, tasks) => {
        const divided = divideShards(shards, tasks)
        expect(divided.flat().sort((a, b) => a - b)).toEqual([...shards].sort((a, b) => a - b))
        const sizes = divided.map(({ length }) => length)
        expect(Math.min(...sizes)).toBeGreaterThan(0)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        expect(divided.length).toBe(Math.min(tasks, shards.length))
      }),
    )
  })
})
