export { printable, printableJson, printableLine } from './printable.js'
export { progressKernel } from './progress-kernel.js'
export { openTerminal, type Terminal } from './terminal.js'
