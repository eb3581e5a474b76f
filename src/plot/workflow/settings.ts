import type { Section } from '../../metainfo/index.js'
import { parseUnit } from '../../units/index.js'
import { labelOf } from '../archive/label.js'
import { isDefined, numberOf, quantityOf, sectionOf, sectionsOf, storedIn, wordOf } from '../archive/read.js'
import { atomsOf, cellVolume, readAtoms } from '../archive/system.js'
import { plainText } from '../figure/plain-text.js'
import { typesetFormula } from '../theme/typeset.js'
import { typesetNumber } from './typeset-number.js'

/** The names of the settings of a calculation. */
export type SettingName =
  | 'material'
  | 'atoms'
  | 'volume'
  | 'program'
  | 'functional'
  | 'pseudopotentials'
  | 'spin'
  | 'smearing'
  | 'cutoff'
  | 'k-points'

/** The settings that the archive states, in Plotly's markup. */
export type Settings = Map<SettingName, string>

/**
 * Reads the cutoff of the plane waves for the wave functions, in the given unit.
 *
 * Prefers NOMAD's summary of the entry. Without it, returns the smallest cutoff of the method's basis sets, because the
 * cutoff for the density is larger.
 */
export function cutoffOf(entry: Section, unit = 'eV'): number | undefined {
  const simulation = sectionOf(sectionOf(sectionOf(entry, 'results'), 'method'), 'simulation')
  const stated = numberOf(sectionOf(simulation, 'precision'), 'planewave_cutoff', unit)
  if (stated !== undefined) return stated
  const methods = sectionsOf(entry, 'run').flatMap(run => sectionsOf(run, 'method'))
  const cutoffs = methods
    .flatMap(method => sectionsOf(method, 'electrons_representation'))
    .flatMap(representation => sectionsOf(representation, 'basis_set'))
    .filter(basis => wordOf(basis, 'type') === 'plane waves')
    .map(basis => numberOf(basis, 'cutoff', unit))
    .filter(isDefined)
  return cutoffs.length > 0 ? Math.min(...cutoffs) : undefined
}

/** Reads the number of k-points as stored: of many programs the irreducible ones, otherwise those of the whole mesh. */
export function kPointCount(entry: Section): number | undefined {
  const meshes = sectionsOf(entry, 'run')
    .flatMap(run => sectionsOf(run, 'method'))
    .flatMap(method => sectionsOf(method, 'k_mesh'))
  return meshes.map(mesh => numberOf(mesh, 'n_points') ?? meshSize(mesh)).find(isDefined)
}

/** Returns the product of the divisions of a k-point mesh. */
function meshSize(mesh: Section): number | undefined {
  const grid = storedIn(mesh, 'grid')
  const sizes = Array.isArray(grid) || ArrayBuffer.isView(grid) ? Array.from(grid as ArrayLike<unknown>) : []
  const size = sizes.reduce<number>((product, one) => product * Number(one), 1)
  return sizes.length > 0 && Number.isFinite(size) ? size : undefined
}

/** Reads all settings that separate curves. Two entries with equal settings differ in the studied setting only. */
export function settingsOf(entry: Section, cutoffUnit: string): Settings {
  const settings: Settings = new Map()
  const add = (name: SettingName, text: string | undefined) => text && settings.set(name, text)
  const [run] = sectionsOf(entry, 'run')
  const method = run && sectionsOf(run, 'method')[0]
  const simulation = sectionOf(sectionOf(sectionOf(entry, 'results'), 'method'), 'simulation')
  const atoms = atomsOf(entry)
  const system = atoms && readAtoms(atoms)
  add('material', typesetFormula(labelOf(entry)))
  add('atoms', system && `${system.labels.length} atoms`)
  add('volume', system?.cell && `<i>V</i> = ${Number(cellVolume(system.cell).toPrecision(4))} Å<sup>3</sup>`)
  add('program', programOf(run))
  add('functional', namesOf(sectionOf(simulation, 'dft'), 'xc_functional_names'))
  add('pseudopotentials', pseudopotentialsOf(method))
  add('spin', spinOf(sectionOf(simulation, 'dft')))
  add('smearing', smearingOf(sectionOf(sectionOf(method, 'electronic'), 'smearing')))
  add('cutoff', withUnit(cutoffOf(entry, cutoffUnit), cutoffUnit))
  const points = kPointCount(entry)
  add('k-points', points === undefined ? undefined : `${points} k-point${points === 1 ? '' : 's'}`)
  return settings
}

const withUnit = (value: number | undefined, unit: string) =>
  value === undefined ? undefined : `${typesetNumber(value, 4)} ${plainText(parseUnit(unit).symbol)}`

function programOf(run: Section | undefined): string | undefined {
  const program = sectionOf(run, 'program')
  const texts = [wordOf(program, 'name'), wordOf(program, 'version')].filter(isDefined)
  return texts.length > 0 ? plainText(texts.join(' ')) : undefined
}

function namesOf(section: Section | undefined, name: string): string | undefined {
  const stored = section && storedIn(section, name)
  return Array.isArray(stored) && stored.length > 0 ? plainText([...stored].map(String).sort().join(' + ')) : undefined
}

function pseudopotentialsOf(method: Section | undefined): string | undefined {
  const names = (method ? sectionsOf(method, 'atom_parameters') : [])
    .map(one => wordOf(one, 'pseudopotential_name') ?? wordOf(one, 'x_qe_pp_filename'))
    .filter(isDefined)
  return names.length > 0 ? plainText([...new Set(names)].sort().join(' + ')) : undefined
}

function spinOf(dft: Section | undefined): string | undefined {
  const polarized = dft && storedIn(dft, 'spin_polarized')
  return typeof polarized === 'boolean' ? `${polarized ? '' : 'not '}spin-polarized` : undefined
}

function smearingOf(smearing: Section | undefined): string | undefined {
  const kind = wordOf(smearing, 'kind')
  const width = quantityOf(smearing, 'width')
    ? withUnit(numberOf(smearing, 'width', 'eV'), 'eV')
    : numberOf(smearing, 'width')?.toString()
  const texts = [kind && plainText(kind), width].filter(Boolean)
  return texts.length > 0 ? `smearing ${texts.join(' ')}` : undefined
}
