// Which page of the reference has which public names: read from the order and the comments of src/index.ts.
import { join, posix, relative } from 'node:path'
import ts from 'typescript'
import { root } from '../places.mjs'

/**
 * @typedef {object} Name
 * @property {string} name the public name
 * @property {string} from the module that exports it
 * @property {string} file the file that declares it, from the project's folder
 * @property {string} comment its docstring, with stars
 * @property {'class' | 'function' | 'object' | 'other'} kind what it is
 *
 * @typedef {object} Page
 * @property {string} path where it is in the folder of the reference, without its ending
 * @property {string} title
 * @property {string} group the part of the reference that it belongs to
 * @property {Name[]} names
 * @property {string} [within] `properties` or `plot`, for functions of one of these objects
 * @property {Name} [object] this object, on the page of its group
 */

/** Types made from NOMAD's schema: thousands, which `metainfo` browses better than a page can. */
export const schemaTypes = ['v0', 'v1']

/** The titles of the parts of src/index.ts whose comments are more than a title. */
const titles = {
  Understand: 'Properties',
  Keep: 'Data sets',
  'SQL on frames, data sets and Parquet files': 'SQL',
  Show: 'Show in a cell',
  Try: 'The embedded archive',
}

/** The group of what `nomad-notebook/web` alone has. */
const inPages = 'In a browser page'

/** Classes with at least so many members have a page of their own. */
const large = 14

/** Returns the pages of the reference, in the order of src/index.ts. @returns {Page[]} */
export function planPages() {
  const index = join(root, 'src', 'index.ts')
  const objects = ['properties', 'plot']
  const modules = Object.fromEntries(objects.map(name => [name, join(root, 'src', name, `${name}.ts`)]))
  const web = join(root, 'src', 'web', 'index.ts')
  const reader = new Reader([index, web, ...Object.values(modules)])
  const pages = new Map()
  const add = (group, path, title, name, within) => {
    if (!pages.has(path)) pages.set(path, { path, title, group, names: [], ...(within && { within }) })
    pages.get(path).names.push(name)
  }
  for (const { group, name } of reader.exportsByGroup(index)) {
    if (schemaTypes.includes(name)) continue
    const part = slug(group)
    // The page of a group is before those of its classes and functions.
    if (![...pages.values()].some(page => page.path === part))
      pages.set(part, { path: part, title: group, group, names: [] })
    if (objects.includes(name)) {
      pages.get(part).object = reader.read(name, index)
      for (const called of reader.names(modules[name])) {
        const found = reader.read(called, modules[name])
        const place = name === 'plot' ? called : posix.basename(posix.dirname(found.file))
        add(group, `${part}/${place}`, name === 'plot' ? `plot.${called}` : words(place), found, name)
      }
      continue
    }
    const found = reader.read(name, index)
    const page = pageOfFunction(found, group, [...pages.values()])
    if (page) page.names.push(found)
    else if (found.kind === 'class' && found.members >= large) add(group, `${part}/${name}`, name, found)
    else pages.get(part).names.push(found)
  }
  // What is the same in a browser page is where it is for notebooks.
  const names = new Set(reader.names(index))
  const own = reader
    .names(web)
    .map(name => reader.read(name, web))
    .filter(({ name, file }) => file.startsWith('src/web/') || !names.has(name))
  pages.set('web', {
    path: 'web',
    title: inPages,
    group: inPages,
    names: own,
    object: { comment: reader.comment(web) },
  })
  return [...pages.values()].filter(({ names, object }) => names.length > 0 || object)
}

/** The page of the function that a type belongs to: the one declared beside it, or whose name it begins with. */
function pageOfFunction({ name, file }, group, pages) {
  const of = pages.filter(page => page.within && page.group === group)
  const folder = posix.dirname(file)
  const beside = page =>
    page.names.some(one => (page.within === 'plot' ? one.file === file : posix.dirname(one.file) === folder))
  const [, begin] = name.match(/^(.*?)(?:Plot)?Options$/) ?? []
  const called = page => page.within === 'plot' && page.names[0].name.toLowerCase() === begin?.toLowerCase()
  return of.find(called) ?? of.find(beside)
}

/** What the compiler knows of the project's exports. */
class Reader {
  #checker
  #program

  constructor(files) {
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root)
    this.#program = ts.createProgram(files, options)
    this.#checker = this.#program.getTypeChecker()
  }

  /** The names that a module exports. */
  names(file) {
    return this.#exports(file).map(({ name }) => name)
  }

  /** The docstring of a module. */
  comment(file) {
    const [first] = this.#program.getSourceFile(file).text.match(/\/\*\*[\s\S]*?\*\//) ?? ['']
    return first
  }

  /** Returns what is known of an export. @returns {Name & { members: number }} */
  read(name, from) {
    const alias = this.#exports(from).find(one => one.name === name)
    const symbol = alias.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(alias) : alias
    const declaration = symbol.valueDeclaration ?? symbol.declarations[0]
    // A module that is exported under a name has the docstring of its export.
    const documented = ts.isSourceFile(declaration)
      ? this.#checker.getImmediateAliasedSymbol(alias).declarations[0].parent
      : declaration
    const comment = ts.getJSDocCommentsAndTags(documented).findLast(ts.isJSDoc)?.getText() ?? ''
    const file = relative(root, declaration.getSourceFile().fileName).replaceAll('\\', '/')
    return { name, from, file, comment, ...this.#kind(symbol, declaration) }
  }

  /** The exported names of a module, each with the title that the comment above its part has. */
  exportsByGroup(file) {
    const source = this.#program.getSourceFile(file)
    let group
    return source.statements.filter(ts.isExportDeclaration).flatMap(statement => {
      const comments = ts.getLeadingCommentRanges(source.text, statement.pos) ?? []
      const [, title] =
        source.text.slice(comments.at(-1)?.pos, comments.at(-1)?.end).match(/^\/\/ ([A-Z][^:.]*)[:.]/) ?? []
      if (comments.length > 0 && title) group = titles[title] ?? title
      return statement.exportClause.elements.map(({ name }) => ({ name: name.text, group }))
    })
  }

  #exports(file) {
    return this.#checker.getExportsOfModule(this.#checker.getSymbolAtLocation(this.#program.getSourceFile(file)))
  }

  #kind(symbol, declaration) {
    if (!ts.isVariableDeclaration(declaration)) {
      const members = ts.isClassDeclaration(declaration) ? declaration.members.filter(isPublic).length : 0
      const kind = ts.isClassDeclaration(declaration)
        ? 'class'
        : ts.isFunctionDeclaration(declaration)
          ? 'function'
          : 'other'
      return { kind, members }
    }
    const type = this.#checker.getTypeOfSymbol(symbol)
    if (type.getConstructSignatures().length > 0) return { kind: 'class', members: large, isVariable: true }
    if (type.getCallSignatures().length > 0) return { kind: 'function', isVariable: true }
    return { kind: 'object', isVariable: true }
  }
}

function isPublic(member) {
  const isHidden = ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)
  return !isHidden && member.name && !ts.isPrivateIdentifier(member.name)
}

function words(name) {
  const text = name.replaceAll('-', ' ')
  return `${text[0].toUpperCase()}${text.slice(1)}`
}

function slug(text) {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}
