import fc from 'fast-check'
import { afterAll, beforeAll, it, vi } from 'vitest'
import { config } from '../../../src/notebook/config.js'
import { startTestServer, type TestServer } from '../../server/index.js'
import { commands } from './commands.js'
import { Session } from './session.js'
import { type World, worlds } from './world.js'

const sequences = Number(process.env['READING_SEQUENCES'] ?? 1000)
const seed = process.env['READING_SEED'] === undefined ? {} : { seed: Number(process.env['READING_SEED']) }

/** Compares random sequences of all ways of reading with a plain list, on one dialect. */
export function checkReading(dialect: World['dialect']): void {
  let server: TestServer
  beforeAll(async () => {
    config.progress = false
    server = await startTestServer()
  })
  afterAll(() => server.close())

  it(`${sequences} sequences of calls give what a plain list gives (${dialect})`, async () => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    await fc.assert(
      fc.asyncProperty(worlds(dialect), commands(), async (world, sequence) => {
        const session = new Session(world, server)
        await fc.asyncModelRun(() => ({ model: {}, real: session }), sequence)
        await session.end()
      }),
      { numRuns: sequences, interruptAfterTimeLimit: 300_000, markInterruptAsFailure: true, ...seed },
    )
  }, 600_000)
}
