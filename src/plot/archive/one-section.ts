import { DataError } from '../../errors/index.js'
import type { Section } from '../../metainfo/index.js'
import { sectionList } from './read.js'

/** The section that a picture of one entry is about. @throws DataError for anything else, and for several */
export function oneSection(input: Section | readonly Section[], what: string): Section {
  const sections = sectionList(input, what)
  const [section] = sections
  if (section && sections.length === 1) return section
  throw new DataError(`plot.${what} draws one entry; it was given ${sections.length}.`, {
    hint: `Draw each for itself: entries.map(entry => plot.${what}(entry)).`,
  })
}
