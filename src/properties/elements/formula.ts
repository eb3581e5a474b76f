import { commonDivisor } from '../../math/index.js'

// The sequence of elements in formulas, the most electropositive first: IUPAC, Nomenclature of Inorganic Chemistry (Red Book),
// 2005, table VI, read from its end.
const sequence = `
  Og Rn Xe Kr Ar Ne He Fr Cs Rb K Na Li Ra Ba Sr Ca Mg Be
  Lr No Md Fm Es Cf Bk Cm Am Pu Np U Pa Th Ac Lu Yb Tm Er Ho Dy Tb Gd Eu Sm Pm Nd Pr Ce La Y Sc
  Rf Hf Zr Ti Db Ta Nb V Sg W Mo Cr Bh Re Tc Mn Hs Os Ru Fe Mt Ir Rh Co Ds Pt Pd Ni Rg Au Ag Cu Cn Hg Cd Zn
  Nh Tl In Ga Al B Fl Pb Sn Ge Si C Mc Bi Sb As P N H Lv Po Te Se S O Ts At I Br Cl F
`
  .trim()
  .split(/\s+/)

const places = new Map(sequence.map((symbol, index) => [symbol, index]))

/** The formula of some atoms, as chemists write it. */
export interface Formulas {
  /** With all atoms: `Ti2O4`. */
  readonly full: string
  /** With the smallest whole numbers: `TiO2`. */
  readonly reduced: string
}

/**
 * Returns the formula of atoms, the most electropositive element first.
 *
 * @param species the symbol of each atom's element; `X`, for an unknown one, comes last
 * @param occupancies the share of each site that its atom occupies; default all of it
 */
export function formulasOf(species: readonly string[], occupancies?: ArrayLike<number>): Formulas {
  const counts = new Map<string, number>()
  species.forEach((symbol, index) => {
    counts.set(symbol, (counts.get(symbol) ?? 0) + (occupancies?.[index] ?? 1))
  })
  return formulaOfCounts(counts)
}

/** Returns the formula of the number of atoms of each element. */
export function formulaOfCounts(counts: ReadonlyMap<string, number>): Formulas {
  const sorted = [...counts].sort(([a], [b]) => (places.get(a) ?? sequence.length) - (places.get(b) ?? sequence.length))
  const areWhole = sorted.every(([, count]) => Math.abs(count - Math.round(count)) < wholeDifference)
  const divisor = areWhole ? sorted.reduce((common, [, count]) => commonDivisor(common, Math.round(count)), 0) : 1
  return { full: written(sorted, 1), reduced: written(sorted, divisor || 1) }
}

/** A sum of occupancies that differs less from a whole number is one. */
const wholeDifference = 1e-4

function written(counts: readonly [string, number][], divisor: number): string {
  return counts
    .map(([symbol, count]) => [symbol, Number((count / divisor).toFixed(3))] as const)
    .map(([symbol, count]) => (count === 1 ? symbol : `${symbol}${count}`))
    .join('')
}
