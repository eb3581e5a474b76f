import type { Section } from '../../../metainfo/index.js'
import { lastOfEachSpin } from '../last-of-each-spin.js'
import { orbitalOf } from '../orbital-name.js'
import type { Reading } from '../reading.js'
import type { DosChannelRecord, DosRecord, OrbitalName, Projection } from '../records/density-of-states.js'
import { inScope } from '../scope.js'
import { spinOf } from '../spin-of.js'
import { dataGaps, dataLevels } from './levels.js'

/** Reads the density of states of a section `outputs`: one item for each spin channel. */
export function dataDos(
  { section, input }: { section: Section; input: Section },
  reading: Reading,
): DosRecord | undefined {
  const items = reading.sections(section, 'electronic_dos').filter(one => inScope(one, input))
  const channels = items.flatMap(item => channelOf(item, reading))
  if (channels.length === 0) return undefined
  const origins = items.map(item => reading.number(item, 'energies_origin', 'eV')).filter(one => one !== undefined)
  const own = dataLevels(section, reading)
  const highest = origins.reduce<number | undefined>((most, one) => Math.max(most ?? one, one), undefined)
  return {
    channels: lastOfEachSpin(channels, reading),
    levels: { ...own, highestOccupied: highest ?? own.highestOccupied },
    gaps: dataGaps(section, reading).filter(gap => gap.from === 'dos'),
  }
}

function channelOf(item: Section, reading: Reading): DosChannelRecord[] {
  const values = reading.numbers(item, 'value', '1 / electron_volt')
  const energies = energiesOf(item, reading)
  if (!values || values.length !== energies?.length) return []
  return [
    {
      spin: spinOf(reading.number(item, 'spin_channel')),
      energies,
      total: { values, integrated: undefined, normalization: reading.number(item, 'normalization_factor') },
      projections: reading.sections(item, 'projected_dos').flatMap(part => projectionOf(part, energies, reading)),
    },
  ]
}

/** Reads the energies of a curve; versions before 0.4 have them among its variables. */
function energiesOf(item: Section, reading: Reading): Float64Array | undefined {
  const holder =
    reading.section(item, 'energies') ?? reading.sections(item, 'variables').find(one => one.m_is_set('points'))
  return reading.numbers(holder, 'points', 'eV')
}

function projectionOf(part: Section, total: Float64Array, reading: Reading): Projection[] {
  const values = reading.numbers(part, 'value', '1 / electron_volt')
  if (values?.length !== total.length) return []
  const own = energiesOf(part, reading)
  if (own?.some((energy, index) => Math.abs(energy - (total[index] as number)) > 1e-6)) {
    reading.note('A projected density of states has other energies than the total: it is left out.')
    return []
  }
  const name = reading.text(part, 'name')?.split(' ') ?? []
  const reference = ['entity_ref', 'orbitals_state_ref', 'atoms_state_ref']
    .map(one => reading.section(part, one))
    .find(one => one !== undefined)
  const orbital = orbitalIn(reference, reading) ?? (name[0] === 'orbital' ? orbitalNamed(name[1]) : undefined)
  const atom = /\/(?:particle_states|atoms_state)\/(\d+)/.exec(reference?.m_path() ?? '')?.[1]
  return [
    {
      values,
      integrated: undefined,
      normalization: reading.number(part, 'normalization_factor'),
      kind: orbital ? 'orbital' : atom === undefined && name[0] !== 'atom' ? 'species' : 'atom',
      species: elementOf(reference, reading) ?? (name.length > 1 ? name.at(-1) : undefined),
      atom: atom === undefined ? undefined : Number(atom),
      orbital,
    },
  ]
}

/** Returns the element of the atom that a state belongs to. */
function elementOf(state: Section | undefined, reading: Reading): string | undefined {
  for (let section = state; section; section = section.m_parent) {
    const symbol = reading.text(section, 'chemical_symbol')
    if (symbol) return symbol
  }
  return undefined
}

function orbitalIn(state: Section | undefined, reading: Reading): OrbitalName | undefined {
  const numbers = reading.section(state, 'spin_orbit_state') ?? state
  return orbitalOf({
    n: reading.number(numbers, 'n_quantum_number'),
    l: reading.number(numbers, 'l_quantum_number'),
    m: reading.number(numbers, 'ml_quantum_number'),
  })
}

function orbitalNamed(name: string | undefined): OrbitalName | undefined {
  return name ? { shell: /^\d*[spdfghi]/.exec(name)?.[0] ?? name, whole: name } : undefined
}
