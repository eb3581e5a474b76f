import { DataError } from '../../errors/index.js'
import type { Atoms } from '../schema/records/atoms.js'
import type { ReadFrame } from './frame.js'
import type { ReadFrames } from './frames.js'

/** 1 eV/Å³ in GPa. */
const gigapascal = 160.21766339999996

/**
 * Writes frames in the extended XYZ format, as ASE reads it: positions in Å, energy in eV, forces in eV/Å, and the stress in
 * eV/Å³, positive in tension.
 *
 * @throws DataError when no frame has a structure
 */
export function extxyzOf(frames: ReadFrames): string {
  const texts: string[] = []
  for (const frame of frames) {
    const atoms = frame.atoms()
    if (atoms) texts.push(frameText(frame, atoms))
  }
  if (texts.length === 0) throw new DataError('The trajectory has no frame with positions to write.')
  return texts.join('')
}

function frameText(frame: ReadFrame, atoms: Atoms): string {
  const { positions, species, vectors, periodic } = atoms
  const forces = frame.forceNumbers()
  const stress = frame.stressNumbers()
  const kind = frame.energyKind
  const time = frame.timeNumber()
  const facts = [
    ...(vectors ? [`Lattice="${numbersText(vectors)}"`] : []),
    `Properties=species:S:1:pos:R:3${forces ? ':forces:R:3' : ''}`,
    ...(kind ? [`${kind === 'free' ? 'free_energy' : 'energy'}=${frame.energyOf(kind)}`, `energy_kind=${kind}`] : []),
    ...(stress ? [`stress="${numbersText(stress.map(value => value / gigapascal))}"`] : []),
    ...(frame.temperature ? [`temperature=${frame.temperature.magnitude}`] : []),
    ...(time === undefined ? [] : [`time_ps=${time}`]),
    ...(frame.step === undefined ? [] : [`step=${frame.step}`]),
    `pbc="${periodic.map(along => (along ? 'T' : 'F')).join(' ')}"`,
  ]
  const lines = species.map((name, atom) => {
    const own = [positions, ...(forces ? [forces] : [])].map(values => values.subarray(3 * atom, 3 * atom + 3))
    return `${name} ${own.map(numbersText).join(' ')}`
  })
  return `${species.length}\n${facts.join(' ')}\n${lines.join('\n')}\n`
}

const numbersText = (values: Float64Array) => values.join(' ')
