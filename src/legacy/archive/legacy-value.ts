import type { ValueRule } from '../archive-row.js'
import { isObject, own } from '../json-object.js'
import { compoundSizes, searchableProperties, workflowNames } from '../tables/search-values.js'
import { atomicNumber } from './atomic-number.js'

/** One unified atomic mass unit in kilogram, from NOMAD's registry of units (CODATA 2018). */
const atomicMassUnit = 1.6605390666e-27

const legacyWorkflows = new Map(Object.entries(workflowNames).map(([v0, v1]) => [v1, v0]))
legacyWorkflows.set('GeometryOptimization', 'geometry_optimization')
const legacyProperties = new Map(Object.entries(searchableProperties).map(([v0, v1]) => [v1, v0]))
const legacyCompounds = new Map(Object.entries(compoundSizes).map(([v0, v1]) => [v1, v0]))

/** The facts that the rules need beside the value. */
export interface ValueContext {
  /** The number of spin channels of the calculation with the value. */
  readonly spins: number
}

type Rule = (value: unknown, context: ValueContext) => unknown

const rules: Record<ValueRule, Rule> = {
  perSpin: (value, { spins }) => (Array.isArray(value) ? value : new Array<unknown>(spins).fill(value)),
  unpolarised: (value, { spins }) => (spins === 1 ? [value] : undefined),
  realPart: value => (isObject(value) ? own(value, 're') : value),
  atomicMass: value => (typeof value === 'number' ? value / atomicMassUnit : undefined),
  length: value => (Array.isArray(value) ? value.length : value),
  workflowType: value => workflowType(String(value)),
  joinedNames: value => (Array.isArray(value) ? [...new Set(value.map(String))].sort().join('+') : value),
  joinedSymbols: value => (Array.isArray(value) ? joinSymbols(value.map(String)) : value),
  compoundType: value => compoundType(Array.isArray(value) ? value.length : value),
  searchableQuantities: value =>
    Array.isArray(value) ? value.flatMap(item => legacyProperties.get(String(item)) ?? []) : undefined,
}

/** Returns the value in v0's form by the rule of its row; `undefined` when v0 had no such value. */
export function legacyValue(rule: ValueRule, value: unknown, context: ValueContext): unknown {
  return rules[rule](value, context)
}

/** Returns `single_point` for `simulationworkflowschema.single_point.SinglePoint`; the same form for unknown classes. */
function workflowType(definition: string): string {
  const name = definition.split('@')[0]?.split('.').at(-1) ?? definition
  return legacyWorkflows.get(name) ?? name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase()
}

function joinSymbols(symbols: string[]): string {
  return symbols.sort((a, b) => atomicNumber(a) - atomicNumber(b)).join('')
}

function compoundType(elements: unknown): string | undefined {
  if (typeof elements !== 'number') return undefined
  return legacyCompounds.get(elements) ?? (elements > legacyCompounds.size ? `>${legacyCompounds.size}ary` : undefined)
}
