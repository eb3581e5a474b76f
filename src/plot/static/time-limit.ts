import { createContext, Script } from 'node:vm'

const place = createContext({ work: undefined as unknown })
const script = new Script('work()')

/** What was stopped because it took too long. */
export class Stopped extends Error {}

/**
 * Does work that takes no longer than so many seconds; what takes longer is stopped wherever it is, also in a loop without
 * end, and nothing of it runs any more, not even what it would do at last (`finally`).
 *
 * @throws Stopped
 */
export function within<T>(seconds: number, work: () => T): T {
  place['work'] = work
  try {
    return script.runInContext(place, { timeout: Math.ceil(1000 * seconds) }) as T
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw new Stopped(`stopped after ${seconds} s`, { cause: error })
  }
}
