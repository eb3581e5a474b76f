// Builds the site: pages from documents, docstrings and notebooks, then HTML by VitePress, then the check of what was built.
import { mkdirSync, rmSync } from 'node:fs'
import { build } from 'vitepress'
import { copyDocuments } from './documents.mjs'
import { pages, site, tool } from './places.mjs'
import { writeReference } from './reference/write.mjs'

export async function buildSite() {
  for (const folder of [pages, site]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }
  const documents = copyDocuments()
  const { names, problems } = await writeReference()
  console.log({ documents, names, problems })
  await build(tool, {})
  return { documents, names, problems }
}
