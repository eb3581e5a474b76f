// Makes pages of the lessons, with the outputs that the notebooks keep. nbconvert makes whole pages with JupyterLab's styles, or Markdown
// whose HTML Vue would compile; here cells become Markdown of the site, so that search, links, the dark theme and narrow screens work.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { withLinks, writePage } from './documents.mjs'
import { pageOf, pages, root, sources } from './places.mjs'

const figureType = 'application/vnd.plotly.v1+json'

/** Writes a page for each notebook, and a page that lists them; returns how many notebooks there are. */
export function writeLessons() {
  const [lessons, solutions] = ['notebooks', 'notebooks/solutions'].map(folder => notebooksIn(folder).map(writeLesson))
  writePage('lessons/index.md', overview(lessons, solutions))
  const links = [
    { text: 'All lessons', link: '/lessons/' },
    ...lessons.map(link),
    { text: 'Solutions', collapsed: true, items: solutions.map(link) },
  ]
  writePage('lessons/pages.json', JSON.stringify(links, undefined, 2))
  return lessons.length + solutions.length
}

function notebooksIn(folder) {
  const names = readdirSync(join(root, folder)).filter(name => name.endsWith('.ipynb'))
  return names.sort().map(name => `${folder}/${name}`)
}

function link({ title, page }) {
  return { text: title, link: `/${page.replace(/\.md$/, '')}` }
}

function writeLesson(path) {
  const { cells } = JSON.parse(readFileSync(join(root, path), 'utf8'))
  const page = pageOf(path)
  const shown = new Outputs(page)
  const parts = cells.flatMap(cell => {
    if (cell.cell_type === 'markdown') return [withLinks(textOf(cell.source), path)]
    if (cell.cell_type !== 'code') return []
    return [codeBlock(textOf(cell.source)), ...cell.outputs.map(output => shown.add(output))]
  })
  const [, title] = parts[0].match(/^# (.+)$/m) ?? []
  const note = `<p class="notebook-file">This page is <a href="${sources}${path}">${path}</a> with its outputs.</p>`
  const text = [shown.script(), parts[0], note, ...parts.slice(1)].filter(Boolean).join('\n\n')
  writePage(page, `${text}\n`)
  return { title: (title ?? basename(path, '.ipynb')).replaceAll('`', ''), page, path, beginning: parts[0] }
}

/** What a notebook stores as one text or as a list of lines. */
function textOf(stored) {
  return Array.isArray(stored) ? stored.join('') : String(stored ?? '')
}

function codeBlock(code) {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([marks]) => marks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}ts\n${code}\n${fence}`
}

/** The outputs of a page: markup and texts in a file beside it, pictures and figures in files of their own. */
class Outputs {
  #page
  #texts = []
  #figures = 0

  constructor(page) {
    this.#page = page
  }

  /** Returns the Markdown that shows an output. */
  add({ output_type: type, text, data = {}, metadata = {}, ename, evalue }) {
    if (type === 'stream') return this.#text(textOf(text))
    if (type === 'error') return this.#text(`${ename}: ${evalue}`, 'notebook-error')
    if (data['image/png']) return this.#figure(data, metadata['image/png'] ?? {})
    if (data['text/html'])
      return this.#shown('notebook-html', textOf(data['text/html']).replace(/<script\b[\s\S]*?<\/script>/g, ''))
    return this.#text(textOf(data['text/plain']))
  }

  /** Returns the script that gives the page its texts; nothing for a page without any. */
  script() {
    if (this.#texts.length === 0) return ''
    const name = `${basename(this.#page, '.md')}.json`
    writePage(posix.join(posix.dirname(this.#page), name), JSON.stringify(this.#texts))
    return `<script setup>\nimport outputs from './${name}'\n</script>`
  }

  #text(text, kind = 'notebook-text') {
    const printed = stripVTControlCharacters(text).trimEnd()
    return printed === '' ? '' : this.#shown(kind, `<pre>${escaped(printed)}</pre>`)
  }

  #shown(kind, markup) {
    return `<div class="notebook-output ${kind}" v-html="outputs[${this.#texts.push(markup) - 1}]"></div>`
  }

  #figure(data, { alt = '', width = 700, height = 420 }) {
    const name = `${basename(this.#page, '.md')}-${++this.#figures}`
    const place = posix.join(posix.dirname(this.#page), name)
    writeFile(join(pages, `${place}.png`), Buffer.from(textOf(data['image/png']), 'base64'))
    const plain = data[figureType]
    if (plain) writeFile(join(pages, 'public', 'figures', `${place}.json`), JSON.stringify(plain))
    const picture = `<img src="./${name}.png" alt="${escaped(alt)}" width="${width}" height="${height}" loading="lazy">`
    return plain ? `<LiveFigure figure="figures/${place}.json">${picture}</LiveFigure>` : picture
  }
}

function writeFile(path, content) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function overview(lessons, solutions) {
  const parts = lessons.map(({ title, page, beginning }) => {
    const solution = solutions.find(other => basename(other.page) === basename(page))
    const [minutes] = beginning.match(/\d+ minutes/) ?? []
    const learns = [...beginning.matchAll(/^- (.+)$/gm)].map(([, item]) => item.replace(/[;.]$/, '')).join('; ')
    const answers = solution ? ` [Solutions](./${posix.relative('lessons', solution.page)}).` : ''
    const text = learns ? `You will learn ${learns}. ${minutes ? `${minutes}.` : ''}${answers}` : answers
    return `## [${title}](./${posix.relative('lessons', page)})\n\n${text.trim()}\n`
  })
  return `---
outline: false
---

# Lessons

Notebooks to work through, each with exercises at its end. \`npm run lab\` opens copies of them in JupyterLab beside the embedded archive;
here they are with their outputs.

${parts.join('\n')}`
}
