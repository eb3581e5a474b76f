import { shortened } from '../../basics/text.js'
import { isMetainfoName } from './read/property-slot.js'
import { stateKey, type ViewState } from './view-state.js'

/** The number of names that are maxNames. */
const maxNames = 8

/** Returns a section on one line: its definition and the names that are set, such as `Calculation(energy, forces, …)`. */
export function sectionText(view: ViewState): string {
  const names = Object.keys(view[stateKey].raw).filter(name => !isMetainfoName(name, view))
  const more = names.length > maxNames ? ', …' : ''
  const label = view.m_def.unknown ? 'unknown section' : shortened(view.m_def.name, 60)
  return `${label}(${names
    .slice(0, maxNames)
    .map(name => shortened(name, 60))
    .join(', ')}${more})`
}
