// The blocks of TypeScript in a document as modules that a compiler reads: each sees what those before it made, as the cells
// of a notebook do.

/**
 * The blocks of a Markdown text, in order.
 *
 * Returns `{ line, place, code }` for each: the line where the code begins, counted from 1, and `'cell'` or `'script'`. Cells that
 * show a mistake (`ts fails`) are left out.
 */
export function typescriptBlocks(markdown) {
  const blocks = []
  let open
  for (const [index, text] of markdown.split('\n').entries()) {
    const [, mark, words] = text.match(/^(```+|~~~+)\s*(.*?)\s*$/) ?? []
    if (open && mark?.startsWith(open.mark) && words === '') {
      if (open.place) blocks.push({ line: open.line, place: open.place, code: open.lines.join('\n') })
      open = undefined
    } else if (open) open.lines.push(text)
    else if (mark) open = { mark, line: index + 2, place: { ts: 'cell', 'ts script': 'script' }[words], lines: [] }
  }
  return blocks
}

/**
 * Turns blocks into modules. `ts` is any TypeScript 5 as a module: it parses.
 *
 * Returns `{ name, text, above }` for each block: the name of the file without its ending, and the number of lines above its code.
 */
export function modulesOf(blocks, ts) {
  /** Where a name was made last: a module of ours, or a package. */
  const made = new Map()
  return blocks.map(({ line, place, code }) => {
    const name = `line-${line}`
    const { imported, declared } = namesOf(ts.createSourceFile(`${name}.ts`, code, ts.ScriptTarget.ES2022), ts)
    if (place === 'script') return { name, text: `${code}\nexport {}\n`, above: 0 }
    const own = new Set([...imported.keys(), ...declared])
    const known = [...made].filter(([one]) => !own.has(one))
    const head = known.map(([one, { from, original }]) => `import { ${original} as ${one} } from '${from}'`)
    for (const [one, origin] of imported) made.set(one, origin)
    for (const one of declared) made.set(one, { from: `./${name}.js`, original: one })
    const text = [...head, code, `export { ${[...declared].join(', ')} }`, ''].join('\n')
    return { name, text, above: head.length }
  })
}

function namesOf(file, ts) {
  const imported = new Map()
  const declared = new Set()
  const addPattern = name => {
    if (ts.isIdentifier(name)) declared.add(name.text)
    else for (const element of name.elements) if (element.name) addPattern(element.name)
  }
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      for (const { name, propertyName } of statement.importClause?.namedBindings?.elements ?? [])
        imported.set(name.text, { from: statement.moduleSpecifier.text, original: (propertyName ?? name).text })
    } else if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) addPattern(name)
    } else if (statement.name && ts.isIdentifier(statement.name)) declared.add(statement.name.text)
  }
  return { imported, declared }
}
