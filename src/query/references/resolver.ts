import type { Dialect, Question } from '../../api/index.js'
import {
  isUnresolved,
  type LooseEntryArchive,
  loadNeeded,
  openArchive,
  type ReferenceResolver,
  UnresolvedReference,
} from '../../metainfo/index.js'
import { ArchiveCache } from './archive-cache.js'

/** Where a resolver finds archives by their entries' ids: a server, or a data set. */
export type ArchivesById = Pick<Dialect, 'name' | 'url' | 'archives'>

/** What a resolver needs. */
export interface ResolverOptions {
  dialect: ArchivesById
  /** What was asked for of each archive; default: all of it. */
  required?: unknown
  /** Says why there is no archive of an entry. */
  whyMissing?: ((entryId: string) => string) | undefined
  /**
   * Resolvers of other installations, which must be asked without a login; `undefined` for an address that is not allowed.
   */
  elsewhere(installation: string): Resolver | undefined
}

const limits = { perRequest: 10, kept: 200 }
/** Chains of references across entries longer than this are taken for circles. */
const longestTrail = 50

/** Loads the targets of references from one server: whole archives, each once, several in one request. */
export class Resolver implements ReferenceResolver {
  readonly #options: ResolverOptions
  readonly #archives: ArchiveCache<LooseEntryArchive>

  constructor(options: ResolverOptions) {
    this.#options = options
    const { dialect, required } = options
    const question = wholeArchives(dialect)
    this.#archives = new ArchiveCache<LooseEntryArchive>(
      async ids => {
        const { entries } = await dialect.archives(ids, question)
        const waiting = loadNeeded(() => entries.map(({ archive }) => archive), dialect.name)
        if (waiting) await waiting
        return entries
      },
      ({ archive, entryId, uploadId, parserName }) =>
        openArchive(archive, {
          dialect: dialect.name,
          url: dialect.url,
          entryId,
          uploadId,
          resolver: this,
          ...(parserName === undefined ? {} : { parserName }),
          ...(required === undefined ? {} : { required }),
        }),
      limits,
    )
  }

  /** Forgets all archives that came. */
  clear(): void {
    this.#archives.clear()
  }

  /** The archive of an entry, whole; `undefined` when there is none, or none that may be read. */
  archive(entryId: string): Promise<LooseEntryArchive | undefined> {
    return this.#archives.get(entryId)
  }

  async resolve(reference: UnresolvedReference, trail: Set<string> = new Set()): Promise<unknown> {
    const { installation, entryId, path } = reference
    if (path === undefined || entryId === undefined) return reference
    if (installation !== undefined && installation !== this.#options.dialect.url) {
      const other = this.#options.elsewhere(installation)
      return other ? other.resolve(local(reference), trail) : reference
    }
    const place = `${this.#options.dialect.url} ${entryId}#${path}`
    if (trail.has(place)) return because(reference, 'The references lead back to themselves.')
    if (trail.size >= longestTrail) return because(reference, 'The chain of references is too long.')
    trail.add(place)
    return this.#follow(reference, entryId, path, trail)
  }

  #whyMissing(entryId: string): string {
    const { whyMissing } = this.#options
    if (whyMissing) return whyMissing(entryId)
    return `The server gives no archive of entry ${entryId}: it is missing, or not yours to read.`
  }

  async #follow(reference: UnresolvedReference, entryId: string, path: string, trail: Set<string>): Promise<unknown> {
    const archive = await this.archive(entryId)
    if (!archive) return because(reference, this.#whyMissing(entryId))
    const own = `#${path}`
    const target = archive.m_resolve(own)
    if (!isUnresolved(target)) return target
    if (target.reference === own) return because(reference, target.reason)
    return target.resolver ? target.resolver.resolve(target, trail) : target
  }
}

function wholeArchives({ name }: ArchivesById): Question {
  const everything = { section_run: '*', section_workflow: '*', section_metadata: '*' }
  return {
    owner: 'visible',
    query: {},
    required: name === 'v1' ? '*' : everything,
    onlyWithRequired: false,
    parallel: 1,
    raiseErrors: false,
  }
}

function local({ reference, entryId, uploadId, path, reason, hint }: UnresolvedReference): UnresolvedReference {
  return new UnresolvedReference(reference, { entryId, uploadId, path, reason, hint })
}

function because(of: UnresolvedReference, reason: string): UnresolvedReference {
  const { reference, entryId, uploadId, path, installation } = of
  const hint = 'm_get(name, { raw: true }) gives what is stored.'
  return new UnresolvedReference(reference, { entryId, uploadId, path, installation, reason, hint })
}
