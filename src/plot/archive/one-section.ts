import { DataError } from '../../errors/index.js'
import type { Section } from '../../metainfo/index.js'
import { sectionList } from './read.js'

/**
 * Returns the section for a figure of a single entry.
 *
 * @param what the name of the plot function, for the error
 * @throws DataError for several sections, and for anything else
 */
export function oneSection(input: Section | readonly Section[], what: string): Section {
  const sections = sectionList(input, what)
  const [section] = sections
  if (section && sections.length === 1) return section
  throw new DataError(`plot.${what} draws one entry; it was given ${sections.length}.`, {
    hint: `Draw each for itself: entries.map(entry => plot.${what}(entry)).`,
  })
}
