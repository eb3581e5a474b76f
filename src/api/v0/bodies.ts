import { indexedNames, requiredName } from '../../metainfo/index.js'
import type { Question } from '../dialect.js'
import { isObject } from '../http/answer.js'

/** The page that is asked for. */
export interface ArchivePage {
  uploads: string[]
  size: number
  after?: string | undefined
}

/**
 * The criteria as the old client sent them: the user's own, and with `onlyWithRequired` those that keep out entries
 * that lack a quantity named in `required`.
 */
export function sentExpression({ query, required, onlyWithRequired }: Question): { $and: unknown[] } {
  const names = onlyWithRequired ? indexedNames(required, 'v0') : []
  if (names.length === 0) return { $and: [query] }
  const domain = names.includes('section_experiment') ? 'ems' : 'dft'
  return { $and: [query, { 'dft.quantities': names }, { domain }] }
}

/** The `required` that is sent: results say their upload only when it is asked for. */
export function sentRequired(required: unknown): unknown {
  if (!isObject(required)) return required
  const metadata = required['section_metadata']
  if (metadata === undefined) return { ...required, section_metadata: idsOnly }
  return isObject(metadata) ? { ...required, section_metadata: { ...idsOnly, ...metadata } } : required
}

/** The smallest `required`: who an entry is. */
export const idsOnly = { upload_id: '*', calc_id: '*' }

/** Takes out of an archive what only `sentRequired` had asked for. */
export function hideAdded(archive: Record<string, unknown>, required: unknown): Record<string, unknown> {
  if (!isObject(required)) return archive
  const { section_metadata: metadata, ...rest } = archive
  const asked = required['section_metadata']
  if (asked === undefined) return rest
  if (!isObject(asked) || !isObject(metadata)) return archive
  const wanted = new Set(Object.keys(asked).map(requiredName))
  const shown = Object.entries(metadata).filter(([name]) => wanted.has(name) || !Object.hasOwn(idsOnly, name))
  return { ...archive, section_metadata: Object.fromEntries(shown) }
}

/** The body of `archive/query`. */
export function archiveBody(question: Question, required: unknown, page: ArchivePage): Record<string, unknown> {
  const { uploads, size, after } = page
  return {
    query: {
      ...sentExpression(question),
      ...(uploads.length === 0 ? {} : { upload_id: uploads }),
      owner: question.owner,
    },
    required,
    raise_errors: question.raiseErrors,
    aggregation: { per_page: size, ...(after === undefined ? {} : { after }) },
  }
}

/** Which values of a search quantity are listed. */
export interface ValuesPage {
  /** Of this upload alone. */
  uploadId?: string | undefined
  /** The value before the first one. */
  after?: string | undefined
  /** The server's own choice, 100, without it: so the old client began. */
  size?: number | undefined
}

/** The path that lists the values of a search quantity with their numbers of matches. */
export function quantityPath(quantity: string, question: Question, page: ValuesPage = {}): string {
  const parameters = new URLSearchParams({ query: JSON.stringify(sentExpression(question)) })
  const { uploadId, after, size } = page
  if (question.owner !== 'visible') parameters.set('owner', question.owner)
  if (uploadId !== undefined) parameters.set('upload_id', uploadId)
  if (after !== undefined) parameters.set('after', after)
  if (size !== undefined) parameters.set('size', String(size))
  return `/repo/quantity/${quantity}?${parameters}`
}
