import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFiles } from '../../../src/dataset/files/index.js'
import { beginRun, type HarvestRun, isRunId, untilRunEnds } from '../../../src/dataset/harvest/index.js'
import { quickClock } from '../../server/index.js'
import { temporaryFolder } from '../folders.js'

const never = new AbortController().signal

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
    const clock = { now: () => 0, sleep: async () => (looks === 3 ? run.end() : undefined) }
    await untilRunEnds(folder, run.id, { files, clock, signal: never })
    expect(looks).toBe(4)
  })

  it('has ended when the folder is gone', async () => {
    const folder = temporaryFolder()
    const run = await beginRun(folder, nodeFiles)
    rmSync(join(folder, 'harvest'), { recursive: true })
    await untilRunEnds(folder, run.id, { files: nodeFiles, clock: quickClock(), signal: never })
    await run.end()
    expect(existsSync(join(folder, 'harvest'))).toBe(false)
  })

  it('has ended when there is no sign of it for five minutes, whatever the clocks of the machines say', async () => {
    const folder = temporaryFolder()
    const run = await beginRun(folder, nodeFiles)
    let changed = 1e15
    const files = { ...nodeFiles, facts: async () => ({ isFile: true, isFolder: false, bytes: 1, changed }) }
    let seconds = 0
    const clock = {
      now: () => seconds * 1000,
      async sleep(wait: number) {
        seconds += wait
        if (seconds === 200 || seconds === 400) changed++
      },
    }
    await untilRunEnds(folder, run.id, { files, clock, signal: never })
    expect(seconds).toBe(705)
    await run.end()
  })

  it('gives signs of life as long as it is under way', async () => {
    const folder = temporaryFolder()
    let touched = 0
    let run: HarvestRun | undefined
    const enough = new Promise<void>(resolve => {
      const files = {
        ...nodeFiles,
        touch: async (path: string) => {
          touched++
          if (touched === 1) throw new Error('the network is down')
          await nodeFiles.touch(path)
          if (touched === 3) resolve()
        },
      }
      void beginRun(folder, files, quickClock()).then(begun => {
        run = begun
      })
    })
    await enough
    await run?.end()
    const last = touched
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(touched).toBe(last)
  })

  it('is not waited for after its signal', async () => {
    const folder = temporaryFolder()
    const run = await beginRun(folder, nodeFiles)
    const stop = new AbortController()
    const clock = { now: () => 0, sleep: async () => stop.abort(new Error('enough')) }
    const waiting = untilRunEnds(folder, run.id, { files: nodeFiles, clock, signal: stop.signal })
    await expect(waiting).rejects.toThrow('enough')
    await run.end()
  })

  it.each(['', '../../etc', '0000', `${'a'.repeat(36)}/`])('has an id that is no path: not %j', text => {
    expect(isRunId(text)).toBe(false)
  })
})
