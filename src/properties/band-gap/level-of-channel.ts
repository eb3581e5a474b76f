import type { Levels } from '../schema/records/levels.js'

/**
 * Returns the level up to which the states of a spin channel are occupied, in eV: the highest occupied state, else the Fermi level of
 * the channel where there are two, as for a fixed magnetic moment.
 */
export function levelOfChannel(
  { fermi, highestOccupied }: Pick<Levels, 'fermi' | 'highestOccupied'>,
  channel: number,
): number | undefined {
  return highestOccupied ?? fermi[channel] ?? fermi[0]
}
