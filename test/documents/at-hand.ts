/**
 * The names that docstrings use without saying where they come from: all that the package exports, and these. A block may
 * declare any of them anew; the next one finds them as they are here.
 */
export const namesAtHand = ['query', 'entries', 'entry', 'calculation', 'frame', 'dataset', 'distinct'] as const

/** Cells that make the names, in a kernel whose `NOMAD_URL` is the embedded archive's; `exported` are the package's names. */
export const makeNames = (exported: readonly string[]) => [
  `import { ${exported.join(', ')} } from 'nomad-notebook'`,
  // A busy machine would show bars where a block shows nothing.
  `config.progress = false
const queryAtHand = new ArchiveQuery({ query: { upload_name: 'mgo-equation-of-state' } })
const entriesAtHand = await queryAtHand.fetch()
const frameAtHand = await queryAtHand.toFrame({
  columns: {
    formula: 'results.material.chemical_formula_reduced',
    volume: 'results.material.topology[0].cell.volume',
    energy: 'run[0].calculation[-1].energy.total.value',
  },
})`,
  `const whatToKeep = {
  raw: true,
  columns: {
    formula: 'results.material.chemical_formula_reduced',
    energy: 'run[0].calculation[-1].energy.total.value',
  },
}
const datasetAtHand = await queryAtHand.download('oxides', whatToKeep)
await queryAtHand.download('oxides-of-may', whatToKeep)
const distinctAtHand = await datasetAtHand.distinct()`,
]

/** The cell that gives the names to the next block. */
export const takeNames = `const query = queryAtHand
const entries = entriesAtHand
const entry = entries[0]
const calculation = entry.run[0].calculation.at(-1)
const frame = frameAtHand
const dataset = datasetAtHand
const distinct = distinctAtHand`
