import { properties, type Section } from '../../src/index.js'
import type { Reads } from '../../src/properties/index.js'

const all = properties as unknown as Record<string, (...parameters: unknown[]) => unknown>

type Call = (entry: Section) => unknown

/** Property functions that take more than an entry, or something else: how they are called with one. */
const otherCalls: Record<string, Call> = {
  sameMethod: entry => all['sameMethod']?.(entry, entry),
  equationOfState: entry => all['equationOfState']?.([entry]),
  convergenceSeries: entry => all['convergenceSeries']?.([entry], { over: 'cutoff' }),
}

/** A property function, as it is called with one entry. */
export interface PropertyFunction {
  name: string
  call: Call
  reads: Reads | undefined
}

/** All functions of `properties`, by name. */
export const propertyFunctions: readonly PropertyFunction[] = Object.entries(properties)
  .filter(([, value]) => typeof value === 'function')
  .map(([name, value]) => {
    const call = value as unknown as Call & { reads?: Reads }
    return { name, call: otherCalls[name] ?? call, reads: call.reads }
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1))
