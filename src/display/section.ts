import type { Section } from '../metainfo/index.js'
import type { MimeBundle } from '../present.js'
import { html } from './html.js'
import { oneLine } from './preview.js'
import { sectionHtml } from './section-html.js'
import { sectionText } from './section-text.js'
import { sectionTree } from './section-tree.js'
import { styles } from './styles.js'

/** The most that is shown of a section: enough to look around, and little enough to keep the notebook small. */
const htmlLimits = { depth: 5, items: 3, sections: 100, names: 100, allNames: 600 }
const textLimits = { depth: 2, items: 1, sections: 16, names: 20, allNames: 120 }

/** Presents a section as a header (definition, path, entry), its set quantities with values, and its sub-sections to unfold. */
export function presentSection(section: Section): MimeBundle {
  const name = oneLine(section.m_def.name)
  const qualified_name = oneLine(section.m_def.qualified_name, 200)
  const path = oneLine(section.m_path(), 120)
  const entry_id = oneLine(String(section.m_root().entry_id))
  const place = path === '/' ? `entry ${entry_id}` : `${path} of entry ${entry_id}`
  const title = html`<span style="${styles.title}" title="${qualified_name}">${name}</span> <span style="${styles.dim}">${place}</span>`
  return {
    'text/plain': sectionText(sectionTree(section, textLimits), `${name}, ${place}`),
    'text/html': String(sectionHtml(sectionTree(section, htmlLimits), title)),
  }
}
