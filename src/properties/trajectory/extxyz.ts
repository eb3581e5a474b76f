import { gigapascal } from '../../basics/si-constants.js'
import { DataError } from '../../errors/index.js'
import type { Atoms } from '../schema/records/atoms.js'
import { xyzText } from '../structure/files/xyz.js'
import type { ReadFrame } from './frame.js'
import type { ReadFrames } from './frames.js'

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
  const stress = frame.stressNumbers()
  const kind = frame.energyKind
  const time = frame.timeNumber()
  const words = [
    ...(kind ? [`${kind === 'free' ? 'free_energy' : 'energy'}=${frame.energyOf(kind)}`, `energy_kind=${kind}`] : []),
    ...(stress ? [`stress="${stress.map(value => value / gigapascal).join(' ')}"`] : []),
    ...(frame.temperature ? [`temperature=${frame.temperature.magnitude}`] : []),
    ...(time === undefined ? [] : [`time_ps=${time}`]),
    ...(frame.step === undefined ? [] : [`step=${frame.step}`]),
  ]
  return xyzText(atoms, { words, forces: frame.forceNumbers(), row: values => values.join(' ') })
}
