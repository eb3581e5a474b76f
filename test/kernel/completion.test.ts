import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Kernel } from './kernel.mjs'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const notebooks = fileURLToPath(new URL('../../notebooks', import.meta.url))
const chain = 'entry.run[0].calculation.at(-1).energy'

/** An entry as a query yields it, without asking a server for one. */
const setup = `
import type { EntryArchive, LegacyEntryArchive, v1 } from 'nomad-notebook'
declare const entry: EntryArchive
declare const old: LegacyEntryArchive
declare const pattern: EntryArchive<v1.ELNXRayDiffraction>
`

describe('the generated types in a tslab kernel', () => {
  let kernel: Kernel

  beforeAll(async () => {
    build()
    kernel = await Kernel.start(notebooks)
    const { status, output } = await kernel.execute(setup)
    expect(output).toBe('')
    expect(status).toBe('ok')
  }, 120_000)

  afterAll(() => kernel?.stop())

  it('complete the members of a section behind a chain of names', async () => {
    const names = await kernel.complete(`${chain}.`)
    expect(names).toEqual(expect.arrayContaining(['total', 'fermi', 'highest_occupied', 'contributions', 'm_def']))
    expect(names).not.toContain('energy')
    expect(await kernel.complete(`${chain}.tot`)).toEqual(['total', 'total_t0'])
    expect(await kernel.complete('entry.')).toEqual(expect.arrayContaining(['run', 'workflow2', 'results', 'metadata']))
  })

  it('complete the members of a property', async () => {
    const gap = "import { properties } from 'nomad-notebook'\nproperties.bandGap(entry)?."
    expect(await kernel.complete(gap)).toEqual(expect.arrayContaining(['value', 'type', 'notes', 'toFrame']))
  })

  it('complete the members of a quantity', async () => {
    const names = await kernel.complete(`${chain}.total.value.`)
    expect(names).toEqual(expect.arrayContaining(['magnitude', 'unit', 'to', 'shape', 'flat']))
  })

  it('complete through references, references to quantities and places that may hold several sections', async () => {
    const atoms = await kernel.complete('entry.run[0].calculation[0].system_ref.atoms.')
    expect(atoms).toEqual(expect.arrayContaining(['labels', 'positions', 'lattice_vectors']))
    const dos = await kernel.complete('entry.results.properties.electronic.dos_electronic[0].energies.')
    expect(dos).toContain('magnitude')
    const workflow = await kernel.complete('entry.workflow2.results.')
    expect(workflow).toEqual(expect.arrayContaining(['final_energy_difference', 'calculations_ref', 'trajectory']))
    const simulation = await kernel.complete('entry.data.')
    expect(simulation).toEqual(expect.arrayContaining(['model_system', 'model_method', 'outputs']))
  })

  it('complete the calculations of data, of every version, and measurements', async () => {
    const system = await kernel.complete('entry.data.model_system[0].')
    expect(system).toEqual(expect.arrayContaining(['positions', 'lattice_vectors', 'particle_states', 'cell']))
    const energy = await kernel.complete('entry.data.outputs.at(-1)?.total_energies[0].value.')
    expect(energy).toEqual(expect.arrayContaining(['magnitude', 'unit', 'to']))
    expect(await kernel.complete('entry.data.outputs.at(-1)?.total_en')).toEqual(['total_energies'])
    const referred = await kernel.complete('entry.data.outputs[0].model_system_ref.particle_states[0].')
    expect(referred).toEqual(expect.arrayContaining(['chemical_symbol', 'atomic_number']))
    const typed = await kernel.complete('pattern.data.results[0].')
    expect(typed).toEqual(expect.arrayContaining(['two_theta', 'intensity', 'q_norm']))
  })

  it('let any name of a schema that is not known be read from data', async () => {
    const { status, output } = await kernel.execute(
      '() => [entry.data.results[0].intensity.magnitude, entry.data.x.y.z]',
    )
    expect(output).not.toContain('does not exist')
    expect(status).toBe('ok')
  })

  it('complete the members of an enumeration', async () => {
    const code = "const kind: v1.BandGap['type'] = ''"
    expect(await kernel.complete(code, code.length - 1)).toEqual(['direct', 'indirect'])
    const compared = "entry.results.properties.electronic.band_gap[0].type === ''"
    expect(await kernel.complete(compared, compared.length - 1)).toEqual(['direct', 'indirect'])
  })

  it('complete the legacy archive', async () => {
    const names = await kernel.complete('old.section_run[0].section_single_configuration_calculation.at(-1).')
    expect(names).toEqual(expect.arrayContaining(['energy_total', 'atom_forces', 'section_dos']))
    expect(await kernel.complete('old.')).not.toContain('run')
  })

  it('explain a quantity with its type, unit, shape and place', async () => {
    const total = await kernel.inspect(`${chain}.total.value`)
    expect(total).toContain('EnergyEntry.value?: Quantity<"energy", number>')
    expect(total).toContain('Unit: joule.')
    expect(total).toContain('run.calculation.energy.total.value')
    const forces = await kernel.inspect('entry.run[0].calculation.at(-1).forces.total.value')
    expect(forces).toContain('Quantity<"force", Float64Array[]>')
    expect(forces).toContain('Unit: newton. Shape: [n_atoms, 3].')
  })

  it('let a chain without question marks run past the compiler', async () => {
    const { output } = await kernel.execute(`const energy = () => ${chain}.total.value.to('eV').magnitude * 2`)
    expect(output).toBe('')
  })

  it('fail the cell of a misspelt quantity with the nearest name', async () => {
    const { status, output } = await kernel.execute(`${chain}.totl`)
    expect(status).toBe('error')
    expect(output).toContain("Property 'totl' does not exist on type 'Energy'. Did you mean 'total'?")
    const enumeration = await kernel.execute("const wrong: v1.BandGap['type'] = 'sideways'")
    expect(enumeration.status).toBe('error')
    expect(enumeration.output).toContain('not assignable')
    const dialect = await kernel.execute('old.section_runs')
    expect(dialect.output).toContain("Did you mean 'section_run'?")
  })

  it('leave code-specific names and foreign schemas open', async () => {
    const code = '() => [entry.run[0].x_vasp_build_date, entry.data.sample.temperature]'
    expect(await kernel.execute(`const open = ${code}`)).toMatchObject({ status: 'ok', output: '' })
  })

  it('complete the names in texts: criteria, counts, columns, units', async () => {
    await kernel.execute(
      "import { ArchiveQuery, Frame, quantity } from 'nomad-notebook'\nconst asked = new ArchiveQuery()",
    )
    const inside = async (code: string) => kernel.complete(code, code.indexOf('|'))
    const at = (code: string) => inside(code).then(names => names.map(name => name.replace(/^['"]|['"]$/g, '')))
    const gap = 'results.properties.electronic.band_gap.value'
    expect(await at("new ArchiveQuery({ query: { '|' } })")).toContain(gap)
    expect(await at("asked.facet('|')")).toContain('results.method.simulation.program_name')
    expect(await at("asked.toFrame({ columns: ['|'] })")).toEqual(
      expect.arrayContaining([gap, 'run.calculation[-1].energy.total.value']),
    )
    expect(await at("Frame.fromRows([]).to('gap', '|')")).toEqual(expect.arrayContaining(['eV', 'hartree']))
    // Names that editors do not know are taken too.
    const open = await kernel.execute(
      "const named = [asked.config, quantity(1, 'eV/angstrom')]; const own = { query: { 'data.x#my.Schema': 1 } }; new ArchiveQuery(own).config.max",
    )
    expect(open.status).toBe('ok')
  })
})
