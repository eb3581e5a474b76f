// Draws one picture of each kind of plot from the sample data, for docs/gallery.md: `node scripts/make-gallery.mjs`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { startArchive } from './archive.mjs'
import { build } from './build.mjs'
import { root } from './steps.mjs'

const images = join(root, 'docs', 'images')
const largest = 60_000

build()
const { ArchiveQuery, plot } = createRequire(import.meta.url)('../dist/index.js')
const archive = await startArchive()
try {
  mkdirSync(images, { recursive: true })
  for (const [name, figure] of Object.entries(await figures(archive.url))) write(name, figure)
} finally {
  await archive.close()
}

function write(name, figure) {
  const bytes = figure.toPng({ scale: 1, background: '#ffffff' })
  if (bytes.length > largest) throw new Error(`${name}.png has ${bytes.length} bytes, more than ${largest}.`)
  writeFileSync(join(images, `${name}.png`), bytes)
  console.log(`docs/images/${name}.png ${bytes.length} bytes: ${figure.alt}`)
}

async function figures(url) {
  const fetch = query => new ArchiveQuery({ url, query }).fetch()
  const electronic = await fetch({ upload_name: 'bands-and-dos' })
  const find = file => electronic.find(entry => entry.metadata.mainfile.startsWith(`${file}/`))
  const [iron] = await fetch({ upload_name: 'magnetism', 'results.method.simulation.program_name': 'ABINIT' })
  const molecules = await fetch({ upload_name: 'molecules' })
  const ammonia = molecules.find(entry => entry.metadata.mainfile.startsWith('NH3/'))
  const elements = await new ArchiveQuery({ url }).facet('results.material.elements', { size: 120 })
  return {
    dos: plot.dos(find('Si_dos'), { title: 'Silicon' }),
    'dos-several': plot.dos([find('C_diamond_dos'), find('BN_dos')], { orientation: 'horizontal', range: [-22, 15] }),
    'dos-spin': plot.dos(iron, { title: 'Ferromagnetic iron' }),
    bands: plot.bands(find('Si_bands'), { gap: true, title: 'Silicon' }),
    'bands-dos': plot.bandsDos(find('MgO_bands'), { dos: find('MgO_dos'), title: 'Magnesium oxide' }),
    'equation-of-state': plot.equationOfState(await fetch({ upload_name: 'mgo-equation-of-state' })),
    'convergence-energy': plot.convergence(ammonia),
    'convergence-forces': plot.convergence(ammonia, { of: 'forces' }),
    scatter: plot.scatter(gaps(electronic), {
      x: 'formula',
      y: 'gap',
      colour: 'type',
      size: 11,
      xTitle: 'Material',
      yTitle: 'Band gap',
    }),
    'periodic-table': plot.periodicTable(elements, { label: 'Entries', log: true }),
    structure: plot.structure(find('MgO_dos')),
  }
}

function gaps(entries) {
  const rows = entries.flatMap(({ results }) => {
    const gap = results.properties.electronic?.band_structure_electronic?.[0]?.band_gap?.[0]
    return gap ? [{ formula: results.material.chemical_formula_iupac, gap: gap.value, type: gap.type }] : []
  })
  return rows.sort((a, b) => a.gap.compareTo(b.gap))
}
