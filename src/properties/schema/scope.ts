import type { Section } from '../../metainfo/index.js'
import type { CalculationReader } from './reader.js'

/** Returns true when one of two sections of an archive holds the other, or both are the same one. */
export function inScope(one: Section, other: Section): boolean {
  const [a, b] = [one.m_path(), other.m_path()].map(path => (path === '/' ? '' : path)) as [string, string]
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
}

/** Returns the calculations that an input holds, or the one that holds the input; all of them for another part of an entry. */
export function calculationInput(input: Section, all: readonly CalculationReader[]): readonly CalculationReader[] {
  const own = all.filter(({ section }) => inScope(input, section))
  return own.length > 0 ? own : all
}
