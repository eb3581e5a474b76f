/**
 * The elements in the order in which IUPAC's formulas name them (Red Book 2005, table VI, as pymatgen and NOMAD read it): the
 * noble gases, then group after group from left to right and each from bottom to top, actinides before lanthanides, hydrogen
 * between nitrogen's group and oxygen's.
 */
const iupacOrder = `Rn Xe Kr Ar Ne He Fr Cs Rb K Na Li Ra Ba Sr Ca Mg Be
  Lr No Md Fm Es Cf Bk Cm Am Pu Np U Pa Th Ac Lu Yb Tm Er Ho Dy Tb Gd Eu Sm Pm Nd Pr Ce La
  Y Sc Hf Zr Ti Ta Nb V W Mo Cr Re Tc Mn Os Ru Fe Ir Rh Co Pt Pd Ni Au Ag Cu Hg Cd Zn
  Tl In Ga Al B Pb Sn Ge Si C Bi Sb As P N H Po Te Se S O At I Br Cl F`.split(/\s+/)

/** Elements that the order above leaves out. */
const heavy = 'Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og'.split(' ')

const iupacPlaces: ReadonlyMap<string, number> = new Map(iupacOrder.map((symbol, place) => [symbol, place]))
const symbols: ReadonlySet<string> = new Set([...iupacOrder, ...heavy])

/** True for the symbol of an element, as it is written: `Mg`. */
export function isElement(symbol: string): boolean {
  return symbols.has(symbol)
}

/** The place of an element in IUPAC's formulas; `undefined` for the heaviest, which have none. */
export function iupacPlace(symbol: string): number | undefined {
  return iupacPlaces.get(symbol)
}
