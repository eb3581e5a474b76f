import { round } from './round.js'
import { thinLines } from './thin-lines.js'

/**
 * Returns the data of a path in fewer characters: relative steps in tenths of a pixel, without points on a straight line. Rounding
 * errors do not add up, since each step starts at the rounded end of the last. Returns `undefined` for Bézier curves.
 */
export function smallPath(data: string, [left, top]: readonly [number, number] = [0, 0]): string | undefined {
  const pen = new Pen(left, top)
  for (const [, command = '', list = ''] of thinLines(data).matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = Array.from(list.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi), Number)
    if (!pen.draw(command, numbers)) return undefined
  }
  return pen.data
}

const sizes: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, a: 7, z: 0 }

/** Writes the shorter path. Keeps the exact and the rounded current point. */
class Pen {
  data = ''
  #last = ''
  #at: [number, number] = [0, 0]
  #drawn: [number, number] = [0, 0]
  #start: [number, number] = [0, 0]
  #drawnStart: [number, number] = [0, 0]

  constructor(
    readonly left: number,
    readonly top: number,
  ) {}

  /** Writes a command with its numbers, once or repeated; returns false for an unknown command. */
  draw(command: string, numbers: number[]): boolean {
    const name = command.toLowerCase()
    const size = sizes[name]
    if (size === undefined || (size === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % size))
      return false
    if (size === 0) this.#close()
    for (let index = 0; index < numbers.length; index += size) {
      this.#step(index > 0 && name === 'm' ? 'l' : name, numbers.slice(index, index + size), command === name)
    }
    return true
  }

  #close(): void {
    this.data += 'z'
    this.#last = 'z'
    this.#at = this.#start
    this.#drawn = this.#drawnStart
  }

  #step(name: string, numbers: number[], isRelative: boolean): void {
    const [x, y] = isRelative ? this.#at : [0, 0]
    const across = name === 'v' ? this.#at[0] : x + (name === 'a' ? (numbers[5] as number) : (numbers[0] as number))
    const down = name === 'h' ? this.#at[1] : y + (numbers.at(-1) as number)
    this.#at = [across, down]
    const to: [number, number] = [round(across + this.left), round(down + this.top)]
    const step = [round(to[0] - this.#drawn[0]), round(to[1] - this.#drawn[1])] as const
    this.#drawn = to
    if (name === 'm') {
      this.#start = this.#at
      this.#drawnStart = to
    }
    if (name === 'a') this.#write('a', [...numbers.slice(0, 5).map(value => round(value, 100)), ...step])
    else if (name === 'm') this.#write('m', step)
    else if (step[0] && step[1]) this.#write('l', step)
    else if (step[0]) this.#write('h', [step[0]])
    else if (step[1]) this.#write('v', [step[1]])
  }

  #write(name: string, numbers: readonly number[]): void {
    // The pairs after the first pair of an `m` are lines (SVG 2, 9.3.3).
    const isSame = name !== 'm' && (name === this.#last || (name === 'l' && this.#last === 'm'))
    const list = numbers.map(withoutLeadingZero).join(' ').replaceAll(' -', '-')
    this.data += isSame ? (list.startsWith('-') ? list : ` ${list}`) : `${name}${list}`
    this.#last = name
  }
}

const withoutLeadingZero = (value: number) => String(value).replace(/^(-?)0\./, '$1.')
