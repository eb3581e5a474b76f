import type { Section } from './section.js'

/** Returns the names on the path from an archive's root to a section, without indices: `['run', 'calculation']`. */
export function placeNames(section: Section): string[] {
  return section
    .m_path()
    .split('/')
    .filter(name => name !== '' && !/^\d+$/.test(name))
}
