import type { KnownLevels } from './zero.js'

/** Returns a note on two Fermi levels: one zero counts for both spins. */
export function fermiNotes({ fermi }: Pick<KnownLevels, 'fermi'>): string[] {
  const [one, other] = fermi
  if (one === undefined || other === undefined || Math.abs(one - other) < 1e-4) return []
  return [`The archive has two Fermi levels, ${shown(one)} and ${shown(other)} eV, as for a fixed magnetic moment.`]
}

const shown = (level: number) => level.toFixed(2).replace('-', '−')
