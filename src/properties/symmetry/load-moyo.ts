import { readFileSync } from 'node:fs'
import { requireOptional, resolveOptional } from '../../basics/optional-package.js'
import { MissingDependencyError } from '../../errors/index.js'

/** A cell as moyo takes and gives it: lattice vectors row by row, fractional positions, and a number for each species. */
export interface MoyoCell {
  readonly lattice: { readonly basis: readonly number[] }
  readonly positions: readonly (readonly number[])[]
  readonly numbers: readonly number[]
}

/** What moyo finds, as far as it is used here. */
export interface MoyoDataset {
  readonly number: number
  readonly hall_number: number
  readonly hm_symbol: string
  readonly pearson_symbol: string
  /** For each atom the index of the first one that a symmetry operation maps it to. */
  readonly orbits: readonly number[]
  readonly wyckoffs: readonly string[]
  readonly site_symmetry_symbols: readonly string[]
  readonly std_cell: MoyoCell
  readonly prim_std_cell: MoyoCell
}

interface Moyo {
  initSync(module: { module: Uint8Array }): unknown
  analyze_cell(cell: string, tolerance: number, setting: 'Spglib' | 'Standard'): MoyoDataset
  space_group_type(number: number): { readonly crystal_system: string; readonly geometric_crystal_class: string }
}

const name = '@spglib/moyo-wasm'
const use = { purpose: 'properties.symmetry needs', install: `npm install ${name}` }

/**
 * Loads moyo, which finds symmetries: an ES module in WebAssembly.
 *
 * @throws MissingDependencyError when it is not installed, and in a Node that loads no ES modules without waiting
 */
export function loadMoyo(): Moyo {
  try {
    const moyo = requireOptional<Moyo>(name, use)
    // A second call finds it initialized.
    moyo.initSync({ module: readFileSync(resolveOptional(`${name}/moyo_wasm_bg.wasm`, use)) })
    return moyo
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'ERR_REQUIRE_ESM') throw cause
    const text = `properties.symmetry needs another Node: ${process.version} cannot load ES modules at once.`
    throw new MissingDependencyError(text, { cause, hint: 'Node 20.19, 22.12, or newer.' })
  }
}
