import type { CitedWork } from './cited-work.js'
import type { CitedPerson } from './person.js'
import { texAddress, texText } from './tex.js'

/** Returns BibTeX entries for works, one after the other. */
export function bibTexOf(works: readonly CitedWork[]): string {
  return works.map(bibTexEntry).join('\n')
}

function bibTexEntry(work: CitedWork): string {
  const { key, title, authors, year, doi, url, container, note } = work
  const fields: [string, string | undefined][] = [
    ['author', authors.length === 0 ? undefined : authors.map(bibTexName).join(' and ')],
    // The second pair of braces keeps the capitals.
    ['title', title === undefined ? undefined : `{${texText(title)}}`],
    ['journal', container && texText(container.title)],
    ['volume', container && texText(container.volume)],
    ['number', container && texText(container.issue)],
    ['pages', container && texText(container.page)],
    ['year', year === undefined ? undefined : String(year)],
    ['doi', doi === undefined ? undefined : texAddress(doi)],
    ['url', url === undefined ? undefined : texAddress(url)],
    ['note', note === undefined ? undefined : texText(note)],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}},\n`))
  return `@${container ? 'article' : 'misc'}{${key},\n${lines.join('')}}\n`
}

/** Braces keep a name together, which BibTeX would split at its spaces, at commas and at `and`. */
function bibTexName({ name, family, given }: CitedPerson): string {
  if (family === undefined || given === undefined) return `{${texText(name)}}`
  return `${namePart(family)}, ${namePart(given)}`
}

function namePart(part: string): string {
  const text = texText(part)
  // A part that begins in lower case would be read as a particle, such as `van`.
  return /,|\band\b/i.test(part) || /^\P{Lu}/u.test(part) ? `{${text}}` : text
}
