import { calculationTable, entryTable } from './columns.mjs'

const pages = { perPage: 100 }

/** Asks for whole archives in so many words: a table without `required` asks for its columns alone. */
const whole = { ...pages, onlyWithRequired: true }

const hasEnergy = entry => entry.run[0].calculation.at(-1)?.energy?.total?.value?.magnitude !== undefined

/**
 * What is measured of a class ArchiveQuery: a function a case, which returns how many rows and energies it has read.
 * `parallel` is left out for what a user gets who names none.
 */
export function makeCases(ArchiveQuery, { url, entries, parallel }) {
  const query = options => new ArchiveQuery({ url, max: entries, parallel, ...options })
  return {
    first: () => count([query().at(0)]),
    path: () => count(query(pages).stream()),
    dict: () => count(query(pages).stream(), hasEnergyAsDict),
    keep: () => count(query(pages)),
    whole: () => table(query(whole), entryTable),
    asked: () => table(query(), entryTable),
    calculations: () => table(query(whole), calculationTable),
    'calculations asked': () => table(query(), calculationTable),
  }
}

function hasEnergyAsDict(entry) {
  return entry.m_to_dict().run[0].calculation.at(-1)?.energy?.total !== undefined
}

async function count(entries, isCounted = hasEnergy) {
  const result = { rows: 0, energies: 0 }
  for await (const entry of entries) {
    result.rows++
    if (isCounted(entry)) result.energies++
  }
  return result
}

async function table(query, options) {
  const frame = await query.toFrame({ ...options, progress: false })
  const energies = frame.column('energy').toArray()
  return { rows: frame.numRows, energies: energies.filter(energy => energy !== null && energy !== undefined).length }
}
