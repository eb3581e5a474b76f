import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { bundleOf } from '../../src/display/index.js'
import { Frame } from '../../src/frame/index.js'
import { plot } from '../../src/plot/index.js'
import { quantity } from '../../src/units/index.js'
import { entryOf } from '../plot/entries.js'

// The project's own Python, which `npm test` makes, or any other.
const { python } = (await import('../../scripts/setup-python.mjs' as string)) as { python: string }
const scripts = fileURLToPath(new URL('../../scripts', import.meta.url))

interface Output {
  output_type: 'stream' | 'display_data'
  text?: string
  data?: object
}

/** What the judge of notebooks says of the outputs of each of some cells. */
function judge(...cells: Output[][]): { nothing: string[]; notes: string[] }[] {
  const program = `import json, sys
from cell_outputs import notes_shown, nothing_shown
cells = json.load(sys.stdin)
print(json.dumps([{"nothing": nothing_shown(cell), "notes": notes_shown(cell)} for cell in cells]))`
  const { stdout, stderr } = spawnSync(existsSync(python) ? python : 'python3', ['-c', program], {
    encoding: 'utf8',
    input: JSON.stringify(cells),
    env: { ...process.env, PYTHONPATH: scripts, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' },
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

const printed = (text: string): Output => ({ output_type: 'stream', text })
const shown = (value: object): Output => ({ output_type: 'display_data', data: bundleOf(value) as object })

describe('the outputs of a tutorial', () => {
  it('are blamed when a figure is empty, whatever kind it is, and not when it draws something', () => {
    const missing = [
      { x: 1, y: null },
      { x: null, y: 2 },
    ]
    const there = [...missing, { x: 1, y: 2 }]
    const volume = { x: quantity([1, 2], 'angstrom'), y: quantity([Number.NaN, Number.NaN], 'eV') }
    const molecule = entryOf('CH4/')
    const empty = [
      plot.scatter(missing, { x: 'x', y: 'y' }),
      plot.scatter(volume),
      plot.bar(missing.slice(0, 1), { x: 'x', y: 'y' }),
      plot.histogram({ x: [null, Number.NaN] }, { x: 'x' }),
      plot.box({ x: ['a'], y: [null] }, { x: 'x', y: 'y' }),
      plot.heatmap({ x: ['a'], y: ['b'], z: [[null as never]] }),
      plot.pairs({ a: [null], b: [null] }),
      plot.parallel({ a: [null], b: [null] }),
      plot.periodicTable({}),
      plot.dos(molecule),
      plot.bands(molecule),
      plot.phononDos(molecule),
      plot.phononBands(molecule),
      plot.thermodynamics(molecule),
      plot.spectrum(molecule),
      plot.vibrations(molecule),
      plot.trajectory(molecule),
      plot.radialDistribution(molecule),
      plot.meanSquaredDisplacement(molecule),
    ]
    const full = [
      plot.scatter(there, { x: 'x', y: 'y' }),
      plot.bar({ x: ['a'], y: [1] }, { x: 'x', y: 'y' }),
      plot.histogram({ x: [1, 2, 3] }, { x: 'x' }),
      plot.box({ x: Array(6).fill('a'), y: [1, 2, 3, 4, 5, 6] }, { x: 'x', y: 'y' }),
      plot.heatmap({ x: ['a'], y: ['b'], z: [[1]] }),
      plot.periodicTable({ O: 1 }),
    ]
    const judged = judge(...[...empty, ...full].map(figure => [shown(figure)]))
    // A figure that draws a frame of its own, as the periodic table's tiles, says by a note that it has nothing to show.
    const blamed = judged.map(({ nothing, notes }) => nothing.length + notes.length > 0)
    expect(blamed).toEqual([...empty.map(() => true), ...full.map(() => false)])
    expect(judged[0]?.nothing[0]).toMatch(/^an empty figure: .*0 points/)
    expect(judged[0]?.notes).toEqual(['No points: every pair of values misses one.'])
  }, 60_000)

  it('are blamed when a table has no rows, or a column without a value', () => {
    const table = (rows: object[]) => shown(Frame.fromRows(rows))
    const gaps = [
      { formula: 'MgO', gap: null },
      { formula: 'BaO', gap: null },
    ]
    const long = Array.from({ length: 100 }, (_, index) => ({ index, gap: null as number | null }))
    const judged = judge(
      [table([{ formula: 'MgO' }].slice(1))],
      [table(gaps)],
      [table(long)],
      [table([...gaps, { formula: 'CaO', gap: 1 }])],
    )
    expect(judged.map(({ nothing }) => nothing)).toEqual([
      [expect.stringMatching(/^an empty table: 0 rows/)],
      ['a column without a value: gap'],
      ['a column without a value: gap'],
      [],
    ])
  })

  it('are blamed when what is printed says nothing', () => {
    const texts = ['MgO: undefined', 'sum: NaN', '[]\n', 'Number queries entries: 0\nNumber of entries', 'MgO: 3 eV']
    const judged = judge(...texts.map(text => [printed(text)]))
    expect(judged.map(({ nothing }) => nothing.length)).toEqual([1, 1, 1, 1, 0])
  })

  it('are asked about every note that says that something is missing', () => {
    const note = 'gap: 3 of 9 entries have no value'
    const frame = Frame.fromRows([
      { gap: 1, other: null },
      { gap: 2, other: 1 },
    ])
    const text = `${(bundleOf(frame) as { 'text/plain': string })['text/plain']}\n${note}`
    const below: Output = { output_type: 'display_data', data: { 'text/plain': text } }
    const judged = judge([below], [shown(frame)], [printed('Cu: no energy in the archive')], [printed('missing: 0')])
    expect(judged.map(({ notes }) => notes)).toEqual([[note], [], ['Cu: no energy in the archive'], []])
  })
})
