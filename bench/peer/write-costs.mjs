// Writes the table of costs in docs/costs.md from the run that the repository records (`npm run bench -- --peer --record`).
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { printTable } from './table.mjs'

export const recordFile = fileURLToPath(new URL('../results/peer.json', import.meta.url))
const costsFile = new URL('../../docs/costs.md', import.meta.url)
const begin = '<!-- Written by npm run bench -- --peer --record: change nothing here. -->\n'
const end = '\n<!-- End of what it has written. -->'

/** Returns the text of docs/costs.md with the table of a run between its two marks. */
export function withTable(text, run) {
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error('docs/costs.md has lost the marks around the table of costs.')
  return `${text.slice(0, from + begin.length)}\n${printTable(run)}\n${text.slice(to)}`
}

/** Writes the recorded run into docs/costs.md. */
export function writeCosts() {
  const run = JSON.parse(readFileSync(recordFile, 'utf8'))
  writeFileSync(costsFile, withTable(readFileSync(costsFile, 'utf8'), run))
}
