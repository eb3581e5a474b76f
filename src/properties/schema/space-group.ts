import type { Section } from '../../metainfo/index.js'
import type { Reading } from './reading.js'
import type { SpaceGroup } from './records/space-group.js'

/** Reads the space group of a section; `undefined` when it has none. */
export function spaceGroupOf(
  symmetry: Section | undefined,
  symbolName: string,
  reading: Reading,
): SpaceGroup | undefined {
  const number = reading.number(symmetry, 'space_group_number')
  const symbol = reading.text(symmetry, symbolName)
  return number === undefined && symbol === undefined ? undefined : { number, symbol }
}

/** Reads the space group that an entry's results have for its material. */
export function materialSpaceGroup(input: Section, reading: Reading): SpaceGroup | undefined {
  const symmetry = reading.at(input.m_root(), 'results', 'material', 'symmetry')
  return spaceGroupOf(symmetry, 'space_group_symbol', reading)
}
