import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { sql } from '../../../src/sql/index.js'
import { compileStatement, rawTexts } from '../../../src/sql/statement/index.js'
import { quantity } from '../../../src/units/index.js'
import { oxides } from '../tables.js'

function compiled(texts: TemplateStringsArray, ...holes: unknown[]) {
  return compileStatement(rawTexts(texts), holes)
}

describe('a statement', () => {
  it('has names in place of values and tables, which stand apart', () => {
    const statement = compiled`select ${sql.name('a "b"')} from ${oxides} where x = ${"'; drop"} and y in ${[1, 2]}`
    expect(statement.text.replace(/ +/g, ' ')).toBe(
      'select "a ""b""" from "nomad_notebook_table_1" where x = $nomad_notebook_value_1 and y in ($nomad_notebook_value_2, $nomad_notebook_value_3) ',
    )
    expect(statement.parameters.map(({ value }) => value)).toEqual(["'; drop", 1, 2])
    expect(statement.tables.map(({ source }) => source)).toEqual([oxides])
    expect(statement.shown).toBe(
      `select \${sql.name "a ""b"""} from \${frame} where x = \${''; drop'} and y in \${[1,2]}`,
    )
  })

  it('takes its text as it is written, but for the escapes of the template itself', async () => {
    expect(compiled`'\d\n' \`a\` \${x}`.text).toBe(`'\\d\\n' \`a\` \${x}`)
    const frame = await sql`select regexp_matches('a1', '\d') as a, '\n' as b`
    expect(frame.row(0)).toEqual({ a: true, b: '\\n' })
  })

  it('reads a table once that stands in it twice, and has the values of parts of parts', async () => {
    const inner = sql.part`gap > ${1}`
    const where = sql.part`where ${inner} and formula <> ${'Si'} -- a comment`
    const frame = await sql`select count(*) as n from ${oxides} ${where}
      union all select count(*) from ${oxides} ${where}`
    expect(frame.toRows()).toEqual([{ n: 3 }, { n: 3 }])
    expect(compiled`from ${oxides}, ${oxides}`.tables).toHaveLength(1)
  })

  it.each([
    ['a text in quotes', () => compiled`select '${1}'`, 'stands within quotes'],
    ['a text with a quote in it', () => compiled`select 'it''s ${1}'`, 'stands within quotes'],
    ['a text with escapes', () => compiled`select e'it\'s ${1}'`, 'stands within quotes'],
    ['a text between dollars', () => compiled`select $$ ${1} $$`, 'stands within quotes'],
    ['a text between marks', () => compiled`select $a$ $$ ${1} $a$`, 'stands within quotes'],
    ['a quoted name', () => compiled`select "a${sql.name('b')}"`, 'stands within a quoted name'],
    ['a comment', () => compiled`select 1 -- ${1}`, 'stands within a comment'],
    ['a comment of several lines', () => compiled`select 1 /* /* */ ${1} */`, 'stands within a comment'],
    ['a part that ends in quotes', () => compiled`select ${sql.part`'a`} b'`, 'ends within quotes'],
    ['quotes that never end', () => compiled`select 'a`, 'ends within quotes'],
    ['undefined', () => compiled`select ${undefined}`, 'is undefined'],
    ['a promise', () => compiled`from ${Promise.resolve(oxides)}`, 'is a promise'],
    ['a function', () => compiled`select ${() => 1}`, 'is a function'],
    ['a record', () => compiled`select ${{ a: 1 }}`, 'is {"a":1}'],
    ['a symbol', () => compiled`select ${Symbol('a')}`, 'is Symbol(a)'],
    ['an invalid date', () => compiled`select ${new Date(Number.NaN)}`, 'an invalid date'],
    ['a list of several types', () => compiled`select ${[1, 'a']}`, 'a list of number and string'],
    ['a list of records', () => compiled`select ${[{}]}`, 'is {}'],
    ['a table of numbers with a unit', () => compiled`select ${quantity([[1], [2]], 'eV')}`, 'several dimensions'],
    ['nothing at all', () => compiled` `, 'is empty'],
    ['an empty name', () => sql.name(''), 'is no name'],
    ['a name with a zero', () => sql.name('a\0'), 'is no name'],
    ['no name', () => sql.name(), 'takes a name'],
    ['no file', () => sql.files([]), 'at least one path'],
    ['an empty path', () => sql.files(''), 'takes paths'],
    ['a file of another machine', () => sql.files('https://example.org/a.parquet'), 'files of this machine'],
    ['units of no table', () => sql.units(5 as never, {}), 'sql.units takes a frame'],
    ['no units', () => sql.units(oxides, 'eV' as never), 'sql.units takes the units'],
  ])('is refused with %s', (_, make, message) => {
    const failure = (() => {
      try {
        return make()
      } catch (error) {
        return error as Error
      }
    })()
    expect(failure).toBeInstanceOf(QueryError)
    expect((failure as Error).message).toContain(message)
  })

  it.each([
    ['after a comment', () => compiled`/* a /* b */ */ select ${1} -- c`],
    ['after quotes', () => compiled`select 'it''s', "a""b", $$ ' $$, e'\'' , ${1}`],
    ['after names with dollars', () => compiled`select a$b, c$$ from ${oxides}`],
    ['after a number with an exponent', () => compiled`select 1e'${1}`],
  ])('takes values %s', (_, make) => {
    const count = () => {
      const { parameters, tables } = make()
      return parameters.length + tables.length
    }
    if (_ === 'after a number with an exponent') expect(count).toThrow('within quotes')
    else expect(count()).toBe(1)
  })
})
