import { describe, expect, it } from 'vitest'
import { toLegacyArchive } from '../../../src/legacy/index.js'
import { definitionAt } from './definitions.js'
import { sampleEntries } from './sample-entries.js'

type Json = Record<string, unknown>
const entries = sampleEntries()
const pairs = entries.map(entry => ({ ...entry, old: toLegacyArchive(entry.archive) }))

/** All values at a path such as `section_run[].section_system[].atom_labels`, one for each section on the way. */
function each(root: unknown, path: string): unknown[] {
  let values = [root]
  for (const part of path.split('.')) {
    const name = part.replace('[]', '')
    values = values.flatMap(value => {
      const child = (value as Json | null)?.[name]
      return child === undefined ? [] : part.endsWith('[]') ? (child as unknown[]) : [child]
    })
  }
  return values
}

function rank(value: unknown): number {
  return Array.isArray(value) ? 1 + Math.max(0, ...value.slice(0, 1).map(rank)) : 0
}

function resolve(root: unknown, reference: string): unknown {
  return reference
    .slice(1)
    .split('/')
    .reduce((value, key) => (value as Json | undefined)?.[key], root as unknown)
}

describe('toLegacyArchive on all sample entries', () => {
  it('uses only names of the old definitions, in their shapes', () => {
    const wrong = new Set<string>()
    const counts = new Map<string, number>()
    const walk = (section: Json, path: string): void => {
      for (const [name, value] of Object.entries(section)) {
        const here = path === '' ? name : `${path}.${name}`
        const definition = definitionAt('v0', here)
        counts.set(here, (counts.get(here) ?? 0) + 1)
        if (!definition) wrong.add(`${here}: unknown`)
        else if (definition.of) {
          if (Array.isArray(value) !== (definition.many ?? false)) wrong.add(`${here}: a list?`)
          for (const item of Array.isArray(value) ? value : [value]) walk(item as Json, here)
        } else if (rank(value) !== (definition.shape?.length ?? 0)) wrong.add(`${here}: rank ${rank(value)}`)
      }
    }
    for (const { old } of pairs) walk(old, '')
    expect([...wrong]).toEqual([])
    expect(Object.fromEntries([...counts].sort())).toMatchSnapshot()
  })

  it('keeps values, in the old units', () => {
    const run = 'run[]'
    const old = 'section_run[]'
    const calculation = `${run}.calculation[]`
    const oldCalculation = `${old}.section_single_configuration_calculation[]`
    const same: [v0: string, v1: string][] = [
      [`${old}.program_name`, `${run}.program.name`],
      [`${old}.run_clean_end`, `${run}.clean_end`],
      [`${old}.time_run_date_start`, `${run}.time_run.date_start`],
      [`${old}.section_system[].atom_labels`, `${run}.system[].atoms.labels`],
      [`${old}.section_system[].atom_positions`, `${run}.system[].atoms.positions`],
      [`${old}.section_system[].lattice_vectors`, `${run}.system[].atoms.lattice_vectors`],
      [`${old}.section_system[].simulation_cell`, `${run}.system[].atoms.lattice_vectors`],
      [`${old}.section_system[].configuration_periodic_dimensions`, `${run}.system[].atoms.periodic`],
      [`${old}.section_system[].chemical_composition_reduced`, `${run}.system[].chemical_composition_reduced`],
      [
        `${old}.section_system[].section_symmetry[].space_group_number`,
        `${run}.system[].symmetry[].space_group_number`,
      ],
      [`${old}.section_method[].electronic_structure_method`, `${run}.method[].electronic.method`],
      [`${old}.section_method[].k_mesh_points`, `${run}.method[].k_mesh.points.re`],
      [`${oldCalculation}.energy_total`, `${calculation}.energy.total.value`],
      [`${oldCalculation}.energy_free`, `${calculation}.energy.free.value`],
      [`${oldCalculation}.energy_XC`, `${calculation}.energy.xc.value`],
      [`${oldCalculation}.atom_forces_raw`, `${calculation}.forces.total.value_raw`],
      [`${oldCalculation}.stress_tensor`, `${calculation}.stress.total.value`],
      [`${oldCalculation}.pressure`, `${calculation}.thermodynamics[].pressure`],
      [`${oldCalculation}.section_eigenvalues[].eigenvalues_values`, `${calculation}.eigenvalues[].energies`],
      [`${oldCalculation}.section_eigenvalues[].eigenvalues_occupation`, `${calculation}.eigenvalues[].occupations`],
      [
        `${oldCalculation}.section_k_band[].section_k_band_segment[].band_energies`,
        `${calculation}.band_structure_electronic[].segment[].energies`,
      ],
      [
        `${oldCalculation}.section_scf_iteration[].energy_total_scf_iteration`,
        `${calculation}.scf_iteration[].energy.total.value`,
      ],
      ['section_metadata.calc_id', 'metadata.entry_id'],
      ['section_metadata.upload_id', 'metadata.upload_id'],
      ['section_metadata.upload_time', 'metadata.upload_create_time'],
      ['section_metadata.dft.code_name', 'results.method.simulation.program_name'],
      ['section_metadata.dft.crystal_system', 'results.material.symmetry.crystal_system'],
      ['section_workflow.section_geometry_optimization.optimization_steps', 'workflow2.results.optimization_steps'],
    ]
    for (const { old: legacy, archive, entry_id } of pairs) {
      for (const [v0, v1] of same) {
        const expected = each(archive, v1)
        const molecular = v0.includes('section_geometry_optimization') && !legacyType(legacy).startsWith('geometry')
        expect([entry_id, v0, each(legacy, v0)]).toEqual([entry_id, v0, molecular ? [] : expected])
      }
    }
  })

  it('writes one Fermi energy for each spin channel, and one row of a density of states', () => {
    for (const { old, archive } of pairs) {
      const before = each(archive, 'run[].calculation[]')
      const after = each(old, 'section_run[].section_single_configuration_calculation[]')
      expect(after).toHaveLength(before.length)
      for (const [index, calculation] of after.entries()) {
        const [fermi] = each(before[index], 'energy.fermi')
        const [channels] = each(archive, 'run[].method[].electronic.n_spin_channels')
        const [eigenvalues] = each(before[index], 'eigenvalues[].energies') as unknown[][]
        const spins = Number(channels ?? eigenvalues?.length ?? 1)
        const expected = fermi === undefined ? [] : [Array(spins).fill(fermi)]
        expect(each(calculation, 'energy_reference_fermi')).toEqual(expected)
        const rows = each(calculation, 'section_dos[]').flatMap(dos => (dos as Json)['dos_values'] as unknown[])
        expect(rows).toEqual(each(before[index], 'dos_electronic[].total[].value'))
      }
    }
  })

  it('joins the two spin channels of one density of states', () => {
    const sections = pairs.flatMap(({ old }) =>
      each(old, 'section_run[].section_single_configuration_calculation[].section_dos[]'),
    )
    expect(sections.filter(dos => ((dos as Json)['dos_values'] as unknown[]).length === 2)).toHaveLength(1)
  })

  it('lists every functional', () => {
    for (const { old, archive } of pairs) {
      const names = each(archive, 'run[].method[].dft.xc_functional').flatMap(functional =>
        ['exchange', 'correlation', 'hybrid', 'contributions'].flatMap(list => each(functional, `${list}[].name`)),
      )
      expect(each(old, 'section_run[].section_method[].section_XC_functionals[].XC_functional_name')).toEqual(names)
      for (const joined of each(old, 'section_run[].section_method[].XC_functional')) {
        expect(String(joined).split('+').sort()).toEqual([...new Set(names)].sort())
      }
    }
  })

  it('writes references that resolve', () => {
    const names = [
      'section_run[].section_single_configuration_calculation[].single_configuration_calculation_to_system_ref',
      'section_run[].section_single_configuration_calculation[].single_configuration_to_calculation_method_ref',
      'section_run[].section_frame_sequence[].frame_sequence_local_frames_ref[]',
      'section_workflow.calculation_result_ref',
      'section_workflow.calculations_ref[]',
      'section_workflow.section_relaxation.final_calculation_ref',
    ]
    const counts = new Map<string, number>()
    for (const { old } of pairs) {
      for (const name of names) {
        for (const reference of each(old, name)) {
          counts.set(name, (counts.get(name) ?? 0) + 1)
          expect([reference, typeof resolve(old, String(reference))]).toEqual([reference, 'object'])
        }
      }
    }
    expect(Object.fromEntries(counts)).toMatchInlineSnapshot(`
      {
        "section_run[].section_frame_sequence[].frame_sequence_local_frames_ref[]": 73,
        "section_run[].section_single_configuration_calculation[].single_configuration_calculation_to_system_ref": 172,
        "section_run[].section_single_configuration_calculation[].single_configuration_to_calculation_method_ref": 172,
        "section_workflow.calculation_result_ref": 63,
        "section_workflow.calculations_ref[]": 144,
        "section_workflow.section_relaxation.final_calculation_ref": 11,
      }
    `)
  })

  it('does not change the archive', () => {
    for (const [index, { archive }] of sampleEntries().entries()) expect(entries[index]?.archive).toEqual(archive)
  })
})

function legacyType(old: Json): string {
  return String(each(old, 'section_workflow.workflow_type')[0])
}

describe('toLegacyArchive on other archives', () => {
  it('gives a part of a part', () => {
    const part = { run: [{ calculation: [null, { energy: { total: { value: -1 } } }] }], m_ref_archives: {} }
    expect(toLegacyArchive(part)).toEqual({
      section_run: [{ section_single_configuration_calculation: [null, { energy_total: -1 }] }],
    })
    expect(toLegacyArchive({})).toEqual({})
  })

  it('keeps both spins of older densities of states, and phonons apart', () => {
    const dos = { energies: [0, 1], total: [{ value: [1, 2] }, { value: [3, 4] }] }
    const archive = { run: [{ calculation: [{ dos_electronic: [dos], dos_phonon: [{ energies: [5] }] }] }] }
    expect(
      each(toLegacyArchive(archive), 'section_run[].section_single_configuration_calculation[].section_dos[]'),
    ).toEqual([
      {
        dos_kind: 'electronic',
        dos_energies: [0, 1],
        number_of_dos_values: 2,
        dos_values: [
          [1, 2],
          [3, 4],
        ],
      },
      { dos_kind: 'vibrational', dos_energies: [5], number_of_dos_values: 1 },
    ])
  })

  it('writes masses in atomic units, electrons where the sum is plain, and messages', () => {
    const method = [{ atom_parameters: [{ mass: 1.6605390666e-27 }], electronic: { n_electrons: 8 } }]
    const message = [
      { type: 'WARNING', value: 'a' },
      { type: 'warning', value: 'b' },
      { type: '__proto__', value: 'c' },
    ]
    const old = toLegacyArchive({ run: [{ method, message, system: [{ atoms: { labels: ['O'] } }] }] })
    expect(old).toEqual({
      section_run: [
        {
          message_warning_run: 'a\nb',
          section_system: [{ atom_labels: ['O'], number_of_atoms: 1, number_of_electrons: [8] }],
          section_method: [{ section_method_atom_kind: [{ method_atom_kind_mass: 1 }] }],
        },
      ],
    })
  })

  it('leaves out references that lead out of what v0 knew', () => {
    const results = {
      calculation_result_ref: '../upload/archive/abc#/run/0/calculation/0',
      calculations_ref: ['/run/0/calculation/0', '/run/0/calculation/0/dos_electronic/0', 7, '#/run/0/__proto__/1'],
    }
    expect(toLegacyArchive({ workflow2: { results } })).toEqual({
      section_workflow: { calculations_ref: ['/section_run/0/section_single_configuration_calculation/0'] },
    })
  })

  it('is not misled by hostile archives', () => {
    const hostile = JSON.parse(
      '{"__proto__": {"run": [1]}, "run": [null, 7, [], {"__proto__": {"program": {"name": "x"}}, "system": {"a": 1},' +
        '"calculation": [{"energy": {"fermi": "constructor"}, "dos_electronic": [null, {"total": 3}], "system_ref": {}}]}],' +
        '"workflow2": [], "metadata": {"constructor": 1, "entry_id": null}}',
    )
    expect(() => toLegacyArchive(hostile)).not.toThrow()
    expect(JSON.stringify(toLegacyArchive(hostile))).not.toContain('"x"')
    expect(Object.getPrototypeOf(toLegacyArchive(hostile))).toBe(Object.prototype)
  })
})
