/** The factor from states of the cell to those of a smaller unit. */
export interface DosNormalization {
  /** What they are counted per: `electron` counts all electrons of the neutral atoms, those of their cores too. */
  readonly per: 'cell' | 'atom' | 'electron'
  /** The factor for states of the cell; both spin channels have the same. */
  readonly factor: number
}

/** What a factor is compared with. */
export interface CellContent {
  /** The sum of the atomic numbers of the cell; `undefined` when an atom is not known. */
  electrons: number | undefined
  atoms: number | undefined
  channels: number
}

/**
 * Says what the factor of an archive normalizes to, by the atoms of the cell. NOMAD divides by the number of electrons of the
 * neutral atoms, and for two spin channels by 2 again: then the sum of both channels would be half of the same curve without
 * spin, so that the 2 is taken out.
 *
 * @returns `undefined` for a factor that is missing, that differs between channels, or that is of no known meaning
 */
export function normalizationOf(
  factors: readonly (number | undefined)[],
  { electrons, atoms, channels }: CellContent,
): DosNormalization | undefined {
  const [factor] = factors
  if (factor === undefined || factors.some(one => one !== factor)) return undefined
  const isNear = (value: number | undefined) => value !== undefined && Math.abs(factor * value - 1) < 0.01
  if (isNear(electrons)) return { per: 'electron', factor }
  if (channels === 2 && electrons !== undefined && isNear(2 * electrons)) return { per: 'electron', factor: 2 * factor }
  if (isNear(atoms)) return { per: 'atom', factor }
  return factor === 1 ? { per: 'cell', factor } : undefined
}
