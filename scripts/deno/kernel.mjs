// Starts Deno's kernel or tslab and runs the cells of a notebook in it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Kernel } from '../../test/kernel/kernel.mjs'
import { whole } from '../outputs/canonical.mjs'
import { root } from '../steps.mjs'

/** A cell that takes longer has failed, in milliseconds. */
const cellTime = 120_000

/** Returns the code cells of a notebook: `{ id, source, tags, outputs }`. */
export function codeCells(path) {
  const { cells } = JSON.parse(readFileSync(join(root, path), 'utf8'))
  const code = cells.filter(({ cell_type: type }) => type === 'code')
  return code.map(({ id, source, metadata, outputs }) => {
    return { id, source: whole(source), tags: metadata?.tags ?? [], outputs }
  })
}

/** Runs all cells of a notebook in a kernel of its own: `{ status, outputs }` for each; `deno` is the path of its program, or undefined for tslab. */
export async function runCells(path, { url, deno }) {
  const environment = { NOMAD_URL: url, DENO_DIR: join(root, '.cache', 'deno'), DENO_NO_UPDATE_CHECK: '1' }
  const kernel = await Kernel.start(join(root, 'notebooks'), environment, { deno })
  try {
    const results = []
    for (const { source } of codeCells(path)) results.push(await runCell(kernel, source, deno !== undefined))
    return results
  } finally {
    await kernel.stop()
  }
}

async function runCell(kernel, source, isDeno) {
  if (!kernel.alive) return { status: 'the kernel has ended', outputs: [] }
  const outputs = kernel.execute(source)
  const late = pause(cellTime, { status: `did not end within ${cellTime / 1000} s`, outputs: [] }, { ref: false })
  const result = await Promise.race([outputs, late])
  // Deno sends some results after it has said that the cell is done; they are there when it answers something else.
  if (isDeno && kernel.alive && !result.status.startsWith('did')) await kernel.complete('0.')
  // Warnings come late in tslab, too.
  await pause(50)
  return result
}
