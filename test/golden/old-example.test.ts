import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LegacyEntryArchive } from '../../src/metainfo/index.js'
import { ArchiveQuery, query_archive } from '../../src/query/index.js'
import { units } from '../../src/units/index.js'
import { startTestServer, type TestServer } from '../server/index.js'
import { expectPrinted, printed, replay, sixLines } from './replay.js'

let server: TestServer
let url: string
let lines: string[]
const print = (line: unknown) => lines.push(String(line))
const text = () => lines.join('\n')

async function start(longest?: number): Promise<void> {
  server = await startTestServer({ route: replay(longest) })
  url = `${server.origin}/api`
}
beforeEach(() => {
  lines = []
})
afterEach(() => server.close())

describe('the example of the old documentation prints what it printed', () => {
  it('in v0.8.0 to v0.8.9: a slice, with indices in required', async () => {
    await start()
    const query = new ArchiveQuery<LegacyEntryArchive>({
      url,
      query: {
        'dft.compound_type': 'binary',
        'dft.crystal_system': 'cubic',
        'dft.code_name': 'FHI-aims',
        atoms: ['O'],
      },
      required: {
        'section_run[0]': {
          'section_single_configuration_calculation[-2]': { energy_total: '*' },
          'section_system[-2]': '*',
        },
      },
      per_page: 10,
      max: 1000,
    })
    for (const result of await query.slice(0, 10)) {
      const run = result.section_run[0]
      const energy = run?.section_single_configuration_calculation[0]?.energy_total
      print(`${run?.section_system[0]?.chemical_composition_reduced}: energy ${energy?.to(units.hartree)}`)
    }
    expectPrinted(lines)
    expect(String(query)).toBe(sixLines)
    expect(server.count()).toBe(2)
  })

  const wholeSections = () =>
    query_archive<LegacyEntryArchive>({
      url,
      query: { 'dft.code_name': 'VASP' },
      required: { section_run: { section_single_configuration_calculation: '*', section_system: '*' } },
      per_page: 10,
      max: 100,
    })
  const describeLast = (result: LegacyEntryArchive) => {
    const calculation = result.section_run[0]?.section_single_configuration_calculation.at(-1)
    const formula = calculation?.single_configuration_calculation_to_system_ref?.chemical_composition_reduced
    return `${formula}: energy ${calculation?.energy_total?.to(units.hartree)}`
  }

  it('in v0.9.2 to v0.10.10: a loop that is left after ten, and the formula by a reference', async () => {
    await start()
    const query = wholeSections()
    let i = 0
    for await (const result of query) {
      if (i++ >= 10) break
      print(describeLast(result))
    }
    expectPrinted(lines)
    expect(query.statistics).toMatchObject({ nentries: 7628, loaded_nentries: 20, napi_calls: 2 })
  })

  it('in these, left in the tenth turn: one page, and the six lines', async () => {
    await start()
    const query = wholeSections()
    for await (const result of query) {
      print(describeLast(result))
      if (lines.length === 10) break
    }
    expectPrinted(lines)
    expect(String(query)).toBe(sixLines)
  })

  it('in these, as it stands: statistics first, then a loop through all that max allows', async () => {
    await start()
    const query = wholeSections()
    await query.fetch(1)
    expect(String(query)).toBe(sixLines)
    let i = 0
    for await (const result of query) if (i++ < 10) print(describeLast(result))
    expectPrinted(lines)
    expect(i).toBe(100)
    expect(query.statistics).toMatchObject({ nentries: 7628, loaded_nentries: 100 })
    expect(server.count('/archive/query')).toBe(10)
  })

  const relaxations = () =>
    new ArchiveQuery<LegacyEntryArchive>({
      url,
      query: {
        $and: [
          { 'dft.code_name': 'VASP' },
          { $gte: { n_atoms: 3 } },
          { $lte: { 'dft.workflow.section_relaxation.final_energy_difference': 1e-24 } },
        ],
      },
      required: {
        section_workflow: {
          section_relaxation: {
            final_calculation_ref: {
              energy_total: '*',
              single_configuration_calculation_to_system_ref: { chemical_composition_reduced: '*' },
            },
          },
        },
      },
      parallel: 10,
      per_page: 1000,
      max: 10000,
    })
  const describeFinal = (result: LegacyEntryArchive) => {
    const calculation = result.section_workflow?.section_relaxation?.final_calculation_ref
    const formula = calculation?.single_configuration_calculation_to_system_ref?.chemical_composition_reduced
    return `${formula}: energy ${calculation?.energy_total?.to(units.hartree)}`
  }

  it('in v0.9.0 and v0.9.1: the final calculation of a relaxation, all entries by ten workers', async () => {
    await start()
    const query = relaxations()
    let i = 0
    for await (const result of query) if (i++ < 10) print(describeFinal(result))
    expectPrinted(lines)
    expect(i).toBe(7628)
    expect(query.statistics).toMatchObject({ nentries: 7628, loaded_nentries: 7628, napi_calls: 8 })
    // One upload is never split: one page after the other, and no request beside them.
    expect(server.count('/archive/query')).toBe(8)
    expect(server.count()).toBe(9)
  })

  it('in these with the printed answer: ten entries, and the six lines', async () => {
    await start(10)
    const query = relaxations()
    for await (const result of query) {
      print(describeFinal(result))
      if (lines.length === 10) break
    }
    expectPrinted(lines)
    expect(String(query)).toBe(sixLines)
  })

  it('in v0.10.11 and v0.10.12: $not, energies only, no max', async () => {
    await start()
    const query = new ArchiveQuery<LegacyEntryArchive>({
      url,
      query: { $and: [{ 'dft.code_name': 'VASP' }, { $not: { 'dft.crystal_system': 'cubic' } }] },
      required: { section_run: { section_single_configuration_calculation: { energy_total: '*' } } },
      per_page: 10,
      max: null,
    })
    for (const [index, result] of (await query.slice(0, 10)).entries()) {
      const energy = result.section_run[0]?.section_single_configuration_calculation.at(-1)?.energy_total
      print(`${printed[index]?.[0]}: energy ${energy?.to(units.hartree)}`)
    }
    expectPrinted(lines)
    expect(String(query)).toBe(sixLines)
    expect(text()).not.toContain('undefined')
  })
})
