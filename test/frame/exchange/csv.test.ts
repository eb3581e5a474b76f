import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Frame } from '../../../src/frame/index.js'

const oxides = () =>
  Frame.fromRows(
    [
      { name: 'a,"b"\n', energy: Number.NaN, list: [1, null], when: new Date(0), volume: 1 },
      { name: '', energy: -0.5, list: [0.5, Number.NaN] },
      { name: null, energy: null, list: [], volume: 2.5 },
    ],
    { units: { energy: 'eV', volume: 'angstrom ** 3' } },
  )

describe('toCsv', () => {
  it('writes units behind the names, and tells missing from empty', () => {
    expect(oxides().toCsv()).toBe(
      'name,energy (eV),list,when,volume (angstrom ** 3)\r\n' +
        '"a,""b""\n",NaN,"[1.0,null]",1970-01-01T00:00:00.000Z,1.0\r\n"",-0.5,"[0.5,NaN]",,\r\n,,[],,2.5\r\n',
    )
  })

  it('writes units in a row of their own, or none, on demand', () => {
    const some = oxides().select('name', 'energy').tail(2)
    expect(some.toCsv({ unitsIn: 'row' })).toBe('name,energy\r\n,electron_volt\r\n"",-0.5\r\n,\r\n')
    expect(some.toCsv({ unitsIn: 'none' })).toBe('name,energy\r\n"",-0.5\r\n,\r\n')
    expect(oxides().select('name', 'when').head(0).toCsv({ separator: ';' })).toBe('name;when\r\n')
  })

  it('leaves no line empty, which would be no row to pandas', () => {
    expect(oxides().select('energy').toCsv()).toBe('energy (eV)\r\nNaN\r\n-0.5\r\n""\r\n')
  })

  it('escapes formulas, in names too, unless the option says no', () => {
    const frame = Frame.fromColumns({
      '=1+1': ["=cmd|' /C calc'!A0", '+49', '-5 eV', '@SUM(A1)', '\tx', "'=x", 'fine', '-1.5e-3', '−5'],
    })
    expect(frame.toCsv().split('\r\n')).toEqual(
      [
        "'=1+1",
        "'=cmd|' /C calc'!A0",
        '"+49"',
        "'-5 eV",
        "'@SUM(A1)",
        '"\'\tx"',
        "''=x",
        'fine',
        '"-1.5e-3"',
        '−5',
        '',
      ].map(line => (line.includes('|') ? `"${line}"` : line)),
    )
    expect(Frame.fromCsv(frame.toCsv()).toRows()).toEqual(frame.toRows())
    expect(frame.toCsv({ escapeFormulas: false })).toContain('\r\n@SUM(A1)\r\n')
  })

  it('refuses options that there are not', () => {
    const write = (options: object) => () => oxides().toCsv(options)
    expect(write({ unitsIn: 'heder' })).toThrow("it must be 'header', 'row' or 'none'. Did you mean 'header'?")
    expect(write({ seperator: ';' })).toThrow(/Did you mean 'separator'/)
    expect(write({ unitRow: true })).toThrow(/has no option 'unitRow'/)
    for (const separator of [', ', '', '.', '-', '7', 'e', '"', '\n', ':', 5 as never])
      expect(write({ separator })).toThrow(/one character/)
  })
})

describe('fromCsv', () => {
  it('reads back what toCsv writes, with units', () => {
    for (const unitsIn of ['header', 'row'] as const) {
      const back = Frame.fromCsv(oxides().toCsv({ unitsIn }))
      expect(back.toRows()).toEqual(oxides().toRows())
      expect(back.schema).toEqual(oxides().schema)
    }
  })

  it('reads any table back, whatever its cells and names', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '=1+1',
        "'=1",
        '-',
        '-5',
        '007',
        '1e5',
        'NaN',
        'null',
        'NA',
        'true',
        '2024-01-02',
        'Infinity',
        '"',
        ' ',
        '+',
      ),
      fc.string({ unit: fc.constantFrom(...'=+-@\'",;|\t\r\n[]{}0 a') }),
    )
    // A text that is a list or a record in JSON is read as one: the docstring says so.
    const noJson = text.filter(value => !/^'*[[{]/.test(value))
    const row = fc.record({
      x: fc.option(fc.double()),
      n: fc.option(fc.integer()),
      s: fc.option(noJson),
      b: fc.option(fc.boolean()),
      d: fc.option(fc.date({ noInvalidDate: true })),
      l: fc.option(fc.array(fc.option(fc.double()))),
      ll: fc.option(fc.array(fc.array(fc.string()))),
    })
    const names = fc.uniqueArray(fc.oneof(text, fc.constantFrom('x (eV)', 'x ()', 'x [m]', '(eV)', 'a (b)')), {
      minLength: 7,
      maxLength: 7,
    })
    const unit = fc.constantFrom(undefined, 'eV', 'angstrom ** 3', 'J/(K·kg)', 'degC', 'dimensionless', '1/cm')
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 8 }),
        names,
        unit,
        fc.constantFrom(',', ';', '\t', '|', ' ', '~'),
        fc.constantFrom('header' as const, 'row' as const),
        (rows, titles, unitName, separator, unitsIn) => {
          const keys = ['x', 'n', 's', 'b', 'd', 'l', 'll'] as const
          const columns = Object.fromEntries(
            keys.map((key, at) => [titles[at] as string, rows.map(record => record[key])]),
          )
          const units =
            unitName === undefined ? {} : { [titles[0] as string]: unitName, [titles[5] as string]: unitName }
          const frame = Frame.fromColumns(columns, { units, dtypes: { [titles[0] as string]: 'float64' } })
          const back = Frame.fromCsv(frame.toCsv({ unitsIn, separator }), { separator, unitsIn })
          expect(back.columnNames).toEqual(frame.columnNames)
          expect(back.toRows()).toEqual(frame.toRows())
          for (const { name, unit, dtype, nullCount, length } of frame.columns) {
            expect(back.column(name).unit?.name).toBe(unit?.name)
            if (nullCount < length && !dtype.startsWith('list')) expect(back.column(name).dtype).toBe(dtype)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('finds the separator and the place of the units, where numbers stand below them', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            formula: fc.option(fc.constantFrom('C', 'N', 'm', 'O2')),
            e: fc.option(fc.double({ noNaN: true })),
          }),
          { minLength: 1 },
        ),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('header' as const, 'row' as const),
        (rows, separator, unitsIn) => {
          fc.pre(rows.some(row => row.e !== null))
          const frame = Frame.fromRows(rows, { units: { e: 'eV' }, dtypes: { e: 'float64' } })
          const back = Frame.fromCsv(frame.toCsv({ separator, unitsIn }))
          expect(back.toRows()).toEqual(frame.toRows())
          expect(back.column('e').unit?.name).toBe('electron_volt')
        },
      ),
    )
    // Elements are no units: below them stand other elements.
    expect(Frame.fromCsv('element\nC\nN\n').toColumns()).toEqual({ element: ['C', 'N'] })
    expect(Frame.fromCsv('element,n\nC,1\nN,2\n').numRows).toBe(2)
    expect(Frame.fromCsv('element\nC\n').numRows).toBe(1)
  })

  it('reads the files of other programs', () => {
    // pandas: an index without a name, capitals, empty for missing.
    expect(Frame.fromCsv(',gap [eV],ok\n0,1.5,True\n1,,False\n').toRows()).toEqual([
      { '': 0, gap: 1.5, ok: true },
      { '': 1, gap: null, ok: false },
    ])
    // R: texts and names in quotes, NA for missing.
    expect(Frame.fromCsv('"id","gap"\n"7",NA\n"8",0.5\n').toRows()).toEqual([
      { id: '7', gap: null },
      { id: '8', gap: 0.5 },
    ])
    // All in quotes, a byte-order mark, semicolons.
    const quoted = Frame.fromCsv('\ufeff"gap (meV)";"when"\r\n"1";"2024-01-02"\r\n', { units: { gap: 'eV' } })
    expect(quoted.column('gap').toArray()).toEqual([0.001])
    expect(quoted.column('gap').unit?.name).toBe('electron_volt')
    expect(quoted.column('when').at(0)).toEqual(new Date('2024-01-02'))
    // Names that end in brackets without a unit stay; so do two columns that differ in nothing else.
    expect(Frame.fromCsv('spin (up),n (1)\n1,2\n').columnNames).toEqual(['spin (up)', 'n (1)'])
    expect(Frame.fromCsv('E (eV),E (J)\n1,2\n').schema.map(({ name, unit }) => [name, unit?.name])).toEqual([
      ['E (eV)', 'electron_volt'],
      ['E (J)', 'joule'],
    ])
    expect(Frame.fromCsv('gap (eV)\n1\n', { unitsIn: 'none' }).columnNames).toEqual(['gap (eV)'])
  })

  it('keeps names that look like numbers, and whole numbers that no number holds', () => {
    const frame = Frame.fromCsv('id,code,n\n12345678901234567890,007,1\n1,012,2147483648\n')
    expect(frame.schema.map(({ dtype, note }) => [dtype, note?.slice(0, 13)])).toEqual([
      ['string', 'whole numbers'],
      ['string', undefined],
      ['float64', undefined],
    ])
    expect(frame.row(0)).toEqual({ id: '12345678901234567890', code: '007', n: 1 })
    expect(
      Frame.fromCsv('code\n7\n', { dtypes: { code: 'string' } })
        .column('code')
        .at(0),
    ).toBe('7')
    expect(
      Frame.fromCsv('l\n"[1,2]"\n', { dtypes: { l: 'string' } })
        .column('l')
        .at(0),
    ).toBe('[1,2]')
  })

  it('says what is wrong', () => {
    expect(() => Frame.fromCsv('a,b\n1,2\n1\n')).toThrow('Row 2 below the names has 1 cells, the names are 2.')
    expect(() => Frame.fromCsv('a;b\n"1\n')).toThrow('The quotes that begin in line 2 do not end.')
    expect(() => Frame.fromCsv('a\n"1"x\n')).toThrow(/text after a quoted cell: "x/)
    expect(() => Frame.fromCsv('a,a\n1,2\n')).toThrow(/Two columns would be named 'a'/)
    expect(() => Frame.fromCsv('a,b\n1,2\n', { units: { c: 'eV' } })).toThrow(/no column|not exist: 'c'/)
    expect(() => Frame.fromCsv('a,b\nxx,\n1,2\n', { unitsIn: 'row' })).toThrow(
      /'xx' for the column 'a', which is no unit/,
    )
    expect(() => Frame.fromCsv('a\n1\n', { seperator: ',' } as never)).toThrow(/Did you mean 'separator'/)
  })
})

describe('files', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'csv-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('are written and read back', () => {
    const path = join(folder, 'Größe.csv')
    expect(oxides().toCsv(path)).toBe(path)
    expect(readFileSync(path, 'utf8')).toBe(oxides().toCsv())
    expect(Frame.fromCsv(path).toRows()).toEqual(oxides().toRows())
    oxides().head(1).toCsv(path, { unitsIn: 'row' })
    expect(Frame.fromCsv(path).numRows).toBe(1)
    expect(readdirSync(folder)).toEqual(['Größe.csv'])
  })

  it('are there whole or not at all', () => {
    const path = join(folder, 'kept.csv')
    oxides().toCsv(path)
    const before = readFileSync(path, 'utf8')
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    expect(() => Frame.fromColumns({ o: [cyclic] }).toCsv(path)).toThrow()
    expect(readFileSync(path, 'utf8')).toBe(before)
    mkdirSync(join(folder, 'in-the-way'))
    expect(() => oxides().toCsv(join(folder, 'in-the-way'))).toThrow(/it is a folder/)
    expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([])
  })

  it('keep their permissions, and links lead where they led', () => {
    const [path, link] = [join(folder, 'secret.csv'), join(folder, 'link.csv')]
    writeFileSync(path, 'old')
    chmodSync(path, 0o600)
    symlinkSync(path, link)
    oxides().toCsv(link)
    expect(readFileSync(path, 'utf8')).toBe(oxides().toCsv())
    expect(readFileSync(link, 'utf8')).toBe(oxides().toCsv())
  })

  it('say what is wrong', () => {
    expect(() => oxides().toCsv(join(folder, 'nowhere', 'x.csv'))).toThrow(/its folder is not there/)
    expect(() => oxides().toCsv('')).toThrow(/named by its path/)
    expect(() => Frame.fromCsv(join(folder, 'none.csv'))).toThrow(/cannot be read: there is no such file/)
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
    writeFileSync(join(folder, 'latin.csv'), Buffer.from('gr\u00f6\u00dfe\n1\n', 'latin1'))
    expect(() => Frame.fromCsv(join(folder, 'latin.csv'))).toThrow(/not in UTF-8/)
  })
})
