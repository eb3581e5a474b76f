import { expect, it, vi } from 'vitest'
import { soak } from './soak.js'

const pages = Number(process.env['SOAK_PAGES'] ?? 150)
const seed = Number(process.env['SOAK_SEED'] ?? 20261122)

it.each([4, undefined])(
  `loses nothing under drawn faults: ${pages} pages, parallel: %s, seed ${seed}`,
  async parallel => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const result = await soak({ pages, perPage: 10, parallel, seed })
    if (process.env['SOAK_PAGES']) console.log(result)
    expect(result).toMatchObject({ entries: pages * 10, firstWrong: -1, adds: true, late: 0, handles: [] })
    expect(result.faults).toBeGreaterThan(0.5 * pages)
    const [early, end] = result.heap
    // The ids of what was read stay; entries do not.
    expect(end - early).toBeLessThan(60)
  },
  540_000,
)
