// The types column: TypeScript 5.0, 5.4 and the newest, by each way to find a package.
import { join } from 'node:path'
import { typescriptFolder } from '../runtimes.mjs'
import { root } from '../steps.mjs'
import { checkTypes } from '../types-matrix.mjs'

/** The compilers by the names that reports give them. */
export const compilers = {
  '5.0': join(root, 'node_modules', 'typescript-5.0'),
  5.4: typescriptFolder('5.4'),
  newest: join(root, 'node_modules', 'typescript'),
}

/** Compiles the README in a folder where the package is installed; returns `{ typescript, way, ok }` for each way. */
export async function typesTable(folder) {
  const found = await checkTypes(folder, { document: join(root, 'README.md'), compilers })
  return found.map(({ typescript, resolution, system, problems }) => {
    const way = `${resolution}, ${system}`
    for (const problem of problems.slice(0, 5)) console.log(`TypeScript ${typescript}, ${way}: ${problem}`)
    return { typescript, way, ok: problems.length === 0 }
  })
}
