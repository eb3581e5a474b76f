import { describe, expect, it } from 'vitest'
import { type EntryArchive, properties } from '../../src/index.js'
import type { StoredEntry } from '../metainfo/archives.js'
import { needsShared, sharedPath } from '../shared.js'
import { everyEntry, mainfileOf, opened } from './entries.js'

// Numbers of properties against the raw JSON: paths and factors are written here by hand, and nothing of src reads them.

/** JSON of any form: a wrong step gives `undefined`. */
// biome-ignore lint/suspicious/noExplicitAny: raw JSON is read here as it is
type Json = any

const electronvolt = 1.602176634e-19
const angstrom = 1e-10
const planck = 6.62607015e-34

const entries = everyEntry().filter(({ archive }) => archive['run'] || (archive['data'] as Json)?.program)

/** One kind of number, read by hand and by a property. */
interface Kind {
  /** The number in the raw JSON, in the unit of the property; `undefined` where the archive has none. */
  raw: (archive: Json) => number | undefined
  ours: (entry: EntryArchive) => number | undefined
  /** How many entries have it at least, of all that are here, and in the project alone. */
  least: [all: number, own: number]
}

const kinds: Record<string, Kind> = {
  'the total energy in eV': {
    raw: archive => {
      const calculations = archive.run
        ? archive.run.flatMap((run: Json) => run.calculation ?? [])
        : (archive.data.outputs ?? [])
      const values = calculations.map((one: Json) =>
        archive.run
          ? (one.energy?.total?.value ?? one.energy?.free?.value ?? one.energy?.total_t0?.value)
          : one.total_energies?.findLast((energy: Json) => energy.value !== undefined)?.value,
      )
      // Else the last iteration of self-consistency of any calculation, else the last step of an optimization.
      const iterated = calculations.map((one: Json) =>
        archive.run
          ? one.scf_iteration?.findLast((step: Json) => step.energy?.total?.value !== undefined)?.energy.total.value
          : one.scf_steps?.energies_total?.at(-1),
      )
      const isOptimization = /GeometryOptimization$/.test(archive.workflow2?.m_def ?? '')
      const listed = isOptimization ? archive.workflow2.results?.energies?.at(-1) : undefined
      const isNumber = (value: Json) => typeof value === 'number'
      const last = values.findLast(isNumber) ?? iterated.findLast(isNumber) ?? listed
      return last === undefined ? undefined : last / electronvolt
    },
    ours: entry => properties.energy(entry)?.value.magnitude,
    least: [200, 65],
  },
  'the volume of the cell in Å³': {
    raw: archive => {
      const atoms = atomsOf(archive)
      const vectors = atoms?.lattice_vectors ?? atoms?.cell?.[0]?.lattice_vectors
      const hasAtoms = (atoms?.positions ?? atoms?.cell?.[0]?.positions)?.length > 0
      if (!hasAtoms || vectors?.length !== 3) return undefined
      const volume = Math.abs(determinant(vectors)) / angstrom ** 3
      // BOPfox writes a box of 10¹¹ Å for a molecule.
      return volume > 1e-6 && volume < 1e30 ? volume : undefined
    },
    ours: entry => properties.structure(entry)?.volume?.magnitude,
    least: [180, 90],
  },
  'the number of atoms': {
    raw: archive => {
      const atoms = atomsOf(archive)
      return (atoms?.positions ?? atoms?.cell?.[0]?.positions)?.length || undefined
    },
    ours: entry => properties.structure(entry)?.numberOfAtoms,
    least: [240, 100],
  },
  'the x of the last atom in Å': {
    raw: archive => {
      const atoms = atomsOf(archive)
      const last = (atoms?.positions ?? atoms?.cell?.[0]?.positions)?.at(-1)?.[0]
      return last === undefined ? undefined : last / angstrom
    },
    ours: entry => properties.structure(entry)?.positions.magnitude.at(-1)?.[0],
    least: [240, 100],
  },
  'the cutoff of plane waves in eV': {
    raw: archive => {
      const own = methodOf(archive)
      if (!archive.run) {
        const containers = (own?.numerical_settings ?? []).flatMap((one: Json) => one.basis_set_components ?? [])
        return inElectronvolt(
          containers
            .map((one: Json) => one.cutoff_energy)
            .filter((one: Json) => one > 0)
            .sort((a: number, b: number) => a - b)[0],
        )
      }
      const sets = (own?.electrons_representation ?? [])
        .filter((one: Json) => one.scope?.includes('wavefunction') ?? true)
        .flatMap((one: Json) => one.basis_set ?? [])
      return inElectronvolt(sets.map((one: Json) => one.cutoff).filter((one: Json) => one > 0)[0])
    },
    ours: entry => properties.method(entry)?.basis.cutoff?.magnitude,
    least: [80, 50],
  },
  'the number of k-points': {
    raw: archive => {
      const own = methodOf(archive)
      const meshes = archive.run
        ? [own?.k_mesh]
        : (own?.numerical_settings ?? []).flatMap((one: Json) => one.k_mesh ?? [])
      const { n_points, points, grid } = meshes[0] ?? {}
      return n_points ?? (points?.re ?? points)?.length ?? grid?.reduce((all: number, one: number) => all * one, 1)
    },
    ours: entry => properties.method(entry)?.kMesh?.count,
    least: [80, 50],
  },
  'the lowest wavenumber in 1/cm': {
    raw: archive => wavenumbersOf(archive)?.[0],
    ours: entry => properties.vibrations(entry)?.wavenumbers.magnitude[0],
    least: [2, 0],
  },
  'the highest wavenumber in 1/cm': {
    raw: archive => wavenumbersOf(archive)?.at(-1),
    ours: entry => properties.vibrations(entry)?.wavenumbers.magnitude.at(-1),
    least: [2, 0],
  },
  'the last frequency of a phonon density of states in THz': {
    raw: archive => {
      const energies = calculationsOf(archive).findLast((one: Json) => one.dos_phonon?.[0]?.energies)?.dos_phonon[0]
        .energies
      return energies && energies.at(-1) / planck / 1e12
    },
    ours: entry => properties.phonons(entry)?.dos?.frequencies.magnitude.at(-1),
    least: [2, 2],
  },
  'the first energy of a density of states in eV': {
    raw: archive => inElectronvolt(dosOf(archive)?.energies[0]),
    ours: entry => properties.dos(entry)?.channels[0]?.energies.magnitude[0],
    least: [35, 18],
  },
  'the last energy of a density of states in eV': {
    raw: archive => inElectronvolt(dosOf(archive)?.energies.at(-1)),
    ours: entry => properties.dos(entry)?.channels[0]?.energies.magnitude.at(-1),
    least: [35, 18],
  },
  'the greatest density of states of the first spin in 1/eV': {
    raw: archive => {
      const values = dosOf(archive)?.values
      return values && values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY) * electronvolt
    },
    ours: entry => {
      const values = properties.dos(entry)?.channels[0]?.total.values.magnitude
      return values && Array.from(values).reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
    },
    least: [35, 18],
  },
  'the lowest energy of a band structure in eV': {
    raw: archive => {
      const one = calculationsOf(archive).findLast((all: Json) => bandsIn(all).length > 0)
      const energies: number[] | undefined = one && bandsIn(one).flat(3)
      return (
        energies && inElectronvolt(energies.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY))
      )
    },
    ours: entry => {
      const channels = properties.bandStructure(entry)?.channels
      const all = channels?.flatMap(channel => channel.energies.magnitude.flatMap(band => Array.from(band)))
      return all?.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
    },
    least: [15, 9],
  },
  'the first energy of a trajectory in eV, of codes that pair energies and geometries': {
    raw: archive => {
      if (!isPaired(archive)) return undefined
      const first = calculationsOf(archive)[0]
      const value = archive.run ? first?.energy?.total?.value : first?.total_energies?.[0]?.value
      return inElectronvolt(value)
    },
    ours: entry => {
      if (!isPaired(entry.m_to_dict())) return undefined
      return properties.trajectory(entry)?.frames.at(0)?.energy?.magnitude
    },
    least: [8, 7],
  },
  'the bulk modulus by Hill in GPa': {
    raw: archive => inGigapascal(archive.workflow2?.results?.bulk_modulus_hill),
    ours: entry => properties.elastic(entry)?.moduli.hill.bulk?.magnitude,
    least: [1, 0],
  },
  'the shear modulus by Voigt in GPa': {
    raw: archive => inGigapascal(archive.workflow2?.results?.shear_modulus_voigt),
    ours: entry => properties.elastic(entry)?.moduli.voigt.shear?.magnitude,
    least: [1, 0],
  },
  'the first elastic constant in GPa': {
    raw: archive => inGigapascal(archive.workflow2?.results?.elastic_constants_matrix_second_order?.[0]?.[0]),
    ours: entry => properties.elastic(entry)?.constants?.flat()[0],
    least: [1, 0],
  },
  'the number of volumes of a stored equation of state': {
    raw: archive => archive.workflow2?.results?.volumes?.length,
    ours: entry =>
      (entry.m_to_dict() as Json).workflow2?.results?.volumes && properties.equationOfState(entry)[0]?.volumes.shape[0],
    least: [1, 0],
  },
}

const inGigapascal = (value: number | undefined) => (value === undefined ? undefined : value / 1e9)
const inElectronvolt = (value: number | undefined) => (value === undefined ? undefined : value / electronvolt)

function calculationsOf(archive: Json): Json[] {
  return archive.run ? archive.run.flatMap((run: Json) => run.calculation ?? []) : (archive.data.outputs ?? [])
}

function methodOf(archive: Json): Json {
  return archive.run ? archive.run[0].method?.at(-1) : archive.data.model_method?.at(-1)
}

function wavenumbersOf(archive: Json): number[] | undefined {
  const stored = calculationsOf(archive).findLast((one: Json) => one.vibrational_frequencies)?.vibrational_frequencies
  const values = stored?.find((one: Json) => one.value)?.value
  return values?.map((value: number) => value / 100).sort((a: number, b: number) => a - b)
}

/** The first curve of the last calculation with a density of states: energies in J, values in 1/J. */
function dosOf(archive: Json): { energies: number[]; values: number[] } | undefined {
  const stored = calculationsOf(archive).map((one: Json) =>
    archive.run
      ? (one.dos_electronic ?? []).map((dos: Json) => ({
          energies: dos.energies,
          values: dos.total?.[0]?.value,
          spin: dos.spin_channel,
        }))
      : (one.electronic_dos ?? []).map((dos: Json) => ({
          energies: dos.energies?.points,
          values: dos.value,
          spin: dos.spin_channel,
        })),
  )
  const last = stored.findLast((all: Json) => all.some((one: Json) => one.energies && one.values))
  const whole = (last ?? []).filter((one: Json) => one.energies && one.values)
  return whole.find((one: Json) => !one.spin) ?? whole[0]
}

/** The energies of bands in J, by spin or segment. */
function bandsIn(calculation: Json): number[][][] {
  // A mesh of 868 points that ABACUS lists as one path is none.
  if (calculation.electronic_band_structures?.[0]?.k_path?.n_line_points === 868) return []
  const segments = (calculation.band_structure_electronic?.at(-1)?.segment ?? []).flatMap(
    (one: Json) => one.energies ?? [],
  )
  return [...segments, ...(calculation.electronic_band_structures ?? []).map((one: Json) => one.value).filter(Boolean)]
}

/** NWChem writes each energy beside the geometry that it belongs to. */
function isPaired(archive: Json): boolean {
  return (archive.run?.[0] ?? archive.data)?.program?.name === 'NWChem'
}

/** The structure that stands for an entry: the last marked one, else the last one. */
function atomsOf(archive: Json): Json {
  const systems = archive.run ? archive.run.flatMap((run: Json) => run.system ?? []) : (archive.data.model_system ?? [])
  const marked = systems.findLast((system: Json) => system.is_representative === true)
  const index = archive.data?.representative_system_index
  const chosen =
    marked ??
    (index === undefined ? undefined : systems.at(index)) ??
    systems.findLast((one: Json) => !archive.run || one.atoms)
  return archive.run ? chosen?.atoms : chosen
}

function determinant([a, b, c]: number[][]): number {
  const [x, y, z] = [a, b, c] as [number[], number[], number[]]
  const minor = (i: number, j: number) => (y[i] as number) * (z[j] as number) - (y[j] as number) * (z[i] as number)
  return (x[0] as number) * minor(1, 2) - (x[1] as number) * minor(0, 2) + (x[2] as number) * minor(0, 1)
}

function codeOf({ archive, parser_name }: StoredEntry): string {
  const root = archive as Json
  return root.run?.[0]?.program?.name ?? root.data?.program?.name ?? parser_name
}

describe('numbers read by hand from the raw JSON', () => {
  it.each(Object.entries(kinds))('are those of the properties: %s', (what, { raw, ours, least }) => {
    const differences: unknown[] = []
    const codes = new Map<string, number>()
    for (const entry of entries) {
      const expected = raw(entry.archive)
      const found = ours(opened(entry) as unknown as EntryArchive)
      if (expected !== undefined) codes.set(codeOf(entry), (codes.get(codeOf(entry)) ?? 0) + 1)
      const isSame =
        expected === undefined || found === undefined
          ? expected === found
          : Math.abs(found - expected) <= 1e-9 * Math.max(Math.abs(expected), 1e-3)
      if (!isSame) differences.push([codeOf(entry), mainfileOf(entry), { expected, found }])
    }
    expect(differences).toEqual([])
    const count = [...codes.values()].reduce((sum, one) => sum + one, 0)
    // With FOUND=1 in the environment: how many numbers were compared, of which codes.
    if (process.env['FOUND']) console.log(`${what}: ${count} numbers of ${codes.size} codes`)
    expect(count).toBeGreaterThanOrEqual(least[sharedPath('new-data') ? 0 : 1])
  })

  it.skipIf(!sharedPath('new-data'))(`are those of measured curves ${needsShared}`, () => {
    const wrong: unknown[] = []
    let count = 0
    for (const entry of everyEntry()) {
      const { data } = entry.archive as Json
      if (!/ELNXRayDiffraction|ELNUVVisNirTransmission/.test(data?.m_def ?? '')) continue
      const { two_theta, wavelength, intensity, transmittance } = data.results?.[0] ?? {}
      const [x, y] = [two_theta ?? wavelength, intensity ?? transmittance]
      if (!x || !y) continue
      const found = properties
        .curves(opened(entry) as unknown as EntryArchive)
        ?.find(
          curve =>
            curve.y?.shape[0] === y.length &&
            (two_theta ? /θ|theta/i : /wavelength/i).test(`${curve.xName} ${curve.xQuantity}`),
        )
      const ours = two_theta ? found?.x?.to('degree').magnitude : found?.x?.to('meter').magnitude
      const pairs = Array.from(ours ?? [], (value, index) => [value, found?.y?.magnitude[index] as number] as const)
      for (const index of [0, Math.floor(x.length / 3), x.length - 1]) {
        const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(b), 1e-12)
        // A curve may run the other way.
        if (!pairs.some(([a, b]) => near(a, x[index]) && near(b, y[index])))
          wrong.push([mainfileOf(entry), index, x[index], y[index], pairs[index]])
        count += 2
      }
    }
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThan(40)
  })

  it.skipIf(!sharedPath('new-data'))(`are of many codes ${needsShared}`, () => {
    expect(new Set(entries.map(codeOf)).size).toBeGreaterThan(40)
  })
})
