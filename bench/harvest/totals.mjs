// What all entries cost, from what was measured: the arithmetic alone.
import { storeRequests } from './counting-files.mjs'

/** How many entries NOMAD has, and how many requests a second are polite. */
export const all = { entries: 19e6, perSecond: 10 }

/** A page of archives has about so many bytes at most, and so many entries. */
const page = { bytes: 5e6, entries: 100 }

/**
 * The cost of harvesting all entries in one way.
 *
 * @param run what a task took for the case, with these parts: a result of `shards.mjs`
 * @param plan what planning these parts took: a result of `planning.mjs`
 * @param weight bytes of an entry on the wire and in files, `{ wire: [least, most], disk: [least, most] }`
 * @param steps what the steps took by themselves, for the case: a result of `cpu.mjs`. The server of `shards.mjs` packs nothing
 * @param larger how many times larger archives are than those of the run
 */
export function costOf({ run, plan, weight, steps, larger = 1, entries = all.entries }) {
  const bytes = (larger * run.bytesRead) / run.entries
  // Pages that are full of bytes have fewer entries. None has less than one.
  const pages = Math.max(1 / page.entries, Math.min(1, bytes / page.bytes))
  const read = larger === 1 ? run.requests / run.entries : 1 / run.perPart + pages
  const requests = entries * (sumOf(plan.requests) / plan.entries + read)
  const unpacking = (steps.cpuSeconds.unpack / steps.entries / steps.bytesAnEntry) * bytes
  const times = ([least, most]) => [least * larger * entries, most * larger * entries]
  return {
    requests,
    hours: requests / all.perSecond / 3600,
    wire: times(weight.wire),
    disk: times(weight.disk),
    lists: run.list * entries,
    cpuHours: (entries * ((larger * run.cpuSeconds) / run.entries + unpacking)) / 3600,
    parts: Math.ceil(entries / run.perPart),
  }
}

/** How many requests a store in the network gets for a part: from the task that writes it, and from the driver. */
export function storeRequestsOfPart(runs) {
  const [small, large] = [250, 1000].map(perPart => runs.find(run => run.name === 'columns' && run.perPart === perPart))
  const task = storeRequests(small.operations) / small.shards
  const driver =
    (storeRequests(small.driver.operations) - storeRequests(large.driver.operations)) /
    (small.driver.shards - large.driver.shards)
  return { task, driver }
}

/** How many requests planning took. */
export function sumOf(requests) {
  return Object.values(requests).reduce((sum, count) => sum + count, 0)
}

/** The least and the most bytes of an entry in a case, of the collections. */
export function weightOf(name, { groups, parquet, listing }, perPart) {
  const collections = groups.filter(({ kind }) => kind === 'all')
  const wire = collections.flatMap(group => Object.values(group[name].wire).map(bytes => bytes + listing.wire[6]))
  const disk = name === 'columns' ? [parquet[perPart]] : collections.map(group => group[name].archives)
  return { wire: rangeOf(wire), disk: rangeOf(disk) }
}

function rangeOf(values) {
  return [Math.min(...values), Math.max(...values)]
}
