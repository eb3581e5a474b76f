import { isShowable, kind } from '../../present.js'
import type { Section } from './section.js'

/** Returns true for views of sections. */
export function isSection(value: unknown): value is Section {
  return isShowable(value) && value[kind] === 'section'
}
