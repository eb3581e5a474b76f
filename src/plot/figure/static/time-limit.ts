import { createContext, Script } from 'node:vm'

const globals = createContext({ work: undefined as unknown })
const script = new Script('work()')

/** The error of work that was stopped at its time limit. */
export class Stopped extends Error {}

/**
 * Runs `work` with a time limit and returns its result. Longer work is stopped at any point, also in an endless loop. Its
 * `finally` blocks do not run then.
 *
 * @throws Stopped when the time is over
 */
export function within<T>(seconds: number, work: () => T): T {
  globals['work'] = work
  try {
    return script.runInContext(globals, { timeout: Math.ceil(1000 * seconds) }) as T
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw new Stopped(`stopped after ${seconds} s`, { cause: error })
  }
}
