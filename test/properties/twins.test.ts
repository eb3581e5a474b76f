import { describe, expect, it } from 'vitest'
import { needsShared } from '../shared.js'
import { twins } from './entries.js'
import { propertiesIn } from './found.js'
import { propertyFunctions } from './functions.js'

/** The formula of a molecule in a cell, which only NOMAD's summary tells from an element. */
const molecule = /^\d+\.label: "O2" and "O"$/

/**
 * What version 0.10 of nomad_simulations has no place for, or what our script did not move there, by property: values that only
 * `run` gives. Nothing else may differ.
 */
const leftOut: Record<string, readonly RegExp[]> = {
  bandGap: [
    // ABINIT's and Elk's levels, occupations and gaps were not moved, so that there is nothing to tell a gap from.
    /^: .* and undefined$/,
    // Gaps that the program states.
    /^(?:from: "stated" and|statedFrom: .* and undefined|all\.(?:stated|dos): .* and undefined)/,
    // k-points of eigenvalues.
    /^(?:highestOccupied|lowestUnoccupied)\.(?:kPoint|label): .* and undefined$/,
  ],
  // Path segments: names of k-points are only in `run`, but for Γ, which is known by its place.
  bandStructure: [
    /^path\.labels\b/,
    // Levels of energy, gaps, and reciprocal cells: those of the structure's lattice are the same.
    /^(?:levels\.|gap:).* and undefined$/,
    /^path\.cellOrigin:/,
  ],
  brillouinZone: [
    /^path\.points\b/,
    // Primitive cells.
    /^primitiveCells: \d+ and undefined$/,
  ],
  convergence: [
    // Flags, estimated errors and thresholds of self-consistency were not moved, nor were displacements.
    /^(?:isConverged|scf\.estimates|scf\.threshold|final\.displacement): .* and undefined$/,
    // The last iteration of Quantum ESPRESSO, whose energy is that of the calculation.
    /^scf\.(?:energies|changes)\.magnitude\.\d+: .* and undefined$/,
    /^scf\.calculation:/,
  ],
  // Ids; and the settings of the method as for `method`.
  convergenceSeries: [/^\d+\.(?:entries|otherSettings)\b/, molecule],
  equationOfState: [
    /^\d+\.entries\b/,
    /^\d+\.method\.(?:source|notes|smearing|pseudopotentials|basis|kMesh|name)\b/,
    molecule,
  ],
  // The free energy was not moved.
  energy: [/^others\.free: .* and undefined$/],
  dos: [
    // The program's own integral: that of the curve is computed instead.
    /^channels\.\d\.total\.(?:integrated|isIntegralStored)\b/,
    // Levels of energy.
    /^levels\..* and undefined$/,
    // Elk gives no factor of normalization; that in `data` was computed.
    /^normalization: undefined and/,
  ],
  method: [
    // Kinds of smearing that the new schema does not name, and ABINIT's smearing, which was not moved.
    /^smearing: .* and undefined$/,
    /^smearing\.kind: .* and undefined$/,
    // The files of pseudopotentials: only the names of species were moved.
    /^pseudopotentials\.\d: .* and undefined$/,
    // Elk's basis and k-mesh were not moved; its kind of method is stated in `data` alone.
    /^(?:basis\.type|kMesh): .* and undefined$/,
    /^name: undefined and "DFT"$/,
  ],
  // What is unknown of Elk's method, as above.
  sameMethod: [/^unknown\.\d/],
  // Elk's parser says of every cell that it is not periodic; nothing is said in `data`.
  coordinationNumbers: [/^numbers\.\d: undefined and/],
  structure: [/^periodic\.\d: false and true$/],
  // Space groups of structures that the parser itself did not mark.
  symmetry: [/^(?:stored|agrees): .* and undefined$/],
}

/** Elk's parser gives no formula, and says that no cell is periodic: what is written of it differs. */
const files = ['toCif', 'toPoscar', 'toXyz']

/** Of this run, 12 of 30 steps were moved, so that what is read from all frames differs. */
const thinned = 'Si_md/Si_md.out'
const fromAllFrames = [
  'trajectory',
  'radialDistribution',
  'coordinationNumbers',
  'meanSquaredDisplacement',
  'radiusOfGyration',
  'convergence',
]

const stored = twins()

/** The values of a result as plain data, without where they were read and what was noted. */
function valuesOf(result: unknown): unknown {
  const all = propertiesIn(result)
  const plain = (all.length > 0 ? all : [result]).map(one => {
    if (typeof one !== 'object') return one
    return JSON.parse(
      JSON.stringify(one, (key, value) => (/^(?:sources?|notes)$/.test(key) ? undefined : value)),
    ) as unknown
  })
  return Array.isArray(result) ? plain : plain[0]
}

/** The places where two plain values differ, numbers by more than rounding. */
function differences(run: unknown, data: unknown, place = ''): string[] {
  if (typeof run === 'number' && typeof data === 'number') {
    return Math.abs(run - data) <= 1e-9 * Math.max(1, Math.abs(run)) ? [] : [`${place}: ${run} and ${data}`]
  }
  if (typeof run !== 'object' || typeof data !== 'object' || run === null || data === null) {
    return run === data ? [] : [`${place}: ${short(run)} and ${short(data)}`]
  }
  return [...new Set([...Object.keys(run), ...Object.keys(data)])].flatMap(key =>
    differences((run as never)[key], (data as never)[key], place ? `${place}.${key}` : key),
  )
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? 'undefined').slice(0, 80)
}

describe.skipIf(stored.length === 0)(`our calculations in both schemas ${needsShared}`, () => {
  it('are twenty-three', () => {
    expect(stored.length).toBe(23)
  })

  it.each(propertyFunctions)('have the same values: properties.$name', async ({ name, call }) => {
    const found: string[] = []
    for (const { name: mainfile, run, data } of stored) {
      if (mainfile === thinned && fromAllFrames.includes(name)) continue
      if (mainfile.endsWith('INFO.OUT') && files.includes(name)) continue
      const [old, today] = [valuesOf(await call(run)), valuesOf(await call(data))]
      const all = differences(old, today).filter(one => !(leftOut[name] ?? []).some(allowed => allowed.test(one)))
      found.push(...all.slice(0, 6).map(one => `${mainfile} ${one}`))
    }
    expect(found).toEqual([])
  })
})
