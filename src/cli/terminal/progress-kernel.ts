import type { Kernel } from '../../display/index.js'
import { printable } from './printable.js'

/** Where progress is written to. */
export interface ProgressStream {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

/** The milliseconds between two lines of progress in a log. */
const interval = 10_000

/**
 * Returns the kernel that shows progress in a terminal: one line that changes in place; in a log, a line every 10 seconds and the
 * last one.
 *
 * @param now the clock, in milliseconds
 */
export function progressKernel(stream: ProgressStream, now = () => performance.now()): Kernel {
  const lineOf = (bundle: { 'text/plain': string }) => printable(bundle['text/plain'].split('\n', 1)[0] ?? '')
  return {
    name: 'text',
    async emit(bundle) {
      stream.write(`${printable(bundle['text/plain'])}\n`)
    },
    live() {
      let last = now()
      if (stream.isTTY) {
        const show = (line: string) => stream.write(`\r\u001b[K${fitting(line, stream.columns)}`)
        return { update: bundle => void show(lineOf(bundle)), finish: bundle => void show(`${lineOf(bundle)}\n`) }
      }
      return {
        update(bundle) {
          if (now() - last < interval) return
          last = now()
          stream.write(`${lineOf(bundle)}\n`)
        },
        finish: bundle => void stream.write(`${lineOf(bundle)}\n`),
      }
    },
  }
}

/** Returns what of a line fits into the terminal: a longer one would wrap, and then not be overwritten. */
function fitting(line: string, columns = 80): string {
  const hasEnd = line.endsWith('\n')
  const whole = hasEnd ? line.slice(0, -1) : line
  // Numbers say more than the bar.
  const characters = Array.from(whole.length < columns ? whole : whole.replace(/[━─]+ /, ''))
  const text = characters.length < columns ? characters.join('') : `${characters.slice(0, columns - 2).join('')}…`
  return hasEnd ? `${text}\n` : text
}
