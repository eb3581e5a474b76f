import type { KnownLevels } from './zero.js'

/** Returns a note on two Fermi levels: one zero counts for both spins. */
export function fermiNotes({ fermi }: Pick<KnownLevels, 'fermi'>): string[] {
  const [one, other] = fermi
  if (one === undefined || other === undefined || Math.abs(one - other) < 1e-4) return []
  return [
    `The archive has two Fermi levels, ${one.toFixed(2)} and ${other.toFixed(2)} eV, as for a fixed magnetic moment.`,
  ]
}
