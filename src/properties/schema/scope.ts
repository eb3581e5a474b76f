import type { Section } from '../../metainfo/index.js'
import type { CalculationReader, SystemReader } from './reader.js'

/** Returns true when one of two sections of an archive is inside the other, or both are the same one. */
export function inScope(one: Section, other: Section): boolean {
  if (one.m_root() !== other.m_root()) return false
  const [a, b] = [one.m_path(), other.m_path()].map(path => (path === '/' ? '' : path)) as [string, string]
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
}

/** Returns the calculations inside an input, or the one that the input is inside of; all of them for another part of an entry. */
export function calculationInput(input: Section, all: readonly CalculationReader[]): readonly CalculationReader[] {
  const own = all.filter(({ section }) => inScope(input, section))
  return own.length > 0 ? own : all
}

/**
 * Returns the structures inside an input, or the one that the input is inside of; all of them for another part of an entry.
 * A calculation has the structure that it refers to, and no other.
 */
export function systemInput(
  input: Section,
  systems: readonly SystemReader[],
  calculations: readonly CalculationReader[],
): readonly SystemReader[] {
  const own = systems.filter(({ section }) => inScope(input, section))
  if (own.length > 0) return own
  const calculation = calculations.find(({ section }) => isInside(input, section))
  if (!calculation) return systems
  const system = calculation.system()
  return system ? [system] : []
}

/** Returns true when a section is another one of the same archive, or a part of it. */
export function isInside(inner: Section, outer: Section): boolean {
  if (inner.m_root() !== outer.m_root()) return false
  return inner.m_path() === outer.m_path() || inner.m_path().startsWith(`${outer.m_path()}/`)
}
