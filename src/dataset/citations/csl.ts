import type { CitedWork } from './cited-work.js'
import type { CitedPerson } from './person.js'

/** A name in CSL-JSON. */
export type CslName = { family: string; given: string } | { literal: string }

/** A work in CSL-JSON. https://docs.citationstyles.org */
export interface CslItem {
  id: string
  type: 'dataset' | 'document' | 'webpage' | 'article-journal'
  title?: string
  author?: CslName[]
  issued?: { 'date-parts': [[number]] }
  DOI?: string
  URL?: string
  publisher?: string
  'container-title'?: string
  volume?: string
  issue?: string
  page?: string
  note?: string
}

/** Returns works as CSL-JSON. */
export function cslOf(works: readonly CitedWork[]): CslItem[] {
  return works.map(work => {
    const { key, title, authors, year, doi, url, container, note } = work
    return {
      id: key,
      type: typeOf(work),
      ...(title === undefined ? {} : { title }),
      ...(authors.length === 0 ? {} : { author: authors.map(cslName) }),
      ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
      ...(doi === undefined ? {} : { DOI: doi }),
      ...(url === undefined ? {} : { URL: url }),
      ...(work.type === 'dataset' || work.type === 'upload' ? { publisher: 'NOMAD' } : {}),
      ...(container === undefined
        ? {}
        : {
            'container-title': container.title,
            volume: container.volume,
            issue: container.issue,
            page: container.page,
          }),
      ...(note === undefined ? {} : { note }),
    }
  })
}

function typeOf({ type, doi, url }: CitedWork): CslItem['type'] {
  if (type === 'software') return 'article-journal'
  if (type !== 'reference') return 'dataset'
  return doi === undefined && url !== undefined ? 'webpage' : 'document'
}

function cslName({ name, family, given }: CitedPerson): CslName {
  return family === undefined || given === undefined ? { literal: name } : { family, given }
}
