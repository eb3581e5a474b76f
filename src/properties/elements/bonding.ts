import { atomicNumber } from '../../basics/elements.js'

const list = (text: string) => text.trim().split(/\s+/)

// Covalent radii in pm: B. Cordero and others, Dalton Trans. 2008, 2832; elements 1 to 96 (C: sp³; Mn, Fe, Co: low spin).
const radii = list(`
  31 28 128 96 84 76 71 66 57 58 166 141 121 111 107 105 102 106 203 176 170 160 153 139 139 132 126 124 132 122
  122 120 119 120 120 116 220 195 190 175 164 154 147 146 142 139 145 144 142 139 139 138 139 140 244 215 207
  204 203 201 199 198 198 196 194 192 192 189 190 187 187 175 170 162 151 144 141 136 136 132 145 146 148 140
  150 150 260 221 215 206 200 196 190 187 180 169
`)

/** Returns the covalent radius of an element in Å; `undefined` when it is unknown. */
export function covalentRadius(symbol: string): number | undefined {
  const radius = radii[(atomicNumber(symbol) ?? 0) - 1]
  return radius === undefined ? undefined : Number(radius) / 100
}

const nonMetals = new Set(list('H He B C N O F Ne Si P S Cl Ar Ge As Se Br Kr Sb Te I Xe At Rn Ts Og'))

/** Returns true for metals: elements left of the usual line from boron to astatine. */
export function isMetal(symbol: string): boolean {
  return atomicNumber(symbol) !== undefined && !nonMetals.has(symbol)
}
