import type { FunctionalRecord } from '../schema/records/method.js'

/** A functional by its name in libxc, without the `XC_` in front, with its share. */
export interface Component {
  readonly name: string
  readonly weight: number
}

/** Names that archives have for functionals of libxc. */
const synonyms: Record<string, string> = {
  LDA_X_PZ: 'LDA_X',
  HF_ROHF_X: 'HF_X',
  HF_RHF_X: 'HF_X',
  HF_UHF_X: 'HF_X',
  HF_RO_X: 'HF_X',
  GGA_X_BECKE88: 'GGA_X_B88',
  GGA_C_PERDEW86: 'GGA_C_P86',
}

/** What hybrid functionals consist of, where libxc has one name for the whole (Lehtola et al., SoftwareX 7, 1 (2018)). */
const parts: Record<string, readonly Component[]> = {
  HYB_GGA_XC_PBEH: [
    { name: 'GGA_C_PBE', weight: 1 },
    { name: 'GGA_X_PBE', weight: 0.75 },
    { name: 'HF_X', weight: 0.25 },
  ],
}

/** Shares of exact exchange of hybrids by definition: at short range for screened ones. */
const exactShares: Record<string, number> = {
  HYB_GGA_XC_B3LYP: 0.2,
  HYB_GGA_XC_B3LYP5: 0.2,
  HYB_GGA_XC_B3PW91: 0.2,
  HYB_GGA_XC_HSE03: 0.25,
  HYB_GGA_XC_HSE06: 0.25,
  HYB_MGGA_XC_M06_2X: 0.54,
  HYB_MGGA_XC_TPSSH: 0.1,
}

/** The names of the field, by the names in libxc in alphabetical order; a share other than one stands before a name. */
const common: Record<string, string> = {
  'LDA_C_PW + LDA_X': 'LDA',
  'LDA_C_PW_MOD + LDA_X': 'LDA',
  'LDA_C_PZ + LDA_X': 'LDA',
  'LDA_C_PZ_MOD + LDA_X': 'LDA',
  'LDA_C_VWN + LDA_X': 'LDA',
  'LDA_C_VWN_RPA + LDA_X': 'LDA',
  LDA_XC_TETER93: 'LDA',
  LDA_XC_VWN: 'LDA',
  'GGA_C_PBE + GGA_X_PBE': 'PBE',
  'GGA_C_PBE_SOL + GGA_X_PBE_SOL': 'PBEsol',
  'GGA_C_PBE + GGA_X_RPBE': 'RPBE',
  'GGA_C_PBE + GGA_X_PBE_R': 'revPBE',
  'GGA_C_PW91 + GGA_X_PW91': 'PW91',
  'GGA_C_LYP + GGA_X_B88': 'BLYP',
  'GGA_C_P86 + GGA_X_B88': 'BP86',
  'GGA_C_AM05 + GGA_X_AM05': 'AM05',
  'GGA_C_PBE + GGA_X_WC': 'WC',
  'MGGA_C_TPSS + MGGA_X_TPSS': 'TPSS',
  'MGGA_C_REVTPSS + MGGA_X_REVTPSS': 'revTPSS',
  'MGGA_C_SCAN + MGGA_X_SCAN': 'SCAN',
  'MGGA_C_R2SCAN + MGGA_X_R2SCAN': 'r2SCAN',
  'MGGA_C_M06_L + MGGA_X_M06_L': 'M06-L',
  'GGA_C_PBE + 0.75 GGA_X_PBE + 0.25 HF_X': 'PBE0',
  HYB_GGA_XC_B3LYP: 'B3LYP',
  HYB_GGA_XC_B3LYP5: 'B3LYP',
  HYB_GGA_XC_B3PW91: 'B3PW91',
  HYB_GGA_XC_HSE03: 'HSE03',
  HYB_GGA_XC_HSE06: 'HSE06',
  HYB_MGGA_XC_TPSSH: 'TPSSh',
  HF_X: 'Hartree–Fock',
}

/** Returns the functionals of a method by their names in libxc, in alphabetical order, each once. */
export function componentsOf(records: readonly FunctionalRecord[]): Component[] {
  const all = records.flatMap(({ name, weight }): readonly Component[] => {
    const short = name.trim().toUpperCase().replace(/^XC_/, '')
    const known = Object.hasOwn(synonyms, short) ? (synonyms[short] as string) : short
    const whole = Object.hasOwn(parts, known) ? (parts[known] as readonly Component[]) : [{ name: known, weight: 1 }]
    return whole.map(part => ({ name: part.name, weight: part.weight * (weight ?? 1) }))
  })
  const distinct = new Map(all.map(one => [componentWord(one), one]))
  return [...distinct.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Writes functionals as in `GGA_C_PBE + GGA_X_PBE`; a share other than one stands before the name. */
export function functionalKey(components: readonly Component[]): string | undefined {
  return components.length === 0 ? undefined : components.map(componentWord).join(' + ')
}

const componentWord = ({ name, weight }: Component) => (weight === 1 ? name : `${Number(weight.toFixed(4))} ${name}`)

/** Returns the name of the field for functionals, such as `PBE0`; their names in libxc where there is no other. */
export function functionalName(components: readonly Component[]): string | undefined {
  const key = functionalKey(components)
  return key !== undefined && Object.hasOwn(common, key) ? common[key] : key
}

/** Returns the share of exact exchange that the functionals state, or that their definition has. */
export function exactExchangeOf(components: readonly Component[]): number | undefined {
  const [share] = components.flatMap(({ name, weight }) =>
    name === 'HF_X' ? [weight] : Object.hasOwn(exactShares, name) ? [(exactShares[name] as number) * weight] : [],
  )
  if (share !== undefined) return share
  const isSemilocal = components.length > 0 && components.every(({ name }) => /^(LDA|GGA|MGGA)_/.test(name))
  return isSemilocal ? 0 : undefined
}

/** Returns the rung of Jacob's ladder (Perdew and Schmidt, AIP Conf. Proc. 577, 1 (2001)) by the families of functionals. */
export function ladderOf(components: readonly Component[]): string | undefined {
  const names = components.map(({ name }) => name)
  const has = (pattern: RegExp) => names.some(name => pattern.test(name))
  const isHybrid = has(/^HYB_/) || (has(/^HF_X$/) && names.length > 1)
  const base = has(/^(HYB_)?MGGA_/) ? 'meta-GGA' : has(/^(HYB_)?GGA_/) ? 'GGA' : has(/^(HYB_)?LDA_/) ? 'LDA' : undefined
  return base && isHybrid ? `hybrid ${base}` : base
}

/** Returns a stored rung of Jacob's ladder in the words of `ladderOf`; `undefined` for one that is not available. */
export function ladderWord(stored: string | undefined): string | undefined {
  if (stored === undefined || stored === 'unavailable' || stored === 'not processed') return undefined
  const words: Record<string, string> = {
    metaGGA: 'meta-GGA',
    hyperGGA: 'hybrid GGA',
    hybrid: 'hybrid GGA',
    'hyper-GGA': 'hybrid GGA',
    'hybrid-GGA': 'hybrid GGA',
    'hybrid-meta-GGA': 'hybrid meta-GGA',
  }
  return Object.hasOwn(words, stored) ? words[stored] : stored
}
