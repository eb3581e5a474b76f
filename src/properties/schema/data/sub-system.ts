import type { Section } from '../../../metainfo/index.js'
import type { SystemReader } from '../reader.js'
import { pathOf, type Reading } from '../reading.js'
import type { Atoms } from '../records/atoms.js'
import { inScope } from '../scope.js'

/**
 * Returns the part of a structure that a section of `sub_systems` is: its particles are indices into the whole structure.
 *
 * @returns `undefined` when the input is no such section
 */
export function inputSubSystem(
  input: Section,
  systems: readonly SystemReader[],
  reading: Reading,
): SystemReader | undefined {
  // Until version 0.3 of nomad_simulations these were `atom_indices`.
  const name = ['particle_indices', 'atom_indices'].find(one => input.m_is_set(one))
  const whole = name && systems.find(({ section }) => section !== input && inScope(input, section))
  if (!name || !whole || input.m_is_set('positions')) return undefined
  const indices = () => Array.from(reading.numbers(input, name) ?? [])
  return {
    section: input,
    index: whole.index,
    atoms: () => partOf(whole.atoms(), indices(), { place: pathOf(input), reading }),
    box: () => whole.box(),
    cell: () => undefined,
    spaceGroup: () => undefined,
    atomCount: () => indices().length,
  }
}

function partOf(
  atoms: Atoms | undefined,
  indices: readonly number[],
  { place, reading }: { place: string; reading: Reading },
): Atoms | undefined {
  if (!atoms || indices.length === 0) return undefined
  if (!indices.every(index => Number.isInteger(index) && index >= 0 && index < atoms.labels.length)) {
    reading.noteAt('Particles are named that the structure does not have: the part is left out', place)
    return undefined
  }
  const { labels, species, atomicNumbers, positions, occupancies } = atoms
  return {
    ...atoms,
    labels: indices.map(index => labels[index] as string),
    species: indices.map(index => species[index] as string),
    atomicNumbers: indices.map(index => atomicNumbers[index]),
    positions: Float64Array.from(indices.flatMap(index => [...positions.subarray(3 * index, 3 * index + 3)])),
    occupancies: occupancies && Float64Array.from(indices, index => occupancies[index] as number),
  }
}
