import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** A parameter of a public function that takes options. */
export interface Door {
  /** Such as `plot.dos`, `new Figure`, `Frame.fromRows` or `Frame().join` for a method of instances. */
  name: string
  /** The options, and those of their values that are one of some words. */
  options: Record<string, readonly string[]>
}

interface Symbol {
  name: string
  flags: number
  valueDeclaration?: Node
  declarations?: Node[]
}
interface Node {
  type?: { getText(): string }
  getSourceFile(): { fileName: string }
}
interface Signature {
  parameters: Symbol[]
  getReturnType(): Type
}
interface Type {
  types?: Type[]
  value?: unknown
  aliasSymbol?: Symbol
  symbol?: Symbol
  isUnion(): boolean
  isStringLiteral(): boolean
  getCallSignatures(): Signature[]
  getConstructSignatures(): Signature[]
  getProperties(): Symbol[]
}

/** What sections, properties, and pairs of them (`bands` with `dos`) have, which figures draw. */
const drawn = /^(?:m_def|bands|__@propertyName.*)$/

// The compiler's interface for programs; TypeScript 7 has none yet.
const ts = createRequire(import.meta.url)('typescript-5.0')
const root = fileURLToPath(new URL('../..', import.meta.url))

/** All of them, as the compiler sees the public surface: what is added there is found here. */
export function publicDoors(): Door[] {
  const file = `${root}src/index.ts`
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const program = ts.createProgram([file], ts.parseJsonConfigFileContent(config, ts.sys, root).options)
  const checker = program.getTypeChecker()
  const doors = new Map<string, Door>()
  const seen = new Set<Type>()

  const typeOf = (symbol: Symbol): Type =>
    checker.getTypeOfSymbolAtLocation(symbol, symbol.valueDeclaration ?? symbol.declarations?.[0])

  const isOurs = (symbol: Symbol) => {
    const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0]
    if (!declaration?.getSourceFile().fileName.startsWith(`${root}src/`)) return false
    if (/^(__)?[#@]/.test(symbol.name) || declaration.getSourceFile().fileName.includes('/generated/')) return false
    return !ts.getJSDocTags(declaration).some((tag: { tagName: { text: string } }) => tag.tagName.text === 'internal')
  }

  const note = (name: string, { parameters }: Signature) => {
    for (const parameter of parameters) {
      const written = parameter.valueDeclaration?.type?.getText() ?? ''
      if (!/(Options|Input|Request|SortKey)\b/.test(written) || /^\(|=>/.test(written.replace(/^\(SortKey.*/, '')))
        continue
      const type: Type = checker.getNonNullableType(typeOf(parameter))
      // Sections and properties, which figures draw, have members that are no options.
      const isDrawn = (part: Type) => part.getProperties().some(({ name }) => drawn.test(name))
      const parts = (type.types ?? [type]).filter(part => !part.isStringLiteral?.() && !isDrawn(part))
      const door = doors.get(name) ?? { name, options: {} }
      for (const property of parts.flatMap(part => part.getProperties())) {
        if (isOurs(property)) door.options[property.name] = wordsOf(typeOf(property))
      }
      doors.set(name, door)
    }
  }

  const wordsOf = (type: Type): string[] => {
    const plain: Type = checker.getNonNullableType(type)
    const parts = plain.isUnion() ? (plain.types ?? []) : [plain]
    return parts.every(part => part.isStringLiteral()) ? parts.map(part => String(part.value)) : []
  }

  const members = (name: string, type: Type) => {
    if (seen.has(type)) return
    seen.add(type)
    for (const member of type.getProperties().filter(isOurs)) {
      for (const signature of typeOf(member).getCallSignatures()) note(`${name}.${member.name}`, signature)
    }
  }

  for (const exported of checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)))) {
    const symbol: Symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    if (!(symbol.flags & ts.SymbolFlags.Value)) continue
    // A class of which only the type is exported is made by our functions alone.
    const declaration = (exported as Symbol).declarations?.[0]
    if (declaration && ts.isTypeOnlyImportOrExportDeclaration(declaration)) continue
    const type = typeOf(symbol)
    for (const signature of type.getCallSignatures()) note(exported.name, signature)
    for (const signature of type.getConstructSignatures()) {
      note(`new ${exported.name}`, signature)
      members(`${exported.name}()`, signature.getReturnType())
    }
    members(exported.name, type)
  }
  // `properties` adds tables to its functions by a mapped type, in which declarations of parameters are lost.
  const functions = checker.getSymbolAtLocation(program.getSourceFile(`${root}src/properties/properties.ts`))
  for (const exported of checker.getExportsOfModule(functions)) {
    const symbol: Symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    for (const signature of typeOf(symbol).getCallSignatures()) note(`properties.${exported.name}`, signature)
  }
  return [...doors.values()]
}
