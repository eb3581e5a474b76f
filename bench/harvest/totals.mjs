// What all entries cost, from what was measured: the arithmetic alone.

/** How many entries NOMAD has, and how many requests a second are polite. */
export const all = { entries: 19e6, perSecond: 10 }

/** A page of archives has about so many bytes at most, and so many entries. */
const page = { bytes: 5e6, entries: 100 }

/**
 * The cost of harvesting all entries in one way.
 *
 * @param run what a task took for the case, with these parts: a result of `tasks.mjs`
 * @param plan what planning these parts took: a result of `planning.mjs`
 * @param weight bytes of an entry on the wire and in files, `{ wire: [least, most], disk: [least, most] }`
 * @param records bytes of an entry in the records of parts and in the list of selected entries
 * @param larger how many times larger archives are than those of the run
 */
export function costOf({ run, plan, weight, records, larger = 1, entries = all.entries }) {
  const bytes = (larger * run.bytesRead) / run.entries
  // Pages that are full of bytes have fewer entries. None has less than one.
  const pages = Math.max(1 / page.entries, Math.min(1, bytes / page.bytes))
  const read = larger === 1 ? run.requests / run.entries : 1 / run.perPart + pages
  const requests = entries * (sumOf(plan.requests) / plan.entries + read)
  const times = ([least, most]) => [least * larger * entries, most * larger * entries]
  return {
    requests,
    hours: requests / all.perSecond / 3600,
    wire: times(weight.wire),
    disk: times(weight.disk),
    records: records * entries,
    cpuHours: (larger * run.cpuSeconds * entries) / run.entries / 3600,
    parts: Math.ceil(entries / run.perPart),
  }
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
