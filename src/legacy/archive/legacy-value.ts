import type { ValueRule } from '../archive-row.js'
import { isObject, own } from '../json-object.js'
import { compoundSizes, searchableProperties, workflowNames } from '../tables/search-values.js'
import { atomicNumber } from './atomic-number.js'

/** Kilogram in one unified atomic mass unit, as NOMAD's registry of units has it. */
const atomicMassUnit = 1.6605390666e-27

const oldWorkflows = new Map(Object.entries(workflowNames).map(([v0, v1]) => [v1, v0]))
oldWorkflows.set('GeometryOptimization', 'geometry_optimization')
const oldProperties = new Map(Object.entries(searchableProperties).map(([v0, v1]) => [v1, v0]))
const oldCompounds = new Map(Object.entries(compoundSizes).map(([v0, v1]) => [v1, v0]))

/** What the rules need to know beside the value. */
export interface ValueContext {
  /** Spin channels of the calculation that the value belongs to. */
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
    Array.isArray(value) ? value.flatMap(item => oldProperties.get(String(item)) ?? []) : undefined,
}

/** The value in v0's form by its row's rule; `undefined` when v0 could not say it. */
export function legacyValue(rule: ValueRule, value: unknown, context: ValueContext): unknown {
  return rules[rule](value, context)
}

/** `simulationworkflowschema.single_point.SinglePoint` becomes `single_point`; unknown classes in the same manner. */
function workflowType(definition: string): string {
  const name = definition.split('@')[0]?.split('.').at(-1) ?? definition
  return oldWorkflows.get(name) ?? name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase()
}

function joinSymbols(symbols: string[]): string {
  return symbols.sort((a, b) => atomicNumber(a) - atomicNumber(b)).join('')
}

function compoundType(elements: unknown): string | undefined {
  if (typeof elements !== 'number') return undefined
  return oldCompounds.get(elements) ?? (elements > oldCompounds.size ? `>${oldCompounds.size}ary` : undefined)
}
