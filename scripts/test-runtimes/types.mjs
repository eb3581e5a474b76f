// The types column: TypeScript 5.0, 5.4 and the newest, by each way to find a package.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.mjs'
import { checkTypes, compilers } from '../types-matrix.mjs'

/** Compiles the README in a folder where the package is installed; returns `{ typescript, way, ok }` for each way. */
export async function typesTable(folder) {
  const found = await checkTypes(folder, { document: join(root, 'README.md'), compilers })
  const ways = found.map(({ typescript, resolution, system, problems }) => {
    const way = `${resolution}, ${system}`
    for (const problem of problems.slice(0, 5)) console.log(`TypeScript ${typescript}, ${way}: ${problem}`)
    return { typescript, way, ok: problems.length === 0 }
  })
  return [...ways, ...Object.entries(compilers).map(([typescript, compiler]) => webTypes(folder, typescript, compiler))]
}

const page = `
import { ArchiveQuery, plot, toHtml } from 'nomad-notebook/web'
const query = new ArchiveQuery({
  query: { 'results.material.elements': ['Si'] },
  max: 3,
})
for (const { run } of await query.fetch()) {
  const total: number | undefined = run?.[0]?.calculation?.at(-1)?.energy?.total?.value?.to('eV').magnitude
  console.log(total)
}
document.body.innerHTML = String(await toHtml(await query.toFrame()))
// @ts-expect-error: types are checked, not 'any'.
plot.nonsense
`

/** The module for browsers, whose declarations need no types of Node. */
function webTypes(folder, typescript, compiler) {
  const place = join(folder, 'page')
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'page.ts'), page)
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'es2022',
    lib: ['es2022', 'dom'],
    module: 'es2022',
    moduleResolution: 'bundler',
    types: [],
  }
  writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['page.ts'] }))
  const args = [join(compiler, 'bin', 'tsc'), '-p', place, '--pretty', 'false']
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: place, encoding: 'utf8' })
  if (status !== 0) console.log(`TypeScript ${typescript}, web: ${stdout.split('\n').slice(0, 5).join('\n')}`)
  return { typescript, way: 'web', ok: status === 0 }
}
