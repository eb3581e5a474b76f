import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const load = (name: string) => import(new URL(`../../tools/site/${name}.mjs`, import.meta.url).href)
const { withLinks } = (await load('documents')) as { withLinks(markdown: string, path: string): string }
const { checkSite } = (await load('check')) as {
  checkSite(
    site: string,
    places: { base: string; root: string; sources: string },
  ): { pages: number; passed: number; failed: string[] }
}
const { arrange } = (await load('reference/arrange')) as {
  arrange(written: Map<string, string>, plan: object[]): Map<string, string>
}
const sources = 'https://github.com/nomad-notebook/nomad-notebook/blob/main/'

describe('the links of a document', () => {
  it.each([
    ['[a](paths.md#the-language)', 'docs/faults.md', '[a](./paths.md#the-language)'],
    ['[a](../paths.md)', 'docs/guide/ask.md', '[a](../paths.md)'],
    ['[a](../notebooks/gallery.ipynb)', 'docs/gallery.md', '[a](./lessons/gallery.md)'],
    ['[a](../../CHANGELOG.md)', 'docs/guide/ask.md', '[a](../project/changelog.md)'],
    ['[a](docs/paths.md)', 'CONTRIBUTING.md', '[a](../paths.md)'],
    ['[a](README.md#more)', 'CHANGELOG.md', `[a](${sources}README.md#more)`],
    ['[a](src/index.ts)', 'CONTRIBUTING.md', `[a](${sources}src/index.ts)`],
    ['[a](gone.md)', 'CONTRIBUTING.md', `[a](${sources}missing/gone.md)`],
  ])('lead to pages of the site, or to files of the project: %s in %s', (text, path, expected) => {
    expect(withLinks(text, path)).toBe(expected)
  })

  it.each(['[a](#place)', '[a](https://nomad-lab.eu/x.md)', '`[a](src/index.ts)`', '```md\n[a](src/index.ts)\n```'])(
    'stay as they are where they name no file: %j',
    text => {
      expect(withLinks(text, 'CONTRIBUTING.md')).toBe(text)
    },
  )

  it('go with blocks of output that are plain text for VitePress', () => {
    expect(withLinks('```output\n3\n```', 'docs/paths.md')).toBe('```txt\n3\n```')
    expect(withLinks('```jupyterlite\n3\n```', 'docs/paths.md')).toBe('```txt\n3\n```')
  })
})

describe('the check of a site', () => {
  let site: string
  beforeEach(() => {
    site = mkdtempSync(join(tmpdir(), 'site-'))
  })
  afterEach(() => rmSync(site, { recursive: true, force: true }))

  const write = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(site, name)), { recursive: true })
      writeFileSync(join(site, name), text)
    }
  }
  const check = (base = '/') => checkSite(site, { base, root, sources })

  it('finds nothing where all links lead somewhere', () => {
    write({
      'index.html':
        '<a href="/guide/a.html#two">a</a><a href="guide/">b</a><img src="./one.png"><a href="#top" id="top">c</a>',
      'guide/a.html': `<h2 id="two">2</h2><a href="../">up</a><a href="${sources}src/index.ts#L3">source</a>`,
      'guide/index.html':
        '<a href="https://nomad-lab.eu/">NOMAD</a><a href="mailto:a@b.org">mail</a><link href="data:,">',
      'one.png': '',
      'style.css': 'a { background: url(one.png) }',
    })
    expect(check()).toEqual({ pages: 3, passed: 10, failed: [] })
  })

  it.each([
    ['<a href="gone.html">a</a>', 'gone.html names nothing on the site'],
    ['<a href="#gone">a</a>', '#gone names no place in index.html'],
    ['<a href="other.html#gone">a</a>', 'other.html#gone names no place in other.html'],
    ['<img src="gone.png">', 'gone.png names nothing on the site'],
    ['<a href="https://nowhere">a</a>', 'https://nowhere is no address'],
    ['<a href="javascript:alert(1)">a</a>', 'javascript:alert(1) is no address'],
    [`<a href="${sources}src/gone.ts">a</a>`, `${sources}src/gone.ts names no file of the project`],
    ['<script src="https://cdn.example.org/x.js"></script>', 'https://cdn.example.org/x.js is loaded from elsewhere'],
    ['<link rel="stylesheet" href="//example.org/x.css">', '//example.org/x.css is loaded from elsewhere'],
    ['<a href="/elsewhere/">a</a>', '/elsewhere/ names nothing on the site'],
  ])('names what leads nowhere: %s', (html, problem) => {
    write({ 'index.html': html, 'other.html': '<p id="one">' })
    expect(check().failed).toEqual([`index.html: ${problem}`])
  })

  it('says a wrong link of the navigation once', () => {
    const html = '<a href="/gone.html">a</a>'
    write({ 'a.html': html, 'b.html': html, 'c.html': html })
    expect(check()).toEqual({
      pages: 3,
      passed: 0,
      failed: ['a.html and 2 more: /gone.html names nothing on the site'],
    })
  })

  it('looks at styles, and below the path at which the site is shown', () => {
    write({
      'style.css': 'a { background: url("https://example.org/a.png") }',
      'index.html': '<a href="/x/index.html">a</a>',
    })
    expect(check('/x/').failed).toEqual(['style.css: https://example.org/a.png is loaded from elsewhere'])
    expect(check('/y/').failed).toContain('index.html: /x/index.html is not below /y/')
  })
})

describe('the pages of the reference', () => {
  const name = (called: string, kind = 'other', comment = `/** The ${called}. More. */`) => ({
    name: called,
    kind,
    comment,
  })
  const plan = [
    { path: 'ask', title: 'Ask', group: 'Ask', names: [name('required', 'object'), name('Ledger')] },
    { path: 'ask/Query', title: 'Query', group: 'Ask', names: [name('Query', 'class')] },
    {
      path: 'figures',
      title: 'Figures',
      group: 'Figures',
      names: [],
      object: name('plot', 'object', '/** Figures.\n * @example\n * x */'),
    },
    {
      path: 'figures/dos',
      title: 'plot.dos',
      group: 'Figures',
      within: 'plot',
      names: [name('dos', 'function'), name('DosOptions')],
    },
  ]
  const written = new Map([
    ['index.md', 'of TypeDoc'],
    ['ask/index.md', '# ask\n\n<a id="ledger"></a>\n\n## Ledger\n\n[q](Query-1.md#query)\n\n***\n'],
    ['ask/Query-1.md', '# ask/Query\n\n## Query\n\n### Methods\n\n[l](index.md#ledger)\n'],
    ['ask/namespaces/required.md', '# ask.required\n\n## fields()\n\n```ts\n## x\n```\n'],
    ['figures/index.md', '# figures\n'],
    [
      'figures/dos.md',
      '# figures/dos\n\n<a id="dos"></a>\n\n## dos()\n\n### Throws\n\nA when a\n\n### Throws\n\nB when b\n  and c\n\n<a id="dosoptions"></a>\n\n## DosOptions\n',
    ],
  ])
  const pages = arrange(written, plan)

  it('have short places, to which links lead', () => {
    expect([...pages.keys()]).toEqual([
      'ask.md',
      'ask/Query.md',
      'ask/required.md',
      'figures.md',
      'figures/dos.md',
      'pages.json',
      'index.md',
    ])
    expect(pages.get('ask.md')).toContain('[q](./ask/Query.md#query)')
    expect(pages.get('ask/Query.md')).toContain('[l](../ask.md#ledger)')
  })

  it('have titles, and functions with the name of their object; the only name of a page is its title', () => {
    expect(pages.get('ask/Query.md')).toMatch(/^# Query\n\n+## Methods/)
    expect(pages.get('ask/required.md')).toContain('## required.fields()\n\n```ts\n## x\n```')
    expect(pages.get('figures/dos.md')).toContain('# plot.dos\n')
    expect(pages.get('figures/dos.md')).toContain('## plot.dos()')
    expect(pages.get('figures/dos.md')).toContain('## DosOptions')
    expect(pages.get('figures/dos.md')).toMatch(/### Throws\n\n- A when a\n\n+- B when b\n {2}and c\n/)
    expect(pages.get('figures.md')).toContain('# Figures\n\nFigures.\n')
  })

  it('are listed with the first sentence of each name and a link to its place', () => {
    const overview = pages.get('index.md')
    expect(overview).toContain('| [`required`](./ask/required.md) | The required. |')
    expect(overview).toContain('| [`Query`](./ask/Query.md) | The Query. |')
    expect(overview).toContain('| [`plot.dos`](./figures/dos.md#dos) | The dos. |')
    expect(overview).toContain('Types: [`Ledger`](./ask.md#ledger).')
    expect(JSON.parse(pages.get('pages.json') as string)).toEqual([
      { text: 'All names', link: '/reference/' },
      {
        text: 'Ask',
        link: '/reference/ask',
        collapsed: true,
        items: [
          { text: 'required', link: '/reference/ask/required' },
          { text: 'Query', link: '/reference/ask/Query' },
        ],
      },
      {
        text: 'Figures',
        link: '/reference/figures',
        collapsed: true,
        items: [{ text: 'plot.dos', link: '/reference/figures/dos' }],
      },
    ])
  })
})
