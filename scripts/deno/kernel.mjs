// Starts Deno's kernel or tslab and runs the cells of a notebook in it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Kernel } from '../../test/kernel/kernel.mjs'
import { whole } from '../outputs/canonical.mjs'
import { root } from '../steps.mjs'

/** A cell that takes longer has failed, in milliseconds. */
const cellTime = 120_000
const overtime = `not ended within ${cellTime / 1000} s`

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
  const late = pause(cellTime, { status: overtime, outputs: [] }, { ref: false })
  const result = await Promise.race([outputs, late])
  // Warnings and what is printed come late in both kernels.
  await pause(50)
  const hasEnded = kernel.alive && result.status !== overtime
  return isDeno && hasEnded ? { ...result, outputs: [...result.outputs, ...(await lateOutputs(kernel))] } : result
}

/** A display that no notebook has. */
const mark = 'all outputs have come'
const sendMark = `await Deno.jupyter.broadcast('display_data', { data: { 'text/plain': '${mark}' }, metadata: {}, transient: {} })`

/**
 * Deno sends some results after it has said that the cell is done, in the order in which they were made. So they are there when
 * one arrives that is made now; by then Deno takes them for those of the cell that made it.
 */
async function lateOutputs(kernel) {
  const { outputs } = await kernel.execute(sendMark)
  const place = () => outputs.findIndex(({ data }) => data?.['text/plain'] === mark)
  for (let tries = 0; place() < 0 && tries < 100; tries++) await pause(50)
  return outputs.slice(0, Math.max(0, place()))
}
