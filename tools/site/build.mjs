// Builds the site: pages from documents, docstrings and notebooks, then HTML by VitePress, then the check of what was built.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { preview } from 'vite'
import { build } from 'vitepress'
import { step } from '../../scripts/steps.mjs'
import { checkSite } from './check.mjs'
import { copyDocuments } from './documents.mjs'
import { writeLessons } from './notebooks.mjs'
import { pages, root, site, sources, tool } from './places.mjs'
import { writeReference } from './reference/write.mjs'

/**
 * Builds the site anew. `base` is the path at which a server will show it.
 *
 * @returns {Promise<{ documents: number, names: number, lessons: number, folder: string, passed: number, failed: string[] }>}
 *   how many documents, public names and lessons it has, its folder, how many links and names are right, and a line for each that is not
 */
export async function buildSite({ base = '/' } = {}) {
  for (const folder of [pages, site]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }
  const documents = await step('Copying the documents', () => copyDocuments())
  const { names, problems } = await step('Reading the docstrings', writeReference)
  const lessons = await step('Making pages of the lessons', () => writeLessons())
  // Interactive figures load Plotly from the site itself, and only when a reader asks for one.
  copyFileSync(createRequire(import.meta.url).resolve('plotly.js-dist-min'), join(pages, 'public', 'plotly.min.js'))
  await build(tool, { base })
  const { passed, failed } = await step('Checking links, anchors and images', () =>
    checkSite(site, { base, root, sources }),
  )
  return { documents, names, lessons, folder: site, passed: passed + names, failed: [...problems, ...failed] }
}

/** Shows the site at an address of this machine, until the process is stopped. */
export async function serveSite({ port, base = '/' }) {
  const options = {
    configFile: false,
    root: join(site, '..'),
    base,
    appType: 'mpa',
    build: { outDir: site },
    logLevel: 'warn',
  }
  const { resolvedUrls } = await preview({ ...options, preview: { host: '127.0.0.1', port, strictPort: true } })
  console.log(`The site is shown at ${resolvedUrls.local[0]}, until Ctrl+C.`)
  return new Promise(() => {})
}
