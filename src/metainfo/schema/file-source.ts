import type { SectionFacts } from './facts.js'
import { FactsFile } from './facts-file.js'
import type { FactsName } from './facts-name.js'
import { factsRevision } from './facts-text.js'

interface SchemaHead {
  /** The names of the sections, in any of the files, that add their properties to a section. */
  extensions?: Record<string, string[]>
  aliases: Record<string, string>
  /** The names of the files that have the packages which this one lacks. */
  files?: Record<string, FactsName>
}

/** The package that `runschema` replaced; its sections have the same short names. */
const superseded = 'nomad.datamodel.metainfo.simulation.'

/** The sections of one of the schema files. */
export class FileSource {
  readonly #file: FactsFile<SchemaHead, SectionFacts>
  #extensions: Map<string, string[]> | undefined
  #revision = factsRevision()
  #shortNames: Map<string, string | undefined> | undefined
  #namesByShortName: Map<string, string[]> | undefined

  constructor(file: FactsName) {
    this.#file = new FactsFile(file)
  }

  facts(qualifiedName: string): SectionFacts | undefined {
    return this.#file.get(qualifiedName)
  }

  /** Returns the names of the sections whose properties are added to the given one. */
  extensionsOf(qualifiedName: string): readonly string[] {
    this.#renew()
    this.#extensions ??= new Map(Object.entries(this.#file.head.extensions ?? {}))
    return this.#extensions.get(qualifiedName) ?? []
  }

  /** Returns the qualified name for an alias, or for a short name that only one section has. */
  qualifiedName(shortName: string): string | undefined {
    this.#renew()
    this.#shortNames ??= this.#collectShortNames()
    return this.#shortNames.get(shortName)
  }

  /** Returns the qualified names of all sections with a short name. */
  sectionsNamed(wanted: string): readonly string[] {
    this.#renew()
    this.#namesByShortName ??= this.#collectNames()
    return this.#namesByShortName.get(wanted) ?? []
  }

  /** Returns all qualified names. */
  names(): Iterable<string> {
    return this.#file.names()
  }

  /** Returns the name of the file with a package that this one lacks, such as `pynxtools`. */
  fileOf(packageName: string): FactsName | undefined {
    const { files } = this.#file.head
    return files && Object.hasOwn(files, packageName) ? files[packageName] : undefined
  }

  /** Returns the names of the files with the packages that this one lacks. */
  get otherFiles(): FactsName[] {
    return [...new Set(Object.values(this.#file.head.files ?? {}))]
  }

  /** A part of the file may have been loaded since. */
  #renew(): void {
    if (this.#revision === factsRevision()) return
    this.#revision = factsRevision()
    this.#extensions = this.#shortNames = this.#namesByShortName = undefined
  }

  #collectNames(): Map<string, string[]> {
    const found = new Map<string, string[]>()
    for (const name of this.#file.names()) {
      const short = shortName(name)
      const known = found.get(short)
      if (known) known.push(name)
      else found.set(short, [name])
    }
    return found
  }

  #collectShortNames(): Map<string, string | undefined> {
    const names = new Map<string, string | undefined>()
    for (const name of this.#file.names()) {
      const short = shortName(name)
      const taken = names.get(short)
      if (!names.has(short) || taken?.startsWith(superseded)) names.set(short, name)
      else if (!name.startsWith(superseded)) names.set(short, undefined)
    }
    for (const [alias, name] of Object.entries(this.#file.head.aliases)) names.set(alias, name)
    return names
  }
}

/** Returns the last name of a qualified name. */
export function shortName(qualifiedName: string): string {
  return qualifiedName.slice(qualifiedName.lastIndexOf('.') + 1)
}
