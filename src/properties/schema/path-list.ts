/** More paths that differ by nothing but indices become one with ranges. */
const mostAlike = 3

interface AlikePaths {
  /** The paths themselves, as long as they are few. */
  readonly paths: Set<string>
  /** The smallest and the largest index at each of its lists. */
  readonly ranges: (readonly [number, number])[]
}

/**
 * Collects the paths of values. A trajectory reads the same value of thousands of sections: where more than three paths differ by
 * nothing but indices, they are one path with ranges, such as `run[0].calculation[0:800].time` (the end is not included).
 */
export class PathList {
  readonly #alike = new Map<string, AlikePaths>()

  add(path: string): void {
    const indices: number[] = []
    const names = path.replace(/\[(\d+)\]/g, (_, index: string) => {
      indices.push(Number(index))
      return '[]'
    })
    const known = this.#alike.get(names)
    if (!known) {
      this.#alike.set(names, { paths: new Set([path]), ranges: indices.map(index => [index, index] as const) })
      return
    }
    if (known.paths.size <= mostAlike) known.paths.add(path)
    indices.forEach((index, place) => {
      const [least, most] = known.ranges[place] as readonly [number, number]
      if (index < least || index > most) known.ranges[place] = [Math.min(least, index), Math.max(most, index)]
    })
  }

  /** Returns the paths in the order of their first reading. */
  list(): string[] {
    return [...this.#alike].flatMap(([names, alike]) =>
      alike.paths.size <= mostAlike ? [...alike.paths] : [ranged(names, alike)],
    )
  }
}

function ranged(names: string, { ranges }: AlikePaths): string {
  let place = 0
  return names.replace(/\[\]/g, () => {
    const [least, most] = ranges[place++] as readonly [number, number]
    return least === most ? `[${least}]` : `[${least}:${most + 1}]`
  })
}
