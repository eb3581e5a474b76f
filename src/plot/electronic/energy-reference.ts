import type { Zero } from '../../properties/index.js'
import { plainText } from '../figure/plain-text.js'
import { lineAt } from '../theme/layout.js'

export type { EnergyReference } from '../../properties/index.js'

/** The range of energies that NOMAD's web pages show, in eV from the zero. */
export const electronicRange = [-5, 10] as const

/** The note of a figure without a known zero of energy. */
export const unknownZeroNote =
  'The archive has neither Fermi level nor highest occupied state: energies are not shifted.'

const symbols = {
  fermi: '<i>E</i><sub>F</sub>',
  'highest occupied': '<i>E</i><sub>VBM</sub>',
  mixed: '<i>E</i><sub>0</sub>',
}

/** Returns what zeros of energy are: of one kind, or of several. */
function kindOf(zeros: readonly Zero[]): keyof typeof symbols {
  const kinds = new Set(zeros.map(zero => zero.kind))
  return kinds.size > 1 ? 'mixed' : ([...kinds][0] as Zero['kind'])
}

/**
 * Returns the title of an energy axis. It names what energies are counted from: E_F only for Fermi levels, E_VBM for highest occupied
 * states, E_0 for a mixture; no zero when energies are not shifted.
 */
export function energyTitle(zeros: readonly Zero[], symbol = 'eV'): string {
  return zeros.length === 0 ? `Energy (${symbol})` : `Energy − ${symbols[kindOf(zeros)]} (${symbol})`
}

/** Returns what energies are counted from, as Plotly writes it: E_F, E_VBM or E_0. */
export function zeroSymbol(zeros: readonly Zero[]): string {
  return symbols[kindOf(zeros)]
}

/** Returns what energies are counted from in words, for a description: `, energies from the Fermi level at 8.40 eV`. */
export function zeroWords(zeros: readonly Zero[], text: (energy: number) => string): string {
  const [zero] = zeros
  if (zero === undefined) return ''
  const level = {
    fermi: 'Fermi level',
    'highest occupied': 'highest occupied state',
    mixed: 'Fermi level or the highest occupied state',
  }[kindOf(zeros)]
  return `, energies from the ${level} ${zeros.length === 1 ? `at ${text(zero.energy)}` : 'of each'}`
}

/** Returns a note that says what E_0 is, when zeros are of several kinds. */
export function mixedZeroNotes(zeros: readonly { zero: Zero; label: string }[]): string[] {
  if (kindOf(zeros.map(({ zero }) => zero)) !== 'mixed') return []
  const names = (kind: Zero['kind']) => {
    const all = [...new Set(zeros.filter(({ zero }) => zero.kind === kind).map(({ label }) => plainText(label)))]
    return all.length > 4 ? `${all.slice(0, 4).join(', ')} …` : all.join(', ')
  }
  return [
    `${symbols.mixed} is the Fermi level of ${names('fermi')}, and the highest occupied state of ${names('highest occupied')}.`,
  ]
}

/** Returns dotted lines at Fermi levels beside the zero: of two spin channels with levels of their own. */
export function otherFermiLines(
  letter: 'x' | 'y',
  levels: readonly number[],
  { zero, factor, attributes = {} }: { zero: Zero | undefined; factor: number; attributes?: Record<string, unknown> },
): object[] {
  if (levels.length < 2) return []
  return levels
    .filter(level => zero === undefined || Math.abs(level - zero.energy) > 1e-4)
    .map(level =>
      lineAt(letter, (level - (zero?.energy ?? 0)) * factor, {
        layer: 'above',
        line: { color: '#000000', width: 1, dash: 'dot' },
        ...attributes,
      }),
    )
}
