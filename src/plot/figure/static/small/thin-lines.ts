type Place = readonly [number, number]

/** The largest distance of a removed point from the new line, in pixels: too small to be visible. */
const tolerance = 0.12

/**
 * Returns the data of open lines without points that are on the line between others (Ramer, 1972; Douglas and Peucker, 1973).
 * Returns closed outlines, curves and data in relative steps unchanged.
 */
export function thinLines(data: string): string {
  if (!/^M[\dMLHV.,\s-]*$/.test(data)) return data
  const lines = data.slice(1).split('M').map(placesOf)
  return lines.map(line => `M${thin(line).join('L')}`).join('')
}

/** Returns the points of one line: `x,yLx,yHxVy…`. */
function placesOf(line: string): Place[] {
  const places: Place[] = []
  for (const [, command, list = ''] of `L${line}`.matchAll(/([LHV])([^LHV]*)/g)) {
    const numbers = Array.from(list.matchAll(/-?[\d.]+/g), Number)
    for (let index = 0; index < numbers.length; index += command === 'L' ? 2 : 1) {
      const [x, y] = places.at(-1) ?? [0, 0]
      const [first, second] = [numbers[index] as number, numbers[index + 1] as number]
      places.push(command === 'H' ? [first, y] : command === 'V' ? [x, first] : [first, second])
    }
  }
  return places
}

function thin(places: Place[]): Place[] {
  const kept = new Set([0, places.length - 1])
  const runs: [number, number][] = [[0, places.length - 1]]
  for (let run = runs.pop(); run; run = runs.pop()) {
    const far = farthest(places, run)
    if (far === undefined) continue
    kept.add(far)
    runs.push([run[0], far], [far, run[1]])
  }
  return places.filter((_, index) => kept.has(index))
}

/** Returns the index of the point that is farthest from the line between the ends of a run, if it is beyond the tolerance. */
function farthest(places: Place[], [start, end]: [number, number]): number | undefined {
  let found: number | undefined
  let largest = tolerance
  for (let index = start + 1; index < end; index++) {
    const away = distance(places[index] as Place, places[start] as Place, places[end] as Place)
    if (away <= largest) continue
    largest = away
    found = index
  }
  return found
}

/** Returns the distance of a point from the line segment between two others. */
function distance([x, y]: Place, [left, top]: Place, [right, bottom]: Place): number {
  const [across, down] = [right - left, bottom - top]
  const square = across ** 2 + down ** 2
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - left) * across + (y - top) * down) / square))
  return Math.hypot(x - left - along * across, y - top - along * down)
}
