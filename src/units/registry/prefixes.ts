/** A prefix of SI (a power of ten) or IEC (a power of two). */
export interface Prefix {
  readonly name: string
  readonly symbol: string
  readonly base: 10 | 2
  readonly power: number
}

const decimal = `yocto y -24, zepto z -21, atto a -18, femto f -15, pico p -12, nano n -9, micro µ -6, milli m -3, centi c -2,
  deci d -1, deca da 1, hecto h 2, kilo k 3, mega M 6, giga G 9, tera T 12, peta P 15, exa E 18, zetta Z 21, yotta Y 24`
const binary = 'kibi Ki 10, mebi Mi 20, gibi Gi 30, tebi Ti 40, pebi Pi 50, exbi Ei 60, zebi Zi 70, yobi Yi 80'

const prefixes = [...table(decimal, 10), ...table(binary, 2)]

/** Every spelling of every prefix, the longest first, so that `da` is tried before `d`. */
export const prefixSpellings: readonly (readonly [spelling: string, prefix: Prefix])[] = prefixes
  .flatMap(prefix => spellings(prefix).map(spelling => [spelling, prefix] as const))
  .sort(([a], [b]) => b.length - a.length)

function table(text: string, base: 10 | 2): Prefix[] {
  return text.split(',').map(row => {
    const [name = '', symbol = '', power] = row.trim().split(' ')
    return { name, symbol, base, power: Number(power) }
  })
}

function spellings({ name, symbol }: Prefix): string[] {
  if (name === 'micro') return [name, symbol, 'u']
  if (name === 'deca') return [name, symbol, 'deka']
  return [name, symbol]
}
