// One TypeScript module for each page of the reference, from which TypeDoc makes it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from '../places.mjs'

/** Where the modules are. */
export const entries = join(root, '.runs', 'site-entries')

/** Writes the modules of some pages, and the settings to compile them; returns their paths. @param {import('./plan.mjs').Page[]} pages */
export function writeEntries(pages) {
  rmSync(entries, { recursive: true, force: true })
  const paths = pages.map(page => {
    const path = join(entries, `${page.path}.ts`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(
      path,
      `/** @module ${page.path} */\n${page.names.map(name => exported(name, dirname(path))).join('')}`,
    )
    return path
  })
  const settings = {
    extends: relative(entries, join(root, 'tsconfig.json')),
    compilerOptions: { isolatedModules: false, typeRoots: [join(root, 'node_modules', '@types')] },
    include: ['.'],
  }
  writeFileSync(join(entries, 'tsconfig.json'), JSON.stringify(settings))
  return paths
}

/**
 * A constant that is called, made with `new` or an object of functions is documented as what it is: TypeDoc is told by a tag, which
 * the docstrings themselves need not have.
 */
function exported({ name, from, kind, comment, isVariable }, folder) {
  const module = relative(folder, from).replaceAll('\\', '/').replace(/\.ts$/, '.js')
  if (!isVariable || name === 'units' || name === 'config') return `export { ${name} } from '${module}'\n`
  const tag = { class: '@class', function: '@function', object: '@namespace' }[kind]
  const isShort = !comment.includes('\n')
  const lines = (isShort ? comment.replace(/^\/\*\* ?(.*?) ?\*\/$/, '/**\n * $1\n */') : comment).split('\n')
  const first = lines.findIndex((line, index) => index > 0 && /^\s*\*\s*@|^\s*\*\/$/.test(line))
  const docstring = lines.toSpliced(first, 0, ` * ${tag}`).join('\n')
  return `import { ${name} as ${name}_ } from '${module}'\n${docstring}\nexport const ${name} = ${name}_\n`
}
