// The same bytes through ArchiveQuery: one energy and one formula of each entry.
// Reads from argv: API root, page size, 'stream' or 'keep'. Prints one line of JSON.
import { ArchiveQuery } from 'nomad-notebook'
import { report } from '../report.mjs'

const [url, pageSize, mode] = process.argv.slice(2)
const query = new ArchiveQuery({ url, perPage: Number(pageSize), max: null })
let energies = 0
let count = 0
for await (const entry of mode === 'keep' ? query : query.stream()) {
  const run = entry.run[0]
  energies += run.calculation.at(-1)?.energy?.total?.value?.magnitude ?? 0
  if (run.system[0].chemical_composition_reduced) count++
}
report({ count, energies, kept: query.loaded })
