import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFiles } from '../../../src/dataset/files/index.js'
import { beginRun, isRunId, untilRunEnds } from '../../../src/dataset/harvest/index.js'
import { temporaryFolder } from '../folders.js'

const runsIn = (folder: string) => readdirSync(join(folder, 'harvest'))

describe('a run over the shards of a harvest', () => {
  it('is under way until it is ended, or another one begins', async () => {
    const folder = temporaryFolder()
    const first = await beginRun(folder, nodeFiles)
    expect(isRunId(first.id)).toBe(true)
    expect(runsIn(folder)).toEqual([`run-${first.id}`])
    const second = await beginRun(folder, nodeFiles)
    expect(runsIn(folder)).toEqual([`run-${second.id}`])
    await first.end()
    expect(runsIn(folder)).toEqual([`run-${second.id}`])
    await second.end()
    await second.end()
    expect(runsIn(folder)).toEqual([])
  })

  it('is waited for, through moments in which the folder cannot be read', async () => {
    const folder = temporaryFolder()
    const run = await beginRun(folder, nodeFiles)
    let looks = 0
    const files = {
      ...nodeFiles,
      facts: (path: string) => {
        looks++
        return looks === 2 ? Promise.reject(new Error('the network is down')) : nodeFiles.facts(path)
      },
    }
    const sleep = async () => {
      if (looks === 3) await run.end()
    }
    await untilRunEnds(folder, run.id, { files, sleep, signal: new AbortController().signal })
    expect(looks).toBe(4)
  })

  it('has ended when the folder is gone', async () => {
    const folder = temporaryFolder()
    const run = await beginRun(folder, nodeFiles)
    rmSync(join(folder, 'harvest'), { recursive: true })
    await untilRunEnds(folder, run.id, {
      files: nodeFiles,
      sleep: async () => {},
      signal: new AbortController().signal,
    })
    await run.end()
    expect(existsSync(join(folder, 'harvest'))).toBe(false)
  })

  it('is not waited for after its signal', async () => {
    const folder = temporaryFolder()
    const run = await beginRun(folder, nodeFiles)
    const stop = new AbortController()
    const sleep = async () => stop.abort(new Error('enough'))
    const waiting = untilRunEnds(folder, run.id, { files: nodeFiles, sleep, signal: stop.signal })
    await expect(waiting).rejects.toThrow('enough')
  })

  it.each(['', '../../etc', '0000', `${'a'.repeat(36)}/`])('has an id that is no path: not %j', text => {
    expect(isRunId(text)).toBe(false)
  })
})
