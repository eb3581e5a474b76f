import { describe, expect, it } from 'vitest'
import { UnitError } from '../../../src/errors/index.js'
import { Frame } from '../../../src/frame/index.js'
import { sql } from '../../../src/sql/index.js'
import { quantity } from '../../../src/units/index.js'
import { others, oxides } from '../tables.js'

const part = sql.part
const electronVolts = quantity(1, 'eV')

/** Returns the units of the columns of a result: `'?'` where a note says that it is unknown. */
function unitsOf(frame: Frame): Record<string, string> {
  return Object.fromEntries(
    frame.columns.map(({ name, unit, note }) => [name, unit?.symbol ?? (note?.includes('unit is unknown') ? '?' : '')]),
  )
}

describe('the units of a result', () => {
  it.each([
    ['columns', part`select energy, formula, atoms, bonds`, 'eV   Å'],
    ['renamed columns', part`select energy as a, t.volume as b`, 'eV Å³'],
    [
      'aggregates that keep the unit',
      part`select min(energy) a, max(gap) b, avg(volume) c, sum(gap) d, median(gap) e`,
      'eV eV Å³ eV eV',
    ],
    [
      'more of them',
      part`select quantile_cont(gap, 0.5) a, any_value(gap) b, first(gap) c, last(gap) d, arg_min(gap, volume) e`,
      'eV eV eV eV eV',
    ],
    ['counts and places', part`select count(gap) a, count(*) b, approx_count_distinct(gap) c`, '  '],
    ['spreads', part`select stddev(gap) a, variance(gap) b, stddev(celsius) c, var_pop(celsius) d`, 'eV eV² Δ°C Δ°C²'],
    [
      'functions that keep it',
      part`select abs(energy) a, round(energy, 1) b, coalesce(energy, 0) c, greatest(energy, gap) d, floor(gap) e`,
      'eV eV eV eV eV',
    ],
    [
      'signs and sums',
      part`select -energy a, energy + gap b, energy - gap c, energy + 1.5 d, 2 - energy e`,
      'eV eV eV eV eV',
    ],
    [
      'a difference to the lowest',
      part`select energy - min(energy) over () a, energy - (select min(energy) from t) b`,
      'eV eV',
    ],
    [
      'casts',
      part`select cast(energy as float) a, energy::decimal(10,2) b, energy::varchar c, try_cast(energy as int) d`,
      'eV eV  eV',
    ],
    ['cases', part`select case when gap > 1 then energy else 0 end a, case when gap > 1 then energy end b`, 'eV eV'],
    [
      'windows',
      part`select lag(energy) over (order by volume) a, lead(energy, 1, 0) over () b, row_number() over () c, sum(gap) over (partition by formula) d`,
      'eV eV  eV',
    ],
    [
      'what has none',
      part`select energy / gap a, gap > 1 b, length(formula) c, 1 + 1 d, atoms * 2 e, energy is null f`,
      '     ',
    ],
    [
      'products',
      part`select energy * 2 a, energy / atoms b, energy * volume c, sqrt(volume) d, energy ^ 2 e, 27.2 * gap f`,
      '? ? ? ? ? ?',
    ],
    ['a column without a unit', part`select energy + atoms a, coalesce(energy, atoms) b`, '? ?'],
    [
      'scales',
      part`select avg(celsius) over () a, celsius - 5 b, celsius - min(celsius) over () c, sum(celsius) over () d, max(celsius) over () e, -celsius f, abs(celsius) g`,
      '°C ? Δ°C ? °C ? ?',
    ],
    [
      'lists',
      part`select bonds[1] a, bonds[1:2] b, list_min(bonds) c, unnest(bonds) d, len(bonds) e, [energy, gap] f, list_sort(bonds) g`,
      'Å Å Å Å  eV Å',
    ],
    ['changed lists', part`select list_transform(bonds, lambda x: x * x) a`, '?'],
    ['an alias used again', part`select energy as low, low - gap as a`, 'eV eV'],
    [
      'several in one',
      part`select list(energy) a, mode(gap) b, nullif(min(gap), 0) c, if(max(gap) > 1, max(energy), min(gap)) d`,
      'eV eV eV eV',
    ],
  ])('are traced through %s', async (_, select, expected) => {
    const frame = await sql`with t as (select * from ${oxides}) ${select} from t`
    expect(Object.values(unitsOf(frame)).join(' ')).toBe(expected)
  })

  it.each([
    [
      'star',
      part`select * from ${oxides}`,
      'formula energy:eV gap:eV volume:Å³ atoms celsius:°C bonds:Å when settings isOxide',
    ],
    [
      'star without some',
      part`select * exclude (gap, bonds, "when", settings) from ${oxides}`,
      'formula energy:eV volume:Å³ atoms celsius:°C isOxide',
    ],
    [
      'star with another',
      part`select * replace (volume as energy) from (select formula, energy, volume from ${oxides})`,
      'formula energy:Å³ volume:Å³',
    ],
    [
      'star of one table',
      part`select o.* , t.gap from ${others} o join ${oxides} t using (formula)`,
      'formula energy:Ha label gap:eV',
    ],
    [
      'join with shared columns',
      part`select * from (select formula, gap from ${oxides}) join ${others} using (formula)`,
      'formula gap:eV energy:Ha label',
    ],
    [
      'natural join',
      part`select * from (select formula, gap from ${oxides}) natural join ${others}`,
      'formula gap:eV energy:Ha label',
    ],
    [
      'semi join',
      part`select * from (select formula, gap from ${oxides}) t semi join ${others} using (formula)`,
      'formula gap:eV',
    ],
    [
      'twice the same name',
      part`select a.energy, b.energy from ${oxides} a join ${others} b on a.formula = b.formula`,
      'energy:eV energy_2:Ha',
    ],
    ['with', part`with a as (select energy e from ${oxides}), b(x) as (select min(e) from a) select x from b`, 'x:eV'],
    ['renamed columns', part`select x, z from (select energy, gap, volume from ${oxides}) as t(x, y, z)`, 'x:eV z:Å³'],
    ['union', part`select energy from ${oxides} union all select gap from ${oxides} union select null`, 'energy:eV'],
    [
      'union by name',
      part`select energy, gap from ${oxides} union all by name select gap, formula from ${oxides}`,
      'energy:eV gap:eV formula',
    ],
    ['except', part`select energy from ${oxides} except select gap from ${oxides}`, 'energy:eV'],
    ['values', part`select e from (values (1.5), (2)) v(e)`, 'e'],
    ['lateral queries', part`select low from ${oxides} t, lateral (select t.energy as low)`, 'low:eV'],
    ['items of lists', part`select u.x from ${oxides} t, unnest(t.bonds) as u(x)`, 'x:Å'],
    [
      'recursion',
      part`with recursive r(e, n) as (select min(energy), 1 from ${oxides} union all select e + 1, n + 1 from r where n < 3) select * from r`,
      'e:eV n',
    ],
    ['from first', part`from ${oxides} select gap limit 1`, 'gap:eV'],
    [
      'groups',
      part`select formula f, min(gap) from ${oxides} group by all having min(gap) > ${electronVolts} order by 2`,
      'f min(gap):eV',
    ],
    ['grouping sets', part`select formula, sum(gap) s from ${oxides} group by rollup (formula)`, 'formula s:eV'],
    [
      'distinct',
      part`select distinct on (formula) formula, energy from ${oxides} order by formula, energy`,
      'formula energy:eV',
    ],
    ['names in any case', part`select ENERGY, T.Gap from ${oxides} as t`, 'energy:eV gap:eV'],
    ['table of files', part`select * from range(2) t(x)`, 'x'],
  ])('are traced through %s of statements', async (_, statement, expected) => {
    const frame = await sql`${statement}`
    expect(frame.notes).toEqual([])
    const units = Object.entries(unitsOf(frame)).map(([name, unit]) => (unit ? `${name.toLowerCase()}:${unit}` : name))
    expect(units.join(' ').toLowerCase()).toBe(expected.toLowerCase())
  })

  it('are left out with a note where columns cannot be followed', async () => {
    const frame = await sql`select columns('en.*') from ${oxides}`
    expect(frame.column('energy').unit).toBeUndefined()
    expect(frame.notes.join()).toContain('units of the columns are unknown')
    const pivoted =
      await sql`select * from (select formula, energy from ${oxides}) pivot (min(energy) for formula in ('MgO', 'Si'))`
    expect(pivoted.columns.map(({ unit }) => unit)).toEqual([undefined, undefined])
    expect(pivoted.notes).toHaveLength(1)
  })

  it('go with paths and notes for columns as they were, and without for others', async () => {
    const frame = Frame.fromJSON({
      ...oxides.toJSON(),
      schema: oxides.toJSON().schema.map(column => ({ ...column, path: `run.${column.name}`, note: 'checked' })),
    } as never)
    const result = await sql`select energy, min(gap) over () as low, energy e from ${frame}`
    expect(result.schema.map(({ path, note }) => [path, note])).toEqual([
      ['run.energy', 'checked'],
      [undefined, undefined],
      ['run.energy', 'checked'],
    ])
  })

  it('say through what they cannot be traced', async () => {
    const { note } = (await sql`select energy * 2 as twice from ${oxides}`).column('twice')
    expect(note).toBe('the unit is unknown: it cannot be traced through energy * 2')
  })
})

describe('a quantity', () => {
  it.each([
    ['a comparison', part`gap > ${quantity(1000, 'meV')}`, 3],
    ['a comparison from the left', part`${quantity(1, 'eV')} < t.gap`, 3],
    ['between', part`gap between ${quantity(0.5, 'eV')} and ${quantity(4600, 'meV')}`, 2],
    ['in', part`gap in (${quantity(600, 'meV')}, 6)`, 2],
    ['a list', part`gap in ${quantity([600, 6000], 'meV')}`, 2],
    ['a list in brackets', part`gap in (${quantity([600, 6000], 'meV')})`, 2],
    [
      'a long list',
      part`gap in ${quantity(
        Array.from({ length: 200 }, (_, index) => index * 100),
        'meV',
      )}`,
      4,
    ],
    ['none of a list', part`gap not in ${quantity([600, 6000], 'meV')}`, 2],
    ['a sum', part`gap + ${quantity(1000, 'meV')} > 5.6`, 2],
    ['a difference on both sides', part`energy - ${quantity(1, 'eV')} < gap - ${quantity(16.5, 'eV')}`, 2],
    ['an aggregate in a query', part`energy < (select min(energy) from ${oxides}) + ${quantity(1600, 'meV')}`, 2],
    ['coalesce', part`coalesce(gap, ${quantity(9000, 'meV')}) > 5`, 2],
    ['case', part`case when formula = 'Si' then ${quantity(9000, 'meV')} else gap end > 5`, 2],
    ['any', part`gap > all (select ${quantity(1, 'eV')} + min(gap) from ${oxides})`, 3],
    ['list_contains', part`list_contains(bonds, ${quantity(2.3, 'angstrom')})`, 1],
    ['a row', part`(gap, volume) = (${quantity(600, 'meV')}, ${quantity(40, 'angstrom^3')})`, 1],
    ['not', part`not (gap <= ${quantity(1, 'eV')} or volume > ${quantity(0.02, 'nm^3')})`, 2],
    ['a scale', part`celsius > ${quantity(300, 'kelvin')}`, 3],
  ])('takes the unit of what it stands beside: %s', async (_, condition, rows) => {
    expect((await sql`select * from ${oxides} t where ${condition}`).numRows).toBe(rows)
  })

  it('takes the unit in having, on, order by, with and the list of columns', async () => {
    const having =
      await sql`select formula from ${oxides} group by formula having min(energy) < ${quantity(-10.5, 'eV')}`
    expect(having.numRows).toBe(2)
    const joined = await sql`select * from ${oxides} a join ${oxides} b on a.gap < b.gap - ${quantity(1000, 'meV')}`
    expect(joined.numRows).toBe(5)
    const listed =
      await sql`with t as (select gap - ${quantity(100, 'meV')} as g from ${oxides}) select max(g) as g from t`
    expect(listed.column('g').at(0)).toBe(5.9)
    expect(listed.column('g').unit?.symbol).toBe('eV')
  })

  it('takes the unit of what having means: a column that is grouped by, else what the statement names so', async () => {
    const same =
      await sql`select formula, min(gap) as gap from ${oxides} group by formula having gap > ${quantity(4600, 'meV')}`
    expect(same.numRows).toBe(1)
    const grouped =
      await sql`select volume as gap from ${oxides} group by gap, volume having gap > ${quantity(4600, 'meV')}`
    expect(grouped.numRows).toBe(2)
    await expect(
      sql`select formula, min(volume) as gap from ${oxides} group by formula having gap > ${electronVolts}`,
    ).rejects.toThrow('into which unit')
  })

  it.each([
    ['a product', part`select gap * ${electronVolts} from ${oxides}`, "stands beside 'gap'"],
    [
      'a product that it is compared with',
      part`select 1 from ${oxides} where gap * 2 > ${electronVolts}`,
      "stands beside 'gap * 2'",
    ],
    ['a column without a unit', part`select 1 from ${oxides} where atoms > ${electronVolts}`, "stands beside 'atoms'"],
    ['a text', part`select 1 from ${oxides} where formula = ${electronVolts}`, "stands beside 'formula'"],
    ['nothing', part`select ${electronVolts} as e`, 'into which unit'],
    ['a number', part`select 1 where 5 > ${electronVolts}`, 'into which unit'],
    ['a function', part`select sqrt(${electronVolts}) from ${oxides}`, "stands beside 'sqrt"],
    ['a limit', part`select 1 from ${oxides} limit ${electronVolts}`, 'into which unit'],
    [
      'a scale that it is added to',
      part`select celsius + ${quantity(1, 'kelvin')} from ${oxides}`,
      "stands beside 'celsius'",
    ],
  ])('is refused beside %s, with what to write', async (_, statement, message) => {
    const failure = await sql`${statement}`.catch(error => error)
    expect(failure).toBeInstanceOf(UnitError)
    expect(failure.message).toContain(message)
    expect(failure.hint).toContain('.magnitude')
  })

  it('is refused when it measures something else', async () => {
    await expect(sql`select 1 from ${oxides} where gap > ${quantity(1, 'angstrom')}`).rejects.toThrow(
      "compares 'gap' in electron_volt with a quantity in angstrom",
    )
  })
})

describe('different units', () => {
  it.each([
    [
      'compared',
      part`select 1 from ${oxides} a join ${others} b on a.energy > b.energy`,
      "compares 'energy' in electron_volt and 'energy' in hartree",
    ],
    ['added', part`select a.energy + b.energy from ${oxides} a, ${others} b`, 'adds'],
    ['subtracted from one of another dimension', part`select energy - volume from ${oxides}`, 'subtracts'],
    ['joined by a shared column', part`select * from ${oxides} join ${others} using (energy)`, 'compares'],
    ['in a union', part`select energy from ${oxides} union all select energy from ${others}`, 'puts into one column'],
    [
      'in a case',
      part`select case when formula = 'x' then energy else volume end from ${oxides}`,
      'puts into one column',
    ],
    ['in coalesce', part`select coalesce(energy, volume) from ${oxides}`, 'puts into one column'],
    ['between', part`select 1 from ${oxides} where energy between volume and 2`, 'compares'],
    ['in a query', part`select 1 from ${oxides} where energy in (select energy from ${others})`, 'compares'],
    ['in a list', part`select 1 from ${oxides} where energy in (1, volume)`, 'compares'],
  ])('are refused when they are %s', async (_, statement, message) => {
    const failure = await sql`${statement}`.catch(error => error)
    expect(failure).toBeInstanceOf(UnitError)
    expect(failure.message).toContain(message)
  })

  it.each([
    [
      'compared with a column without a unit',
      part`select formula from ${oxides} where energy < atoms`,
      "compares 'energy' in electron_volt and 'atoms', which has no unit",
    ],
    [
      'compared with a product',
      part`select formula from ${oxides} where energy < gap * 2`,
      "compares 'energy' in electron_volt and 'gap * 2', whose unit is unknown",
    ],
    [
      'mixed with a column without a unit',
      part`select arg_min(formula, coalesce(energy, atoms)) from ${oxides}`,
      "puts into one column 'energy' in electron_volt and 'atoms', which has no unit",
    ],
  ])('that may be are noted where a column is %s', async (_, statement, note) => {
    expect((await sql`${statement}`).notes).toEqual([`The statement ${note}: numbers are taken as they are.`])
  })

  it('are not noted where nothing has a unit, or numbers count', async () => {
    const plain = oxides.select('formula', 'atoms', 'isOxide')
    expect(
      (await sql`select coalesce(atoms, length(formula)) as n from ${plain} where atoms > length(formula)`).notes,
    ).toEqual([])
    expect((await sql`select energy from ${oxides} join range(5) r(i) on atoms = i`).notes).toEqual([])
  })

  it('are brought to one by sql.units, also in lists and scales', async () => {
    const same = sql.units(others, { energy: 'eV' })
    const joined =
      await sql`select a.formula, a.energy - b.energy as d from ${oxides} a join ${same} b using (formula) order by d`
    expect(joined.column('d').unit?.symbol).toBe('eV')
    expect(joined.column('d').at(0)).toBeCloseTo(-11 + 0.4 * 27.211386, 4)
    const list = await sql`select bonds, celsius from ${sql.units(oxides, { bonds: 'nm', celsius: 'kelvin' })}`
    expect(list.column('bonds').at(0)).toEqual([expect.closeTo(0.21), expect.closeTo(0.22)])
    expect(list.schema.map(({ unit }) => unit?.symbol)).toEqual(['nm', 'K'])
    expect(list.column('celsius').at(0)).toBeCloseTo(293.15)
    await expect(sql`select * from ${sql.units(oxides, { atoms: 'eV' })}`).rejects.toThrow(
      "no column 'atoms' with a unit",
    )
  })
})
