type Place = readonly [number, number]

/** How far, in pixels, a line may pass from a point that is left out: less than anything that is seen. */
const tolerance = 0.12

/**
 * The data of open lines without the points that lie on their way anyway (after Ramer, 1972, and Douglas and Peucker, 1973).
 * Closed outlines, curves and data in relative steps come back as they are.
 */
export function thinLines(data: string): string {
  if (!/^M[\dMLHV.,\s-]*$/.test(data)) return data
  const lines = data.slice(1).split('M').map(placesOf)
  return lines.map(line => `M${thin(line).join('L')}`).join('')
}

/** The places of one line: `x,yLx,yHxVy…`. */
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

/** The point of a run that is farthest from the straight line between its ends, if it is too far to be left out. */
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

/** From a place to the straight line between two others, no longer than that. */
function distance([x, y]: Place, [left, top]: Place, [right, bottom]: Place): number {
  const [across, down] = [right - left, bottom - top]
  const square = across ** 2 + down ** 2
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - left) * across + (y - top) * down) / square))
  return Math.hypot(x - left - along * across, y - top - along * down)
}
