// Writes the table of costs in README.md from the run that the repository records (`npm run bench -- --peer --record`).
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { printTable } from './table.mjs'

export const recordFile = fileURLToPath(new URL('../results/peer.json', import.meta.url))
const readmeFile = new URL('../../README.md', import.meta.url)
const begin = '<!-- Written by npm run bench -- --peer --record: change nothing here. -->\n'
const end = '\n<!-- End of what it has written. -->'

/** Returns the text of README.md with the table of a run between its two marks. */
export function withTable(readme, run) {
  const from = readme.indexOf(begin)
  const to = readme.indexOf(end)
  if (from < 0 || to < from) throw new Error('README.md has lost the marks around the table of costs.')
  return `${readme.slice(0, from + begin.length)}\n${printTable(run)}\n${readme.slice(to)}`
}

/** Writes the recorded run into README.md. */
export function writeReadme() {
  const run = JSON.parse(readFileSync(recordFile, 'utf8'))
  writeFileSync(readmeFile, withTable(readFileSync(readmeFile, 'utf8'), run))
}
