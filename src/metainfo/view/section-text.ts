import { shortened } from '../../basics/text.js'
import { isMetainfoName } from './read/property-slot.js'
import { stateKey, type ViewState } from './view-state.js'

/** Names shown before the rest is only counted. */
const shown = 8

/** A section in one line: its definition and what is set in it, such as `Calculation(energy, forces, …)`. */
export function sectionText(view: ViewState): string {
  const names = Object.keys(view[stateKey].raw).filter(name => !isMetainfoName(name, view))
  const more = names.length > shown ? ', …' : ''
  const label = view.m_def.unknown ? 'unknown section' : shortened(view.m_def.name, 60)
  return `${label}(${names
    .slice(0, shown)
    .map(name => shortened(name, 60))
    .join(', ')}${more})`
}
