import { describe, expect, it } from 'vitest'
import { leavesOutTodays, todaysNote } from '../../../src/query/traps/index.js'

describe("what calculations of today's schema have in place of what a query asks for", () => {
  it('is named for paths of run in quantities', () => {
    const query = { quantities: 'run.calculation.dos_electronic' }
    expect(leavesOutTodays(query)).toBe(true)
    expect(todaysNote(query, 3)).toBe(
      "3 calculations of today's schema (data, without results.material and results.method) cannot be found by 'run.…'. " +
        `'quantities' is { 'quantities': "data.outputs.electronic_dos" } there.`,
    )
  })

  it('is named for several, as they are compared', () => {
    const query = { 'quantities:all': ['run.calculation.energy.total.value', 'run.calculation.forces.total.value'] }
    expect(todaysNote(query, 1)).toContain(
      '["data.outputs.total_energies.value","data.outputs.total_forces.value"] } there',
    )
  })

  it('is nothing for what the new schema has no place for', () => {
    expect(todaysNote({ quantities: 'run.calculation.stress.total.value' }, 2)).toContain(
      "Nothing there is searched like 'quantities'.",
    )
  })

  it('is not asked for by paths of data, or by words', () => {
    expect(leavesOutTodays({ quantities: 'data.outputs.total_energies.value', upload_name: 'run' })).toBe(false)
  })
})
