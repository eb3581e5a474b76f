/** A point in pixels. */
export type Place = readonly [x: number, y: number]

/** One step of a path in absolute coordinates. The points before the last are control points of the curve. */
export interface PathStep {
  /** Move, line, quadratic or cubic Bézier curve, arc, or close. */
  name: 'm' | 'l' | 'q' | 'c' | 'a' | 'z'
  places: readonly Place[]
  /** The radii of an arc. */
  radii?: Place
}

/** The number of numbers that each command takes. */
const counts: Record<string, number> = { m: 2, l: 2, t: 2, h: 1, v: 1, s: 4, q: 4, c: 6, a: 7, z: 0 }

const tokens = /([a-df-z])|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/gi

/** Parses the `d` attribute of an SVG path into steps; returns `undefined` when it is invalid. */
export function pathSteps(data: string): PathStep[] | undefined {
  const pen = new Pen()
  let command = ''
  let numbers: number[] = []
  for (const [, letter, number] of data.matchAll(tokens)) {
    if (letter !== undefined) {
      if (numbers.length > 0 || !(letter.toLowerCase() in counts)) return undefined
      command = letter
    } else numbers.push(Number(number))
    const size = counts[command.toLowerCase()]
    if (size === undefined || numbers.length > size) return undefined
    if (numbers.length < size) continue
    pen.draw(command, numbers)
    numbers = []
    // The pairs after the first pair of an `m` are lines (SVG 2, 9.3.3).
    if (command === 'm') command = 'l'
    if (command === 'M') command = 'L'
  }
  return numbers.length > 0 ? undefined : pen.steps
}

/** Keeps the current point of a path, and converts each step to absolute coordinates. */
class Pen {
  readonly steps: PathStep[] = []
  #at: Place = [0, 0]
  #start: Place = [0, 0]
  /** The last control point, which a smooth curve mirrors. */
  #bend: Place = [0, 0]

  draw(command: string, numbers: readonly number[]): void {
    const name = command.toLowerCase()
    this.#add(this.#step(name, numbers, command === name ? this.#at : [0, 0]))
    if (name === 'm') this.#start = this.#at
  }

  #step(name: string, numbers: readonly number[], [left, top]: Place): PathStep {
    const [first = 0, second = 0] = numbers
    if (name === 'z') return { name, places: [this.#start] }
    if (name === 'h') return { name: 'l', places: [[left + first, this.#at[1]]] }
    if (name === 'v') return { name: 'l', places: [[this.#at[0], top + first]] }
    const places: Place[] = []
    for (let index = name === 'a' ? 5 : 0; index < numbers.length; index += 2) {
      places.push([left + (numbers[index] as number), top + (numbers[index + 1] as number)])
    }
    if (name === 'a') return { name, places, radii: [Math.abs(first), Math.abs(second)] }
    if (name === 's') return { name: 'c', places: [this.#mirrored('c'), ...places] }
    if (name === 't') return { name: 'q', places: [this.#mirrored('q'), ...places] }
    return { name: name as PathStep['name'], places }
  }

  #mirrored(name: PathStep['name']): Place {
    const [[x, y], [bendX, bendY]] = [this.#at, this.steps.at(-1)?.name === name ? this.#bend : this.#at]
    return [2 * x - bendX, 2 * y - bendY]
  }

  #add(step: PathStep): void {
    this.steps.push(step)
    this.#bend = step.places.at(-2) ?? (step.places[0] as Place)
    this.#at = step.places.at(-1) as Place
  }
}
