import type { Kernel } from '../../display/index.js'
import { exitCodeOfSignal, type StopSignal } from '../exit-code.js'
import { progressKernel } from './progress-kernel.js'
import { showWarnings } from './show-warnings.js'

/** What a command sees of the program's surroundings. */
export interface Terminal {
  /** Aborted by the first Ctrl-C, or another signal that stops programs. */
  readonly signal: AbortSignal
  /** The signal that came; `undefined` for none. */
  readonly stoppedBy: StopSignal | undefined
  /** Shows progress on stderr; `undefined` with `--quiet`. */
  readonly progress: Kernel | undefined
  /** Writes a line to stdout. */
  print(text: string): void
  /** Writes a line to stderr. */
  tell(text: string): void
}

/** Returns the terminal of this process, and begins to listen to signals and warnings. A second signal ends the process at once. */
export function openTerminal({ isQuiet }: { isQuiet: boolean }): Terminal {
  const controller = new AbortController()
  let stoppedBy: StopSignal | undefined
  const tell = (text: string) => void process.stderr.write(`${text}\n`)
  showWarnings(tell)
  for (const name of Object.keys(exitCodeOfSignal) as StopSignal[]) {
    process.on(name, () => {
      if (stoppedBy) process.exit(exitCodeOfSignal[name])
      stoppedBy = name
      if (!isQuiet) tell('\nStopping … (once more: at once)')
      controller.abort(new DOMException(`Stopped by ${name}`, 'AbortError'))
    })
  }
  return {
    signal: controller.signal,
    get stoppedBy() {
      return stoppedBy
    },
    progress: isQuiet ? undefined : progressKernel(process.stderr),
    print: text => void process.stdout.write(`${text}\n`),
    tell,
  }
}
