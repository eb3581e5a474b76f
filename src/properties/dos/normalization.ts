/** What states are counted per. */
export type DosUnitOfMatter = 'cell' | 'atom' | 'electron'

/** How states of the cell become those of a smaller unit. */
export interface DosNormalization {
  /** What they are counted per: `electron` counts all electrons of the neutral atoms, those of their cores too. */
  readonly per: DosUnitOfMatter
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

/** A factor, and what is to be said of it. */
export interface FoundNormalization {
  normalization: DosNormalization | undefined
  notes: string[]
}

/**
 * Says what the factor of an archive normalizes to, by the atoms of the cell. NOMAD divides by the number of electrons of the
 * neutral atoms, and for two spin channels by 2 again: then the sum of both channels would be half of the same curve without
 * spin, so that the 2 is taken out.
 *
 * @returns no normalization for a factor that is missing or of no known meaning
 */
export function normalizationOf(
  factors: readonly (number | undefined)[],
  { electrons, atoms, channels }: CellContent,
): FoundNormalization {
  const [factor] = factors
  if (factor === undefined || factors.some(one => one !== factor)) return { normalization: undefined, notes: [] }
  const isNear = (value: number | undefined) => value !== undefined && Math.abs(factor * value - 1) < 0.01
  if (isNear(electrons)) return { normalization: { per: 'electron', factor }, notes: [] }
  if (channels === 2 && electrons !== undefined && isNear(2 * electrons))
    return { normalization: { per: 'electron', factor: 2 * factor }, notes: [] }
  if (isNear(atoms)) return { normalization: { per: 'atom', factor }, notes: [] }
  if (factor === 1) return { normalization: { per: 'cell', factor }, notes: [] }
  const note = `The archive does not say what its normalization factor ${factor.toPrecision(4)} of the density of states means: it is not applied.`
  return { normalization: undefined, notes: [note] }
}
