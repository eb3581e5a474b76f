import { createHash } from 'node:crypto'
import { bibTexOf, type Citations, type CitedPerson, hostOf } from '../citations/index.js'
import { harvestNote, type Manifest, type PartRecord } from '../manifest/index.js'
import { croissantContext, croissantVersion } from './context.js'
import { distributionOf, isOfTable } from './distribution.js'
import { tableRecords } from './record-set.js'

/** What a Croissant description says beside manifest and parts. */
export interface CroissantFacts {
  /** The name of the data set for people. Default: what was asked of which server. */
  name?: string | undefined
  /** Authors and licences of its entries. Without them the description says that they are not known. */
  citations?: Citations | undefined
  /** Default `1.0.0`. */
  version?: string | undefined
}

/** The longest query that a name shows. */
const longestQuery = 80

/**
 * Returns the content of `croissant.json`: the data set in the words of MLCommons Croissant 1.0, which `mlcroissant` checks
 * and reads.
 *
 * Croissant has no word for units. A field has its unit as schema.org's `unitText`, and in its description.
 *
 * @param records of all parts
 */
export function croissantOf(
  manifest: Manifest,
  records: readonly PartRecord[],
  { name = nameOf(manifest), citations, version = '1.0.0' }: CroissantFacts = {},
): object {
  const { question, created, completed = created, updated, table } = manifest
  const hasRows = records.some(({ files }) => files.some(isOfTable))
  const creators = citations?.authors ?? []
  const licenses = citations?.licenses.flatMap(({ license, url }) => url ?? license ?? []) ?? []
  return {
    '@context': croissantContext,
    '@type': 'sc:Dataset',
    conformsTo: croissantVersion,
    name,
    description: descriptionOf(manifest, records, citations),
    ...(licenses.length === 0 ? {} : { license: licenses }),
    url: question.url,
    version,
    dateCreated: created,
    datePublished: completed,
    ...(updated === undefined ? {} : { dateModified: updated }),
    ...(creators.length === 0 ? {} : { creator: creators.map(person) }),
    publisher: { '@type': 'Organization', name: hostOf(question.url), url: question.url },
    keywords: ['NOMAD', 'materials science'],
    citeAs: bibTexOf([citationOf(manifest, name, creators)]),
    distribution: distributionOf(manifest, records),
    ...(table?.schema && hasRows ? { recordSet: [tableRecords(table.schema)] } : {}),
  }
}

function person({ name, family, given }: CitedPerson): object {
  return {
    '@type': 'sc:Person',
    name,
    ...(family === undefined || given === undefined ? {} : { familyName: family, givenName: given }),
  }
}

function nameOf({ question }: Manifest): string {
  const query = JSON.stringify(question.query)
  const asked = query === '{}' ? 'all entries' : query
  const short = asked.length > longestQuery ? `${asked.slice(0, longestQuery)}…` : asked
  return `NOMAD data set: ${short} of ${hostOf(question.url)}`
}

function descriptionOf(manifest: Manifest, records: readonly PartRecord[], citations: Citations | undefined): string {
  const { question, available, selected, table, archives } = manifest
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`
  const entries = sum(records, record => record.entries.length)
  const rows = sum(records, ({ files }) => sum(files.filter(isOfTable), file => file.rows))
  const [skipped, failed] = [
    sum(records, record => record.skipped.length),
    sum(records, record => record.failed.length),
  ]
  const contents = [
    ...(table
      ? [`a table of ${count(rows, 'row', 'rows')} and ${count(table.schema?.length ?? 0, 'column', 'columns')}`]
      : []),
    ...(archives ? [count(entries, 'archive', 'archives')] : []),
  ]
  const note = harvestNote(manifest)
  const unknown = citations?.licenses.find(({ license }) => license === undefined)?.entries ?? 0
  return [
    `${count(entries, 'entry', 'entries')} of the NOMAD archive at ${question.url}: ${contents.join(' and ')}.`,
    `Asked for by owner ${question.owner} and the query ${JSON.stringify(question.query)}, which ${count(available, 'entry matches', 'entries match')}; ${selected} of them were selected.`,
    ...(skipped + failed > 0 ? [`Not in it: ${skipped} skipped, ${failed} failed; the files in parts/ say why.`] : []),
    ...(citations
      ? unknown > 0
        ? [`The licence of ${count(unknown, 'entry', 'entries')} is not known.`]
        : []
      : ['Licences and authors of the entries were not asked for.']),
    ...(note === undefined ? [] : [note]),
    ...(table?.notes ?? []),
    `Downloaded by nomad-notebook ${manifest.versions.package}; manifest.json has all details.`,
  ].join(' ')
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}

/** The citation of the data set as a whole; its works are in `citations.bib`. */
function citationOf(
  { question, completed, created, updated, selectedSha256 }: Manifest,
  name: string,
  authors: readonly CitedPerson[],
) {
  const when = (updated ?? completed ?? created).slice(0, 10)
  const identity = createHash('sha256').update(`${question.url}\n${selectedSha256}`).digest('hex')
  return {
    key: `nomad-data-set-${identity.slice(0, 8)}`,
    type: 'upload' as const,
    title: name,
    authors,
    ...(/^\d{4}-/.test(when) ? { year: Number(when.slice(0, 4)) } : {}),
    url: question.url,
    note: `Entries of the NOMAD archive, downloaded on ${when}`,
    entries: 0,
  }
}
