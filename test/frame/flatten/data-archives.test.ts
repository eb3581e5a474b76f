import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toFrame } from '../../../src/frame/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'

const simulation = 'nomad_simulations.schema_packages.general.Simulation'

let server: SampleServer
beforeAll(async () => {
  server = await serveSample({ newSchema: true })
})
afterAll(() => server.close())

const query = (mainfile: string | undefined, more: object = {}) => {
  const calculations = { 'section_defs.definition_qualified_name': simulation, ...(mainfile ? { mainfile } : {}) }
  return new ArchiveQuery({ url: server.url, query: calculations, max: null, ...more })
}

describe('tables of calculations in data', () => {
  it('have a row for each of the outputs, in units that suit', async () => {
    const columns = {
      formula: '^data.model_system[0].composition_formula',
      energy: 'total_energies[0].value',
      x: 'model_system_ref.positions[0][0]',
    }
    const frame = await toFrame(query('MgO_relax/MgO_relax.out'), { rows: 'data.outputs[]', columns })
    expect(frame.columnNames.slice(0, 3)).toEqual(['formula', 'energy', 'x'])
    expect(frame.column('formula').toArray()[0]).toBe('Mg(1)O(1)')
    expect(String(frame.column('energy').unit?.name)).toBe('electron_volt')
    expect(String(frame.column('x').unit?.name)).toBe('angstrom')
    // Quantum ESPRESSO prints the energy of MgO with these pseudopotentials as some -34 Ry.
    const energies = frame.column('energy').toArray() as number[]
    expect(Math.min(...energies)).toBeGreaterThan(-480)
    expect(Math.max(...energies)).toBeLessThan(-450)
  })

  it('find their columns themselves', async () => {
    const [entry] = await query('Si_dos/Si_dos.abo').fetch()
    const frame = toFrame([entry as object], { rows: 'data.outputs[]' })
    expect(frame.numRows).toBe(2)
    expect(frame.columnNames).toEqual(expect.arrayContaining(['composition_formula', 'program_name', 'cutoff_energy']))
    expect(frame.column('cutoff_energy').unit?.name).toBe('electron_volt')
  })

  it('say which name the sections of the entries do not have', async () => {
    const entries = await query('Si_dos/Si_dos.abo').fetch()
    const frame = toFrame(entries, { columns: { energy: 'data.outputs[-1].total_energie.value' } })
    expect(frame.column('energy').note).toBe("Outputs has no 'total_energie'. Did you mean 'total_energies'?")
  })

  it('say where paths of the older schema lead in the new one', async () => {
    const entries = await query('Si_dos/Si_dos.abo').fetch()
    const frame = toFrame(entries, { columns: { energy: 'run[0].calculation[-1].energy.total.value' } })
    expect(frame.notes).toEqual([
      "1 of 1 entry lacks run, the only part with calculations that the paths lead to; NOMAD's new schema (nomad_simulations) keeps calculations in data. " +
        "'run.calculation[-1].energy.total.value' is 'data.outputs[-1].total_energies.value' there. " +
        'A table has both with a column for each.',
    ])
    const both = toFrame(entries, {
      columns: { old: 'run[0].calculation[-1].energy.total.value', now: 'data.outputs[-1].total_energies[0].value' },
    })
    expect(both.notes).toEqual([])
  })

  it('read entries by a schema of a user’s own, with its units', async () => {
    const films = new ArchiveQuery({ url: server.url, query: { upload_name: 'exp-custom', entry_type: 'FilmSample' } })
    const frame = await toFrame(films, { columns: ['data.name', 'data.thickness', 'data.grade'] })
    expect(frame.column('thickness').toArray()).toEqual(expect.arrayContaining([120]))
    expect(frame.column('thickness').unit?.name).toBe('nanometer')
    expect(frame.column('thickness').note).toBeUndefined()
  })
})
