// How many requests cutting a harvest takes, over a list of ids that are spread as NOMAD's are, in memory. Reads from argv: the number of
// entries, entries a shard. Prints one line of JSON.
import { createRequire } from 'node:module'
import { begin, report } from '../report.mjs'

const { cutShards } = createRequire(import.meta.url)('../../dist/dataset/harvest/plan/index.js')

/** The letters of ids in the order in which servers sort them. */
const letters = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
/** Ids are compared by these letters, which are 48 bits; all others are the same. */
const compared = 8
const rest = '-'.repeat(20)

const [entries, entriesPerShard] = process.argv.slice(2).map(Number)
const sorted = makeIds(entries)
const requests = { count: 0, first: 0, last: 0 }
let ids = 0
const source = {
  async count(range) {
    requests.count++
    const [from, to] = placesOf(range)
    return to - from
  },
  async first(range, howMany) {
    requests.first++
    const [from, to] = placesOf(range)
    ids += Math.min(howMany, to - from)
    return { total: to - from, ids: Array.from(sorted.subarray(from, Math.min(to, from + howMany)), idOf) }
  },
  async last(range) {
    requests.last++
    const [from, to] = placesOf(range)
    return to > from ? idOf(sorted[to - 1]) : undefined
  },
}
const start = begin()
const plan = await cutShards(source, { entriesPerShard })
report(
  { entries, entriesPerShard, shards: plan.shards.length, requests, ids, planBytes: JSON.stringify(plan).length },
  start,
)

/** Random numbers of 48 bits, in order. */
function makeIds(count) {
  const numbers = new Float64Array(count)
  let state = 0x9e3779b9
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) & 0xffffff
  }
  for (let index = 0; index < count; index++) numbers[index] = next() * 0x1000000 + next()
  return numbers.sort()
}

function idOf(number) {
  let text = ''
  for (let left = number; text.length < compared; left = Math.floor(left / 64)) text = letters[left % 64] + text
  return text + rest
}

function placesOf({ fromId, toId }) {
  return [fromId === undefined ? 0 : placeOf(fromId), toId === undefined ? entries : placeOf(toId)]
}

/** How many ids are smaller. */
function placeOf(id) {
  let number = 0
  for (const letter of id.slice(0, compared).padEnd(compared, letters[0]))
    number = number * 64 + letters.indexOf(letter)
  const isAfter = id.slice(compared).padEnd(rest.length, letters[0]) > rest
  let [low, high] = [0, entries]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < number || (isAfter && sorted[middle] === number)) low = middle + 1
    else high = middle
  }
  return low
}
