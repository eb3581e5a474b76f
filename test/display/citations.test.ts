import { describe, expect, it } from 'vitest'
import { type CitationsView, presentCitations } from '../../src/display/citations.js'

const view = (changes: Partial<CitationsView> = {}): CitationsView => ({
  entries: 1200,
  authors: [{ name: 'Ada <b>Lovelace</b>', entries: 1200 }],
  licenses: [{ license: undefined, entries: 1200 }],
  databases: [],
  works: [
    { type: 'dataset', title: 'Oxides', authors: [{ name: 'Ada' }], year: 2021, doi: '10.1000/x', entries: 3 },
    { type: 'reference', title: 'A book', authors: [], url: 'javascript:alert(1)', entries: 1 },
  ],
  notes: ['Something is missing.'],
  toBibTex: () => '@misc{x,\n}\n',
  toString: () => 'Citations of 1200 entries',
  ...changes,
})

describe('presentCitations', () => {
  it('is a card with authors, licences, works and BibTeX, and the text', () => {
    const { 'text/html': markup = '', 'text/plain': text } = presentCitations(view())
    expect(text).toBe('Citations of 1200 entries')
    expect(markup).toContain('1\u202f200 entries')
    expect(markup).toContain('Ada &lt;b&gt;Lovelace&lt;/b&gt;')
    expect(markup).toContain('not known')
    expect(markup).toContain('<a href="https://doi.org/10.1000/x"')
    expect(markup).toContain('@misc{x,')
    expect(markup).toContain('⚠ Something is missing.')
    expect(markup).not.toContain('taken from')
  })

  it('makes links of web addresses alone', () => {
    expect(presentCitations(view())['text/html']).not.toContain('javascript:')
  })

  it('shows ten authors, and says how many more there are', () => {
    const authors = Array.from({ length: 1234 }, (_, index) => ({ name: `Author ${index}.`, entries: 1 }))
    const { 'text/html': markup = '' } = presentCitations(view({ authors }))
    expect(markup.match(/Author \d+\./g)).toHaveLength(10)
    expect(markup).toContain('… and 1\u202f224 more')
  })
})
