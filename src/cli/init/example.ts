/** A part of the first example: a text above, and the code. */
export interface ExamplePart {
  /** The id of the cell. */
  id: string
  text: string
  code: string
}

/** The names that the example takes from the package. */
export const exampleNames = ['ArchiveQuery', 'plot', 'quantity', 'serveSample']

const archive: ExamplePart = {
  id: 'archive',
  text: `The embedded archive is a NOMAD server on this machine, with 95 calculations. To read NOMAD's public archive, leave \`url\` out below.`,
  // Not `const { url } = …` with `{ url }` below: tslab does not find a name of an earlier cell that stands alone in an object.
  code: 'const archive = await serveSample()',
}

const gaps: ExamplePart = {
  id: 'gaps',
  text: 'A table: the calculations with a band gap of at least 1 eV. The server sends only what its columns read.',
  code: `const query = new ArchiveQuery({
  url: archive.url,
  query: { 'results.properties.electronic.band_gap.value': { gte: quantity(1, 'eV') } },
})
const frame = await query.toFrame({
  columns: {
    formula: 'results.material.chemical_formula_reduced',
    gap: 'results.properties.electronic.band_gap[0].value',
    code: 'results.method.simulation.program_name',
  },
})
const gaps = frame.sort('gap')`,
}

const figure: ExamplePart = {
  id: 'figure',
  text: 'A figure: the total energy of magnesium oxide against its volume, with the fit that gives its bulk modulus.',
  code: `const oxide = new ArchiveQuery({ url: archive.url, query: { upload_name: 'mgo-equation-of-state' } })
const figure = plot.equationOfState(await oxide.fetch())`,
}

/** The first example, which the notebook shows and the script prints. */
export const example = { archive, gaps, figure }
