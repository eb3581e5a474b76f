import { printable } from './printable.js'

/** Shows what the package warns of as lines without Node's own words, each once. Node's notes on its experiments are left out. */
export function showWarnings(tell: (text: string) => void): void {
  const told = new Set<string>()
  // Node's own listener prints the number of the process, and how to trace the warning.
  process.removeAllListeners('warning')
  process.on('warning', ({ name, message }) => {
    if (name === 'ExperimentalWarning' || told.has(message)) return
    told.add(message)
    tell(`Warning: ${printable(inJson(message))}`)
  })
}

/** In JSON, `quantity(1, 'eV')` is written `"1 eV"`. */
function inJson(message: string): string {
  return message.replace(/quantity\(([^\s,()]+), '([^']+)'\)/g, '"$1 $2"')
}
