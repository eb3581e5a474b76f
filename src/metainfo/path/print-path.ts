import { isRange, type Path, type PathStep, type Selector } from './path.js'

/** What a name may not hold unless it stands in quotes. */
const special = /[\s.[\]"/^#]/

/** A name as paths have it: in quotes where it holds a dot, a bracket, a blank or another sign of the language. */
export function printName(name: string): string {
  return name === '' || special.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : name
}

/** Names as a path with dots: `run.calculation.energy`. */
export function printNames(names: readonly string[]): string {
  return names.map(printName).join('.')
}

/** A selector in its brackets: `[]`, `[-1]`, `[0:2]`. */
export function printSelector(selector: Selector): string {
  if (selector === 'all') return '[]'
  return isRange(selector) ? `[${selector.from ?? ''}:${selector.to ?? ''}]` : `[${selector}]`
}

/** A step as paths have it: `calculation[-1]`. */
export function printStep({ name, selectors }: PathStep): string {
  return printName(name) + selectors.map(printSelector).join('')
}

/** The text of a path: `^run[0].calculation[-1].energy`. */
export function printPath({ from, steps }: Omit<Path, 'text'>): string {
  const text = steps.map(printStep).join('.')
  if (from === 'index') return `#${text}`
  if (from === 'entry') return `^${text}`
  return steps.length === 0 ? '.' : text
}
