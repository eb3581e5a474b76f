const list = (text: string) => text.trim().split(/\s+/)

/** The symbols of the elements in the order of their atomic numbers. */
export const elementSymbols: readonly string[] = list(`
  H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr
  Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir
  Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl
  Mc Lv Ts Og
`)

// The colors that Jmol gives the elements 1 to 109.
const colors = list(`
  FFFFFF D9FFFF CC80FF C2FF00 FFB5B5 909090 3050F8 FF0D0D 90E050 B3E3F5 AB5CF2 8AFF00 BFA6A6 F0C8A0 FF8000
  FFFF30 1FF01F 80D1E3 8F40D4 3DFF00 E6E6E6 BFC2C7 A6A6AB 8A99C7 9C7AC7 E06633 F090A0 50D050 C88033 7D80B0
  C28F8F 668F8F BD80E3 FFA100 A62929 5CB8D1 702EB0 00FF00 94FFFF 94E0E0 73C2C9 54B5B5 3B9E9E 248F8F 0A7D8C
  006985 C0C0C0 FFD98F A67573 668080 9E63B5 D47A00 940094 429EB0 57178F 00C900 70D4FF FFFFC7 D9FFC7 C7FFC7
  A3FFC7 8FFFC7 61FFC7 45FFC7 30FFC7 1FFFC7 00FF9C 00E675 00D452 00BF38 00AB24 4DC2FF 4DA6FF 2194D6 267DAB
  266696 175487 D0D0E0 FFD123 B8B8D0 A6544D 575961 9E4FB5 AB5C00 754F45 428296 420066 007D00 70ABFA 00BAFF
  00A1FF 008FFF 0080FF 006BFF 545CF2 785CE3 8A4FE3 A136D4 B31FD4 B31FBA B30DA6 BD0D87 C70066 CC0059 D1004F
  D90045 E00038 E6002E EB0026
`)

// Covalent radii in pm: B. Cordero and others, Dalton Trans. 2008, 2832; elements 1 to 96 (C: sp³; Mn, Fe, Co: low spin).
const radii = list(`
  31 28 128 96 84 76 71 66 57 58 166 141 121 111 107 105 102 106 203 176 170 160 153 139 139 132 126 124 132 122
  122 120 119 120 120 116 220 195 190 175 164 154 147 146 142 139 145 144 142 139 139 138 139 140 244 215 207
  204 203 201 199 198 198 196 194 192 192 189 190 187 187 175 170 162 151 144 141 136 136 132 145 146 148 140
  150 150 260 221 215 206 200 196 190 187 180 169
`)

const numbers = new Map(elementSymbols.map((symbol, index) => [symbol, index + 1]))

/** Returns the atomic number of a symbol; `undefined` when it is not an element. */
export function atomicNumber(symbol: string): number | undefined {
  return numbers.get(symbol)
}

/** Returns the symbol in the label of an atom, such as `Fe1` or `O_h`; `X` when there is none. */
export function elementOf(label: string): string {
  const [, two = '', one = ''] = /^(([A-Z])[a-z]?)/.exec(label) ?? []
  return [two, one].find(symbol => numbers.has(symbol)) ?? 'X'
}

/** Returns the color of an element in Jmol; pink for other symbols. */
export function elementColor(symbol: string): string {
  return `#${colors[(atomicNumber(symbol) ?? 0) - 1] ?? 'FF69B4'}`
}

/** Returns the covalent radius in Å; 1.5 when it is unknown. */
export function covalentRadius(symbol: string): number {
  return Number(radii[(atomicNumber(symbol) ?? 0) - 1] ?? 150) / 100
}

const nonMetals = new Set(list('H He B C N O F Ne Si P S Cl Ar Ge As Se Br Kr Sb Te I Xe At Rn Ts Og'))

/** Returns true for metals: elements left of the usual line from boron to astatine. */
export function isMetal(symbol: string): boolean {
  return numbers.has(symbol) && !nonMetals.has(symbol)
}
