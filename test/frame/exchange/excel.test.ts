import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ExcelOptions, Frame } from '../../../src/frame/index.js'
import { anyFrame } from './any-frame.js'

const require = createRequire(createRequire(import.meta.url).resolve('write-excel-file/node'))
const { unzipSync, strFromU8 } = require('fflate')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A cell as the file has it: its text or number, and the form in which it is shown. */
interface ReadCell {
  value: string | number | boolean
  format: string
}

/** Reads the cells of a file that write-excel-file wrote, by their addresses. */
function cellsIn(path: string): Record<string, ReadCell> {
  const files = unzipSync(readFileSync(path)) as Record<string, Uint8Array>
  const text = (name: string) => strFromU8(files[name] as Uint8Array)
  const texts = [...text('xl/sharedStrings.xml').matchAll(/<si><t(?: xml:space="preserve")?>(.*?)<\/t><\/si>/gs)].map(
    ([, content]) => unescaped(content as string),
  )
  const styles = text('xl/styles.xml')
  const formats = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  )
  const cellStyles = (styles.match(/<cellXfs.*?<\/cellXfs>/s)?.[0] ?? '').split('<xf ').slice(1)
  const formatOf = (style = '') => formats.get(cellStyles[Number(style)]?.match(/numFmtId="(\d+)"/)?.[1]) ?? ''
  const cells: Record<string, ReadCell> = {}
  const sheet = text('xl/worksheets/sheet1.xml')
  expect(sheet).not.toContain('<f>')
  for (const [, attributes = '', value = ''] of sheet.matchAll(/<c ([^>]*)><v>(.*?)<\/v><\/c>/g)) {
    const [, address = ''] = attributes.match(/r="(\w+)"/) ?? []
    const [, type] = attributes.match(/t="(\w)"/) ?? []
    const [, style] = attributes.match(/s="(\d+)"/) ?? []
    const read = type === 's' ? (texts[Number(value)] as string) : type === 'b' ? value === '1' : Number(value)
    cells[address] = { value: read, format: formatOf(style) }
  }
  return cells
}

/** What XML and then Excel make of a text. */
function unescaped(content: string): string {
  const characters: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
  return content
    .replace(/&(\w+);/g, (_, name) => characters[name] as string)
    .replace(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

async function written(frame: Frame, options?: ExcelOptions): Promise<Record<string, unknown>> {
  const path = await frame.toExcel(join(folder, 'table.xlsx'), options)
  return Object.fromEntries(Object.entries(cellsIn(path)).map(([address, { value }]) => [address, value]))
}

describe('toExcel', () => {
  it('writes numbers, texts and units', async () => {
    const frame = Frame.fromColumns(
      {
        formula: ['MgO', null, '', ' a '],
        energy: [1.5, null, Number.NaN, -Infinity],
        n: [1, 2, null, 3],
        b: [true, false, null, true],
      },
      { units: { energy: 'eV' } },
    )
    const cells = {
      ...{ A2: 'MgO', B2: 1.5, C2: 1, D2: true, C3: 2, D3: false, B4: 'NaN' },
      ...{ A5: ' a ', B5: '-Infinity', C5: 3, D5: true },
    }
    expect(await written(frame)).toEqual({ A1: 'formula', B1: 'energy (eV)', C1: 'n', D1: 'b', ...cells })
    expect(await written(frame, { unitsIn: 'none' })).toEqual({
      A1: 'formula',
      B1: 'energy',
      C1: 'n',
      D1: 'b',
      ...cells,
    })
    expect(await written(frame.select('energy').head(1), { unitsIn: 'row' })).toEqual({
      A1: 'energy',
      A2: 'electron_volt',
      A3: 1.5,
    })
    expect(readdirSync(folder)).toEqual(['table.xlsx'])
  })

  it('writes dates as days since 1900, and those that spreadsheets count differently as texts', async () => {
    const frame = Frame.fromColumns({
      day: ['1900-03-01', '2024-02-29', null].map(day => (day ? new Date(day) : null)),
      time: ['2024-02-29T12:00:00.500Z', '1900-02-28', '+010000-01-01'].map(
        time => new Date(time === '+010000-01-01' ? '+010000-01-01T00:00:00Z' : time),
      ),
    })
    const cells = cellsIn(await frame.toExcel(join(folder, 'dates.xlsx')))
    expect(cells).toMatchObject({
      A2: { value: 61, format: 'yyyy-mm-dd' },
      A3: { value: 45351, format: 'yyyy-mm-dd' },
      B2: { value: 45351.5 + 500 / 86_400_000, format: 'yyyy-mm-dd hh:mm:ss.000' },
      B3: { value: '1900-02-28T00:00:00.000Z' },
      B4: { value: '+010000-01-01T00:00:00.000Z' },
    })
  })

  it('keeps texts that look like formulas, numbers or parts of objects', async () => {
    const texts = [
      '=1+1',
      "=cmd|' /C calc'!A0",
      '+49',
      '@x',
      '1e5',
      '2024-01-01',
      '__proto__',
      'constructor',
      'toString',
      '_x0041_',
      '<a>&amp;',
    ]
    const cells = cellsIn(await Frame.fromColumns({ '=2+2': texts }).toExcel(join(folder, 'texts.xlsx')))
    expect(cells).toEqual({
      A1: { value: '=2+2', format: '@' },
      ...Object.fromEntries(texts.map((value, row) => [`A${row + 2}`, { value, format: '@' }])),
    })
  })

  it('keeps any text', async () => {
    const units = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())
    const odd = fc.constantFrom(
      '\uD800',
      '\uFFFD',
      '\uFFFE',
      '\u{10FFFF}x',
      '\r\n',
      '\u0000',
      '\u0085',
      '_x000D_',
      ' \n ',
      '\uE000',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(units, odd), { minLength: 1, maxLength: 20 }), async texts => {
        const cells = await written(Frame.fromColumns({ t: texts }))
        expect(texts.map((_, row) => cells[`A${row + 2}`] ?? '')).toEqual(texts)
      }),
      { numRuns: 50 },
    )
  })

  it('writes any table', async () => {
    await fc.assert(
      fc.asyncProperty(anyFrame({ maxRows: 4 }), async frame => {
        const cells = await written(frame, { unitsIn: 'none' })
        const filled = frame.columns.flatMap(column => column.toArray().filter(value => value !== null && value !== ''))
        const { columnNames } = frame
        expect(columnNames.map((_, index) => cells[`${'ABCDEF'[index]}1`] ?? '')).toEqual(columnNames)
        const named = columnNames.filter(name => name !== '')
        expect(Object.keys(cells).length).toBe(filled.length + named.length)
      }),
      { numRuns: 50 },
    )
  })

  it('refuses what a sheet or a cell cannot have', async () => {
    const path = join(folder, 'large.xlsx')
    const one = Frame.fromColumns({ a: [1] })
    await expect(new Frame([], 1_048_576).toExcel(path)).rejects.toThrow(
      /1,048,576 rows × 16,384 columns.*1,048,577 × 0/,
    )
    const wide = Array.from({ length: 16_385 }, (_, index) => one.column('a').with({ name: `a${index}` }))
    await expect(new Frame(wide).toExcel(path)).rejects.toThrow(/needs 2 × 16,385/)
    const long = Frame.fromColumns({ list: [[], Array.from({ length: 9000 }, (_, index) => index + 0.5)] })
    await expect(long.toExcel(path)).rejects.toMatchObject({
      message: expect.stringMatching(
        /^Row 1 of the column 'list' has [\d,]+ characters, and a cell of Excel takes 32,767/,
      ),
      hint: expect.stringContaining("frame.drop('list')"),
    })
    await expect(one.toExcel(join(folder, 'none', 'a.xlsx'))).rejects.toThrow(/its folder is not there/)
    for (const sheet of ['', 'a/b', "'a", 'a'.repeat(32), '[x]']) {
      await expect(one.toExcel(path, { sheet })).rejects.toThrow(/a name of 1 to 31 characters/)
    }
    expect(readdirSync(folder)).not.toContain('large.xlsx')
  })
})
