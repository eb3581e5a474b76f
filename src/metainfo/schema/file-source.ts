import type { SectionFacts, SectionSource } from './facts.js'
import { FactsFile } from './facts-file.js'

interface SchemaHead {
  versions: Record<string, string | string[]>
  extensions: Record<string, string[]>
  aliases: Record<string, string>
}

/** The package that `runschema` replaced; its sections have the same short names. */
const superseded = 'nomad.datamodel.metainfo.simulation.'

/** The sections of one of the schema files. */
export class FileSource implements SectionSource {
  readonly #file: FactsFile<SchemaHead, SectionFacts>
  #extensions: Map<string, string[]> | undefined
  #shortNames: Map<string, string | undefined> | undefined

  constructor(file: string) {
    this.#file = new FactsFile(file)
  }

  facts(qualifiedName: string): SectionFacts | undefined {
    return this.#file.get(qualifiedName)
  }

  extensionsOf(qualifiedName: string): readonly string[] {
    this.#extensions ??= new Map(Object.entries(this.#file.head.extensions))
    return this.#extensions.get(qualifiedName) ?? []
  }

  qualifiedName(shortName: string): string | undefined {
    this.#shortNames ??= this.#collectShortNames()
    return this.#shortNames.get(shortName)
  }

  names(): Iterable<string> {
    return this.#file.names()
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
