import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CitationFacts,
  type CitationRecord,
  Citations,
  citationsText,
  readCitations,
} from '../../../src/dataset/index.js'
import { presentCitations } from '../../../src/display/citations.js'
import { DataError } from '../../../src/errors/index.js'
import { namesIn, parseBibTex, printTex } from './bibtex-grammar.js'

const factsOf = (changes: Partial<CitationFacts> = {}): CitationFacts => ({
  uploadId: 'u1',
  authors: [{ name: 'Ada Lovelace' }],
  datasets: [],
  references: [],
  dois: [],
  license: 'CC BY 4.0',
  ...changes,
})

const recordOf = (groups: CitationRecord['groups'], changes: Partial<CitationRecord> = {}): CitationRecord => ({
  url: 'https://nomad.example/prod/api/v1',
  asked: '2026-11-26T06:00:00.000Z',
  hasLicenses: true,
  unlisted: [],
  groups,
  ...changes,
})

const oxides = { id: 'd', name: 'Oxides', doi: '10.17172/nomad/2021.01.01-1' }

describe('Citations', () => {
  const citations = new Citations(
    recordOf([
      { entries: ['a', 'b'], facts: factsOf({ datasets: [oxides], database: 'AFLOW' }) },
      {
        entries: ['c'],
        facts: factsOf({
          uploadId: 'u2',
          license: 'cc-by-4.0',
          datasets: [oxides, { id: 'e', name: 'without DOI' }],
          authors: [{ name: 'Marie Curie', family: 'Curie', given: 'Marie', id: 'm' }, { name: 'Ada Lovelace' }],
          references: ['https://doi.org/10.1000/X', 'https://example.org/x_1', 'A book, 1999'],
          dois: ['10.1000/x'],
        }),
      },
      {
        entries: ['d', 'e', 'f'],
        facts: factsOf({ uploadId: 'u3', uploadName: 'my upload', license: 'CC0', uploaded: '2020-05-06T00:00:00' }),
      },
      {
        entries: ['g'],
        facts: factsOf({ uploadId: 'u4', authors: [], license: undefined as never, isPublished: false }),
      },
    ]),
  )

  it('counts the entries of each author, licence and database', () => {
    expect(citations.entries).toBe(7)
    expect(citations.authors).toEqual([
      { name: 'Ada Lovelace', entries: 6 },
      { name: 'Marie Curie', family: 'Curie', given: 'Marie', id: 'm', entries: 1 },
    ])
    const url = 'https://creativecommons.org/licenses/by/4.0/'
    expect(citations.licenses).toEqual([
      { license: 'CC BY 4.0', url, entries: 3, uploads: ['u1', 'u2'] },
      { license: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/', entries: 3, uploads: ['u3'] },
      { license: undefined, entries: 1, uploads: ['u4'] },
    ])
    expect(citations.databases).toEqual([{ database: 'AFLOW', entries: 2 }])
  })

  it('cites data sets with a DOI, each reference once, and the uploads of all other entries', () => {
    expect(
      citations.works.map(({ type, doi, url, title, year, entries }) => ({
        type,
        at: doi ?? url ?? title,
        year,
        entries,
      })),
    ).toEqual([
      { type: 'dataset', at: '10.17172/nomad/2021.01.01-1', year: 2021, entries: 3 },
      { type: 'reference', at: '10.1000/x', year: undefined, entries: 1 },
      { type: 'reference', at: 'A book, 1999', year: undefined, entries: 1 },
      { type: 'reference', at: 'https://example.org/x_1', year: undefined, entries: 1 },
      { type: 'upload', at: 'my upload', year: 2020, entries: 3 },
      { type: 'upload', at: 'Upload u4', year: undefined, entries: 1 },
      { type: 'software', at: '10.21105/joss.05388', year: 2023, entries: 0 },
    ])
    expect(citations.works[0]?.authors.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Marie Curie'])
    expect(citations.works[5]?.note).toBe('1 entry of the upload u4 to NOMAD at nomad.example, not public')
  })

  it('says what is missing', () => {
    expect(citations.withoutCitation).toBe(4)
    expect(citations.notes).toEqual([
      '4 entries without a DOI and a reference, cited by their uploads.',
      '1 entry without an author.',
      'The licence of 1 entry is not known: no archive of their uploads could be read.',
    ])
    const other = new Citations(recordOf([], { hasLicenses: false, unlisted: ['x'] }))
    expect(other.notes).toEqual([
      'Licences were not asked for.',
      '1 entry no longer in the search index of nomad.example: not cited.',
    ])
    expect(other.works).toEqual([])
  })

  it('counts an entry that refers to a data set of others among those that it is cited for', () => {
    const both = new Citations(
      recordOf([
        { entries: ['a'], facts: factsOf({ datasets: [oxides] }) },
        { entries: ['b', 'c'], facts: factsOf({ references: ['doi:10.17172/NOMAD/2021.01.01-1'] }) },
      ]),
    )
    expect(both.works.filter(({ type }) => type !== 'software')).toMatchObject([
      {
        type: 'dataset',
        entries: 3,
        note: 'Data set of NOMAD; 1 entry of it, whose authors these are; 2 entries more refer to it',
      },
    ])
  })

  it('tells two authors of one name apart where the server does', () => {
    const [first, second] = [
      { name: 'Wei Wang', id: '1' },
      { name: 'Wei Wang', id: '2' },
    ]
    const { authors } = new Citations(recordOf([{ entries: ['a'], facts: factsOf({ authors: [first, second] }) }]))
    expect(authors).toHaveLength(2)
  })

  it('chooses entries by licence, however it is spelt', () => {
    const chosen = (license: string | string[]) => new Citations(recordOf(allLicenses), { license })
    const allLicenses = [
      { entries: ['a', 'b'], facts: factsOf() },
      { entries: ['c'], facts: factsOf({ license: 'CC0', authors: [{ name: 'Marie Curie' }] }) },
      { entries: ['d'], facts: factsOf({ license: undefined as never }) },
    ]
    expect(chosen('cc-by-4.0').entryIds).toEqual(['a', 'b'])
    expect(chosen(['CC0', 'CC BY 4.0']).entryIds).toEqual(['a', 'b', 'c'])
    expect(chosen('cc-by-4.0').authors.map(({ name }) => name)).toEqual(['Ada Lovelace'])
    expect(chosen('cc-by-4.0').notes).toContain('2 of 4 entries are under cc-by-4.0; the others are left out.')
    expect(chosen('MIT').entries).toBe(0)
    expect(chosen('MIT').notes[0]).toBe('0 of 4 entries are under MIT; the others are left out.')
  })

  it('is a text that names the first ten of each', () => {
    const groups = Array.from({ length: 14 }, (_, index) => ({
      entries: [`e${index}`],
      facts: factsOf({ uploadId: `u${index}`, authors: [{ name: `Author ${index}` }] }),
    }))
    const text = String(new Citations(recordOf(groups)))
    expect(text).toContain('Citations of 14 entries\n')
    expect(text).toContain('Author 1 (1 entry); ')
    expect(text.match(/… and 4 more/g)).toHaveLength(2)
    expect(String(citations)).toContain(
      '  Ada Lovelace, Marie Curie. Oxides. 2021. doi:10.17172/nomad/2021.01.01-1 (3 entries)',
    )
  })
})

describe('toBibTex', () => {
  it('splits the names that the archive splits, and keeps all others whole', () => {
    const authors = [
      { name: 'Jan van der Berg', family: 'van der Berg', given: 'Jan' },
      { name: 'Marie Curie', family: 'Curie', given: 'Marie' },
      { name: 'Charles Stark and Sons, Inc.' },
    ]
    const [entry] = parseBibTex(new Citations(recordOf([{ entries: ['a'], facts: factsOf({ authors }) }])).toBibTex())
    expect(entry?.fields.get('author')).toBe('{van der Berg}, Jan and Curie, Marie and {Charles Stark and Sons, Inc.}')
  })

  it('has keys that follow from the work alone', () => {
    const key = (groups: CitationRecord['groups']) => new Citations(recordOf(groups)).works[0]?.key
    const first = key([{ entries: ['a', 'b'], facts: factsOf({ datasets: [oxides] }) }])
    expect(first).toBe('doi-10-17172-nomad-2021-01-01-1-246c5514')
    expect(
      key([
        { entries: ['z'], facts: factsOf({ references: ['doi:10.17172/NOMAD/2021.01.01-1'] }) },
        { entries: ['y'], facts: factsOf() },
      ]),
    ).toBe(first)
  })
})

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '}',
    '{',
    '\\',
    '"}',
    '@article{x,',
    'a\nb\r\n}',
    '%',
    '\u2028',
    '<img src=x onerror=alert(1)>',
    '10.1000/{',
    'and',
    'A and B',
    '\u202e',
    '\ud800',
    '__proto__',
  ),
)
const facts = fc.record({
  uploadId: texts,
  uploadName: texts,
  database: texts,
  published: fc.oneof(texts, fc.constant('2021-02-03')),
  authors: fc.array(
    fc.oneof(fc.record({ name: texts, user_id: texts }), fc.record({ first_name: texts, last_name: texts })),
    { maxLength: 3 },
  ),
  datasets: fc.array(fc.record({ dataset_id: texts, dataset_name: texts, doi: texts.map(text => `10.1000/${text}`) }), {
    maxLength: 3,
  }),
  references: fc.array(
    fc.oneof(
      texts,
      texts.map(text => `https://doi.org/10.1000/${text}`),
      texts.map(text => `https://a.example/${text}`),
    ),
    { maxLength: 3 },
  ),
  license: texts,
})

describe('citations of hostile entries', () => {
  const hostile = fc.array(facts, { maxLength: 4 }).map(all =>
    // What a data set keeps goes through the same reader as what a server says.
    readCitations(
      JSON.stringify({
        format: 1,
        url: 'https://nomad.example/api/v1',
        asked: '',
        hasLicenses: true,
        unlisted: [],
        groups: all.map(({ authors, datasets, ...rest }, index) => ({
          ...rest,
          entries: [`e${index}`],
          authors: authors.map(author =>
            'name' in author
              ? { name: author.name, id: author.user_id }
              : { given: author.first_name, family: author.last_name },
          ),
          datasets: datasets.map(({ dataset_id: id, dataset_name: name, doi }) => ({ id, name, doi })),
        })),
      }),
    ),
  )

  it('are BibTeX by its grammar, with unique keys, and print as they are', () => {
    fc.assert(
      fc.property(hostile, record => {
        const citations = new Citations(record)
        const entries = parseBibTex(citations.toBibTex())
        expect(entries).toHaveLength(citations.works.length)
        expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
        for (const [index, { fields }] of entries.entries()) {
          const { title, authors } = citations.works[index] as (typeof citations.works)[number]
          if (title !== undefined) expect(printTex(fields.get('title') as string)).toBe(title)
          const names = authors.length === 0 ? [] : namesIn(fields.get('author') as string)
          expect(names.map(printTex)).toEqual(
            authors.map(({ name, family, given }) => (family === undefined ? name : `${family}, ${given}`)),
          )
          for (const field of ['doi', 'url']) expect(fields.get(field) ?? '').not.toMatch(/[\s{}\\"]/)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are CSL-JSON by its schema', () => {
    const known = [
      'id',
      'type',
      'title',
      'author',
      'issued',
      'DOI',
      'URL',
      'publisher',
      'container-title',
      'volume',
      'issue',
      'page',
      'note',
    ]
    fc.assert(
      fc.property(hostile, record => {
        for (const item of JSON.parse(JSON.stringify(new Citations(record).toCslJson())) as Record<string, unknown>[]) {
          expect(known).toEqual(expect.arrayContaining(Object.keys(item)))
          const { author = [], issued, type, ...rest } = item
          expect(['dataset', 'document', 'webpage', 'article-journal']).toContain(type)
          for (const value of Object.values(rest)) expect(value).toEqual(expect.any(String))
          for (const name of author as object[]) {
            expect([['literal'], ['family', 'given']]).toContainEqual(Object.keys(name))
          }
          if (issued !== undefined) expect(issued).toEqual({ 'date-parts': [[expect.any(Number)]] })
        }
      }),
      { numRuns: 100 },
    )
  })

  it('are shown without markup of theirs, a line a fact', () => {
    fc.assert(
      fc.property(hostile, record => {
        const citations = new Citations(record)
        const { 'text/html': markup = '', 'text/plain': text } = presentCitations(citations)
        expect(markup).not.toMatch(/<img|<script/i)
        expect(markup).not.toMatch(/href="(?!https?:\/\/)/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may come through
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2028\u202e]/)
      }),
      { numRuns: 100 },
    )
  })

  it('come back from the file in which they are kept', () => {
    fc.assert(
      fc.property(hostile, record => void expect(readCitations(citationsText(record))).toEqual(record)),
      { numRuns: 100 },
    )
  })
})

describe('readCitations', () => {
  it.each(['', '{', '[]', '{"format":2}', '{"format":1}', '{"format":1,"url":"","asked":"","groups":[1]}'])(
    'refuses %s',
    text => {
      expect(() => readCitations(text, '/folder/citations.json')).toThrow(DataError)
      expect(() => readCitations(text, '/folder/citations.json')).toThrow('/folder/citations.json')
    },
  )
})
