import { minimum } from '../../../math/index.js'
import { isSection, type Section } from '../../../metainfo/index.js'
import { distinctWords } from '../distinct-words.js'
import { pathOf, type Reading } from '../reading.js'
import type { FunctionalRecord, HubbardRecord, KMeshRecord, MethodRecord } from '../records/method.js'

/**
 * Reads a section of `model_method`, of any version of `nomad_simulations`.
 *
 * The class of a numerical setting says what it is; where `required` left its name out, the values that it has.
 */
export function dataMethod(method: Section, reading: Reading): MethodRecord {
  const settings = reading.sections(method, 'numerical_settings')
  const named = (name: string) => settings.filter(one => classOf(one) === name)
  const [smearing] = named('Smearing')
  const contributions = reading.sections(method, 'contributions')
  const polarized = reading.flag(method, 'is_spin_polarized')
  const form = reading.text(method, 'reference_form') ?? reading.text(method, 'determinant')
  return {
    sections: [classOf(method)],
    name: reading.text(method, 'name'),
    functionals: functionalsOf(method, reading),
    jacobsLadder: reading.text(method, 'jacobs_ladder'),
    exactExchange:
      reading.number(reading.section(method, 'xc'), 'global_exact_exchange') ??
      reading.number(method, 'exact_exchange_mixing_factor'),
    ...basisOf([...named('BasisSetContainer'), ...reading.sections(method, 'electrons_representation')], reading),
    kMesh: kMeshOf([...named('KSpace').flatMap(one => reading.sections(one, 'k_mesh')), ...named('KMesh')], reading),
    spinPolarized: polarized ?? (form === undefined ? undefined : /^(U|RO)/.test(form)),
    hubbard: [
      ...contributions.filter(one => classOf(one) === 'HubbardInteractions').map(one => hubbardOf(one, reading)),
      ...olderHubbard(method, reading),
    ],
    smearingKind: reading.text(smearing, 'kind'),
    smearingWidth: reading.number(smearing, 'width', 'eV'),
    relativity: relativityOf(method, contributions, reading),
    vanDerWaals: vanDerWaalsOf(method, contributions, reading),
    pseudopotentials: named('Pseudopotential')
      .map(one => reading.text(one, 'name'))
      .filter(name => name !== undefined),
  }
}

/** Returns the name of a section's class without its package: `KSpace`. */
const classOf = (section: Section) => section.m_def.name

function functionalsOf(method: Section, reading: Reading): FunctionalRecord[] {
  const today = reading.sections(reading.section(method, 'xc'), 'components').flatMap(one => {
    const name = reading.text(one, 'canonical_label') ?? reading.text(one, 'display_name')
    return name === undefined ? [] : [{ name, weight: reading.number(one, 'weight') }]
  })
  // Versions before 0.6: today's definitions do not know this name, so that its items may be plain objects.
  const stored = reading.plain(method, 'xc_functionals')
  const older = (Array.isArray(stored) ? stored : []).flatMap((one: unknown) => {
    const {
      libxc_name: libxc,
      name,
      weight,
    } = (isSection(one) ? one.m_to_dict() : (one ?? {})) as Record<string, unknown>
    const word = [libxc, name].find(text => typeof text === 'string')
    return word === undefined ? [] : [{ name: word as string, weight: typeof weight === 'number' ? weight : undefined }]
  })
  return [...today, ...older]
}

function basisOf(containers: readonly Section[], reading: Reading) {
  const components = containers.flatMap(one => reading.sections(one, 'basis_set_components'))
  const cutoffs = components
    .filter(one => classOf(one).endsWith('PlaneWaveBasisSet'))
    .map(one => reading.number(one, 'cutoff_energy', 'eV'))
    .filter(value => value !== undefined)
  const centered = components.filter(one => classOf(one) === 'AtomCenteredBasisSet')
  const names = centered.map(one => reading.text(one, 'basis_set') ?? reading.text(one, 'canonical_basis_set'))
  const types = components.map(one => reading.text(one, 'type')).filter(type => type !== undefined)
  return {
    basisType: types[0] ?? wordsOfClass(components[0] && classOf(components[0])),
    basisName: distinctWords(names) ?? containers.map(one => reading.text(one, 'native_tier')).find(Boolean),
    // The cutoff of the density is larger than that of the wave functions.
    cutoff: cutoffs.length > 0 ? minimum(cutoffs) : undefined,
    apwCutoff: undefined,
  }
}

function wordsOfClass(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  return {
    PlaneWaveBasisSet: 'plane waves',
    APWPlaneWaveBasisSet: '(L)APW',
    AtomCenteredBasisSet: 'atom-centered orbitals',
  }[name]
}

function kMeshOf(meshes: readonly Section[], reading: Reading): KMeshRecord | undefined {
  const [mesh] = meshes
  if (!mesh) return undefined
  const divisions = reading.numbers(mesh, 'grid')
  const grid = divisions && Array.from(divisions)
  const count =
    reading.number(mesh, 'n_points') ??
    // Real numbers, or complex ones before version 0.9.
    reading.length(mesh, 'points') ??
    (grid?.length === 3 ? grid.reduce((product, one) => product * one, 1) : undefined)
  const lineDensity = reading.number(mesh, 'k_line_density', 'angstrom')
  return grid === undefined && count === undefined ? undefined : { grid, count, lineDensity }
}

function hubbardOf(model: Section, reading: Reading): HubbardRecord {
  const [orbital] = reading.sections(model, 'orbitals_ref')
  const name = reading.text(orbital, 'name')
  const state = orbital?.m_parent
  const symbol = reading.text(state, 'chemical_symbol') ?? reading.text(state, 'label')
  return {
    atom: symbol,
    orbital: orbitalWord(name, symbol),
    u: reading.number(model, 'u_interaction', 'eV'),
    j: reading.number(model, 'j_local_exchange_interaction', 'eV') ?? reading.number(model, 'j_hunds_coupling', 'eV'),
    uEffective: reading.number(model, 'u_effective', 'eV'),
  }
}

/** Returns `4f` of `4f Ce`. */
function orbitalWord(name: string | undefined, symbol: string | undefined): string | undefined {
  const words = name?.split(' ').filter(word => word !== symbol && word !== '')
  return words && words.length > 0 ? words.join(' ') : undefined
}

/** Reads the corrections that versions before 0.6 store with each atom. Equal ones of equal atoms are one. */
function olderHubbard(method: Section, reading: Reading): HubbardRecord[] {
  const systems = reading.sections(reading.section(method.m_root(), 'data'), 'model_system')
  const [system] = systems
  const states = [system, ...reading.sections(system, 'cell')].flatMap(one => [
    ...reading.sections(one, 'particle_states'),
    ...reading.sections(one, 'atoms_state'),
  ])
  const all = states.flatMap(state =>
    reading.sections(state, 'hubbard_interactions').map(model => ({
      ...hubbardOf(model, reading),
      atom: reading.text(state, 'chemical_symbol'),
    })),
  )
  return [...new Map(all.map(one => [JSON.stringify(one), one])).values()]
}

function relativityOf(method: Section, contributions: readonly Section[], reading: Reading): string | undefined {
  const model = reading.section(method, 'relativity') ?? contributions.find(one => classOf(one) === 'RelativityModel')
  const words = ['level', 'approximation', 'name'].map(name => reading.text(model, name)).filter(Boolean)
  return words.length > 0 ? words.join(' ') : reading.text(method, 'relativity_method')
}

function vanDerWaalsOf(method: Section, contributions: readonly Section[], reading: Reading): string | undefined {
  const models = contributions
    .filter(one => /Dispersion|NonlocalCorrelation/.test(classOf(one)))
    .map(one => reading.text(one, 'model') ?? reading.text(one, 'type') ?? reading.text(one, 'name') ?? pathOf(one))
  return distinctWords(models) ?? reading.text(method, 'van_der_waals_correction')
}
