import { createRequire } from 'node:module'
import { join } from 'node:path'
import type typescript from 'typescript-5.0'
import type { Node, Symbol as TypeScriptSymbol } from 'typescript-5.0'

const ts: typeof typescript = createRequire(import.meta.url)('typescript-5.0')

/** The exports of a file of declarations, as TypeScript 5.0 reads them. */
export class PublicDeclarations {
  readonly #checker: typescript.TypeChecker
  readonly #folder: string
  readonly #exports: TypeScriptSymbol[]

  /** Reads the declarations of an entry point in `folder`, and all that they lead to. */
  constructor(folder: string, entry = 'index.d.ts') {
    this.#folder = folder
    const index = join(folder, entry)
    const program = ts.createProgram([index], { target: ts.ScriptTarget.ES2022, types: [], noEmit: true })
    this.#checker = program.getTypeChecker()
    const module = this.#checker.getSymbolAtLocation(program.getSourceFile(index) as Node)
    this.#exports = this.#checker.getExportsOfModule(module as TypeScriptSymbol).sort(byName)
  }

  /** One line for each export, "kind name", with the members of classes, interfaces and `plot` below it. */
  lines(): string[] {
    return this.#exports.flatMap(symbol => this.#linesOf(symbol))
  }

  /** "where uses what" for each type that a public declaration mentions and neither an export nor `exceptions` names. */
  unnamedTypes(exceptions: ReadonlySet<string>): string[] {
    const named = new Set(this.#exports.flatMap(symbol => this.#withMembers(this.#resolve(symbol))))
    const places = this.#exports.flatMap(symbol =>
      this.#withMembers(this.#resolve(symbol)).flatMap(member =>
        this.#typesIn(member)
          .filter(type => !named.has(type) && !exceptions.has(type.name))
          .map(type => `${symbol.name} uses ${type.name}`),
      ),
    )
    return [...new Set(places)].sort()
  }

  #linesOf(exported: TypeScriptSymbol): string[] {
    const symbol = this.#resolve(exported)
    const kind = kindOf(symbol)
    const isBare = isTypeOnly(exported) && (kind === 'class' || kind === 'namespace')
    const head = `${isBare ? 'type' : kind} ${exported.name}${this.#basesOf(symbol)}`
    if (kind === 'class') return [head, ...this.#membersOfClass(symbol)]
    if (kind === 'interface') return [head, ...wrapped([...(symbol.members?.values() ?? [])].filter(hasName))]
    if (kind === 'const') return [head, ...this.#membersOfObject(symbol)]
    if (this.#isOurNamespace(symbol)) return [head, ...wrapped(this.#checker.getExportsOfModule(symbol))]
    return [head]
  }

  #basesOf({ declarations = [] }: TypeScriptSymbol): string {
    const bases = declarations
      .filter((node): node is ClassOrInterface => ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node))
      .flatMap(({ heritageClauses = [] }) => heritageClauses.flatMap(({ types }) => types.map(type => type.getText())))
    return bases.length > 0 ? ` extends ${bases.join(', ')}` : ''
  }

  /** Members by kind; those of errors stand at `NomadError` alone. */
  #membersOfClass(symbol: TypeScriptSymbol): string[] {
    const type = this.#checker.getDeclaredTypeOfSymbol(symbol)
    const members = symbol.flags & ts.SymbolFlags.Class ? [...(symbol.members?.values() ?? [])] : type.getProperties()
    const ofClass = [...(symbol.exports?.values() ?? [])].filter(({ name }) => name !== 'prototype')
    const group = (title: string, found: TypeScriptSymbol[], kinds: string[]) =>
      wrapped(
        found.filter(member => isPublic(member) && kinds.includes(kindOf(member))),
        `  ${title}: `,
      )
    return [
      ...group('static', ofClass, ['method', 'property', 'get']),
      ...group('properties', members.filter(hasName), ['property', 'get']),
      ...group('methods', members.filter(hasName), ['method']),
    ]
  }

  #membersOfObject(symbol: TypeScriptSymbol): string[] {
    const type = this.#checker.getTypeOfSymbolAtLocation(symbol, symbol.valueDeclaration as Node)
    return wrapped(this.#checker.getPropertiesOfType(type))
  }

  /** Schemas have thousands of generated sections: their namespaces are listed by name alone. */
  #isOurNamespace(symbol: TypeScriptSymbol): boolean {
    return kindOf(symbol) === 'namespace' && !this.#isGenerated(symbol)
  }

  #withMembers(symbol: TypeScriptSymbol): TypeScriptSymbol[] {
    if (kindOf(symbol) !== 'namespace') return [symbol]
    const inside = this.#checker.getExportsOfModule(symbol).map(member => this.#resolve(member))
    return [symbol, ...inside]
  }

  #typesIn(symbol: TypeScriptSymbol): TypeScriptSymbol[] {
    if (kindOf(symbol) === 'namespace' || this.#isGenerated(symbol)) return []
    const found: TypeScriptSymbol[] = []
    const walk = (node: Node) => {
      if (isHidden(node)) return
      const name = nameIn(node)
      const type = name && this.#checker.getSymbolAtLocation(name)
      if (type) found.push(this.#resolve(type))
      ts.forEachChild(node, walk)
    }
    for (const declaration of symbol.declarations ?? []) walk(declaration)
    return found.filter(type => this.#isOurs(type) && !(type.flags & ts.SymbolFlags.TypeParameter))
  }

  #resolve(symbol: TypeScriptSymbol): TypeScriptSymbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol
  }

  #isOurs(symbol: TypeScriptSymbol): boolean {
    return symbol.declarations?.some(node => node.getSourceFile().fileName.startsWith(this.#folder)) ?? false
  }

  #isGenerated(symbol: TypeScriptSymbol): boolean {
    return symbol.declarations?.some(node => node.getSourceFile().fileName.includes('/generated/')) ?? false
  }
}

type ClassOrInterface = typescript.ClassDeclaration | typescript.InterfaceDeclaration

const byName = (a: TypeScriptSymbol, b: TypeScriptSymbol) => (a.name < b.name ? -1 : 1)

function hasName({ flags }: TypeScriptSymbol): boolean {
  return (flags & (ts.SymbolFlags.Property | ts.SymbolFlags.Method | ts.SymbolFlags.Accessor)) > 0
}

/** Names in lines of at most 100 characters. */
function wrapped(symbols: TypeScriptSymbol[], title = '  '): string[] {
  const lines: string[] = []
  for (const name of symbols.map(nameOf).sort()) {
    const last = lines.at(-1)
    if (last === undefined) lines.push(`${title}${name}`)
    else if (last.length + name.length < 98) lines[lines.length - 1] = `${last}, ${name}`
    else lines.push(`    ${name}`)
  }
  return lines
}

function isTypeOnly({ declarations }: TypeScriptSymbol): boolean {
  return (
    declarations?.some(node => ts.isExportSpecifier(node) && (node.isTypeOnly || node.parent.parent.isTypeOnly)) ??
    false
  )
}

/** `[Symbol.iterator]` is `__@iterator@123` for the compiler. */
function nameOf({ name }: TypeScriptSymbol): string {
  return name.replace(/^__@(\w+?)@\d+$/, '[Symbol.$1]')
}

function kindOf({ flags }: TypeScriptSymbol): string {
  const { SymbolFlags } = ts
  // `ArchiveQuery` is the type of its instances and a variable with its constructor.
  if (flags & SymbolFlags.Class || (flags & SymbolFlags.Variable && flags & SymbolFlags.TypeAlias)) return 'class'
  if (flags & SymbolFlags.Function) return 'function'
  if (flags & SymbolFlags.Module) return 'namespace'
  if (flags & SymbolFlags.Variable) return 'const'
  if (flags & SymbolFlags.Interface) return 'interface'
  if (flags & SymbolFlags.TypeAlias) return 'type'
  if (flags & SymbolFlags.Method) return 'method'
  if (flags & SymbolFlags.Accessor) return 'get'
  if (flags & SymbolFlags.Property) return 'property'
  throw new Error(`A kind of export that is not known: flags ${flags}.`)
}

/** The name of the type that a node mentions. */
function nameIn(node: Node): Node | undefined {
  if (ts.isTypeReferenceNode(node)) return rightmost(node.typeName)
  if (ts.isExpressionWithTypeArguments(node)) return node.expression
  if (ts.isImportTypeNode(node)) return node.qualifier && rightmost(node.qualifier)
  return undefined
}

function rightmost(name: typescript.EntityName): Node {
  return ts.isQualifiedName(name) ? name.right : name
}

function isPublic({ name, declarations }: TypeScriptSymbol): boolean {
  return !/^(__)?#/.test(name) && !(declarations ?? []).some(isHidden)
}

/** Private members, and those that are marked as no part of the public surface. */
function isHidden(node: Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : []
  const isPrivate = modifiers.some(
    ({ kind }) => kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword,
  )
  return isPrivate || ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal')
}
