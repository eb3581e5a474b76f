import { minimum } from '../../../math/index.js'
import type { Section } from '../../../metainfo/index.js'
import { distinctWords } from '../distinct-words.js'
import type { Reading } from '../reading.js'
import {
  completeMethod,
  type FunctionalRecord,
  type HubbardRecord,
  type KMeshRecord,
  type MethodRecord,
  type MissingMethod,
} from '../records/method.js'

/** The sub-sections of a method that say which kind it is. */
const kinds = ['gw', 'bse', 'dmft', 'tb', 'core_hole', 'force_field', 'lattice_model_hamiltonian', 'dft']

/** Reads a section `method`, completed by the methods that it starts from. */
export function runMethod(method: Section, reading: Reading): MethodRecord {
  const own = ownMethod(method, reading)
  const starts = ['starting_method_ref', 'core_method_ref', 'methods_ref'].flatMap(name =>
    reading.sections(method, name),
  )
  return starts
    .filter(start => start.m_path() !== method.m_path())
    .reduce((record, start) => completeMethod(record, valuesOf(ownMethod(start, reading))), own)
}

const valuesOf = (record: MethodRecord): MissingMethod =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, () => value]))

function ownMethod(method: Section, reading: Reading): MethodRecord {
  const electronic = reading.section(method, 'electronic')
  const dft = reading.section(method, 'dft')
  const smearing = reading.section(electronic, 'smearing')
  const channels = reading.number(electronic, 'n_spin_channels')
  return {
    sections: kinds.filter(kind => reading.section(method, kind) !== undefined),
    name: reading.text(electronic, 'method') ?? reading.text(method, 'label'),
    functionals: functionalsOf(reading.section(dft, 'xc_functional'), reading),
    jacobsLadder: undefined,
    exactExchange: exactExchange(reading.section(dft, 'xc_functional'), reading),
    ...basisOf(method, reading),
    kMesh: kMeshOf(reading.section(method, 'k_mesh'), reading),
    spinPolarized: channels === undefined ? undefined : channels > 1,
    hubbard: reading.sections(method, 'atom_parameters').flatMap(one => hubbardOf(one, reading)),
    smearingKind: reading.text(smearing, 'kind'),
    smearingWidth: reading.number(smearing, 'width', 'eV'),
    relativity: reading.text(electronic, 'relativity_method'),
    vanDerWaals: reading.text(electronic, 'van_der_waals_method'),
    pseudopotentials: pseudopotentialsOf(method, reading),
  }
}

function functionalsOf(functional: Section | undefined, reading: Reading): FunctionalRecord[] {
  return ['exchange', 'correlation', 'hybrid', 'contributions']
    .flatMap(kind => reading.sections(functional, kind))
    .flatMap(one => {
      const name = reading.text(one, 'name')
      return name === undefined ? [] : [{ name, weight: reading.number(one, 'weight') }]
    })
}

function exactExchange(functional: Section | undefined, reading: Reading): number | undefined {
  const parameters = reading
    .sections(functional, 'hybrid')
    .map(one => reading.plain(one, 'parameters') as { exact_exchange_mixing_factor?: unknown } | undefined)
  const stated = parameters.map(one => one?.exact_exchange_mixing_factor).find(value => typeof value === 'number')
  return stated as number | undefined
}

/** Reads the basis of the wave functions: that of the density has a larger cutoff. */
function basisOf(method: Section, reading: Reading) {
  const all = reading.sections(method, 'electrons_representation')
  const chosen = all.find(one => reading.list(one, 'scope')?.includes('wavefunction')) ?? all[0]
  const isNamed = all.some(one => reading.list(one, 'scope')?.includes('wavefunction'))
  const sets = (isNamed && chosen ? [chosen] : all).flatMap(one => reading.sections(one, 'basis_set'))
  // A set for augmentation charges has a cutoff of its own.
  const ofValence = sets.filter(one => reading.list(one, 'scope')?.includes('valence'))
  const cutoffs = numbersOf(ofValence.length > 0 ? ofValence : sets, one => reading.number(one, 'cutoff', 'eV'))
  const names = sets.flatMap(one => reading.sections(one, 'atom_centered')).map(one => reading.text(one, 'name'))
  return {
    basisType: reading.text(chosen, 'type') ?? sets.map(one => reading.text(one, 'type')).find(Boolean),
    basisName: distinctWords(names) ?? reading.text(chosen, 'native_tier'),
    cutoff: cutoffs.length > 0 ? minimum(cutoffs) : undefined,
    apwCutoff: numbersOf(sets, one => reading.number(one, 'cutoff_fractional'))[0],
  }
}

const numbersOf = (sections: readonly Section[], read: (section: Section) => number | undefined): number[] =>
  sections.map(read).filter((value): value is number => value !== undefined)

function kMeshOf(mesh: Section | undefined, reading: Reading): KMeshRecord | undefined {
  if (!mesh) return undefined
  const divisions = reading.numbers(mesh, 'grid')
  const grid = divisions && Array.from(divisions)
  const count =
    reading.number(mesh, 'n_points') ??
    reading.length(mesh, 'points') ??
    grid?.reduce((product, one) => product * one, 1)
  return grid === undefined && count === undefined ? undefined : { grid, count, lineDensity: undefined }
}

function hubbardOf(parameters: Section, reading: Reading): HubbardRecord[] {
  const model = reading.section(parameters, 'hubbard_kanamori_model')
  if (!model) return []
  return [
    {
      atom: reading.text(parameters, 'label'),
      orbital: reading.text(model, 'orbital'),
      u: reading.number(model, 'u', 'eV'),
      j: reading.number(model, 'j', 'eV') ?? reading.number(model, 'jh', 'eV'),
      uEffective: reading.number(model, 'u_effective', 'eV'),
    },
  ]
}

function pseudopotentialsOf(method: Section, reading: Reading): string[] {
  const names = reading
    .sections(method, 'atom_parameters')
    .map(
      one =>
        reading.text(reading.section(one, 'pseudopotential'), 'name') ??
        reading.text(one, 'pseudopotential_name') ??
        reading.text(one, 'x_qe_pp_filename')?.replace(/^.*\//, ''),
    )
  return [...new Set(names.filter(name => name !== undefined))]
}
