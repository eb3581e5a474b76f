import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QueryError, UnitError } from '../../../src/errors/index.js'
import { type Column, Frame } from '../../../src/frame/index.js'
import { sql } from '../../../src/sql/index.js'
import { convert } from '../../../src/units/index.js'

const numbers = [3, -2, 7.5, null, 0.25, 11]
const inElectronVolts = Frame.fromColumns(
  {
    id: [1, 2, 3, 4, 5, 6],
    energy: numbers,
    gap: [1, 2, 0.5, 4, null, 3],
    volume: [10, 20, 15, 12.5, 30, 11],
    area: [4, 9, 2, 16, 1, 8],
    atoms: [2, 3, 2, 8, null, 1],
    path: [[1, 2], [3], null, [], [4.5, 5], [6]],
    formula: ['a', 'b', 'a', null, 'c', 'b'],
  },
  {
    units: { energy: 'eV', gap: 'eV', volume: 'angstrom ** 3', area: 'angstrom ** 2', path: 'angstrom' },
    // Whole numbers would be divided in another way than those that they become in another unit.
    dtypes: { energy: 'float64', gap: 'float64', volume: 'float64', area: 'float64', path: 'list<float64>' },
  },
)
const inOtherUnits = ['energy', 'gap']
  .reduce((frame, name) => frame.to(name, 'meV'), inElectronVolts)
  .to('volume', 'nm ** 3')
  .to('area', 'pm ** 2')
  .to('path', 'pm')

/** Expressions of all that a statement may say, without numbers that would be in the unit of a column. */
const { expression } = fc.letrec<{ expression: string }>(tie => {
  const inner = tie('expression')
  const one = (...forms: string[]) =>
    fc.tuple(fc.constantFrom(...forms), inner).map(([form, text]) => form.replaceAll('#', text))
  const two = (...forms: string[]) =>
    fc.tuple(fc.constantFrom(...forms), inner, inner).map(([form, a, b]) => form.replaceAll('#', a).replaceAll('@', b))
  return {
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom(
        'energy',
        'gap',
        'volume',
        'area',
        'atoms',
        't.energy',
        'path[1]',
        'len(path)',
        'low',
        'count(*) over ()',
      ),
      one(
        '(-#)',
        'abs(#)',
        'cast(# as double)',
        'coalesce(#, 0)',
        'sqrt(abs(#))',
        'sign(#)',
        '(# * #)',
        '(# / #)',
        'list_min([#])',
        'min(#) over ()',
        'max(#) over (partition by formula)',
        'avg(#) over ()',
        'sum(#) over (order by id)',
        'stddev(#) over ()',
        'variance(#) over ()',
        'median(#) over ()',
        'lag(#) over (order by id)',
        'first(#) over (order by id)',
        'count(#) over ()',
        '(select max(#) from t)',
        '(select sum(x) from (select # as x from t))',
        '(select quantile_cont(#, 0.5) from t)',
        '(select x from (select # as x, id from t) order by id limit 1)',
        'list_sum(list_transform(path, lambda x: x))',
        '(# is null)',
      ),
      two(
        '(# + @)',
        '(# - @)',
        '(# * @)',
        '(# / @)',
        '(# % @)',
        'coalesce(#, @)',
        'greatest(#, @)',
        'least(#, @)',
        'nullif(#, @)',
        'case when # > @ then # else @ end',
        "case when formula = 'a' then # when # < @ then @ end",
        'if(# > @, #, @)',
        '[#, @][1]',
        'list_max([#, @])',
        'arg_min(#, volume) over () + arg_max(@, gap) over ()',
        '(select max(x) from (select # as x from t union all select @ from t))',
        'corr(#, @) over ()',
        'pow(#, @)',
      ),
    ),
  }
})

async function outcome(frame: Frame, text: string): Promise<Column | 'units' | 'query' | 'noted'> {
  try {
    // A part made of the text itself: it has no values.
    const made = sql.part(Object.assign([text], { raw: [text] }))
    const result = await sql`with t as (select *, gap as low from ${frame}) select ${made} as x from t order by id`
    return result.notes.length > 0 ? 'noted' : result.column('x')
  } catch (error) {
    if (error instanceof UnitError) return 'units'
    if (error instanceof QueryError) return 'query'
    throw error
  }
}

describe('the unit of a result', () => {
  it('is right: the same statement on the same values in other units gives the same', async () => {
    let known = 0
    await fc.assert(
      fc.asyncProperty(expression, async text => {
        const one = await outcome(inElectronVolts, text)
        const other = await outcome(inOtherUnits, text)
        // A number may overflow in one unit and not in the other.
        if (one === 'query' || other === 'query') return
        if (typeof one === 'string' || typeof other === 'string') {
          expect(other).toBe(one)
          return
        }
        expect(one.unit?.dimension).toBe(other.unit?.dimension)
        const isUnknown = (one.note ?? '').includes('unit is unknown')
        expect((other.note ?? '').includes('unit is unknown')).toBe(isUnknown)
        if (isUnknown) return
        known++
        const { unit } = one
        const values = other.toArray() as (number | null)[]
        const converted = values.map(value =>
          value === null || !unit ? value : convert(value, other.unit as never, unit),
        )
        expect(converted).toEqual(
          one.toArray().map(value => (typeof value === 'number' && Number.isFinite(value) ? near(value) : value)),
        )
      }),
      { numRuns: 400 },
    )
    expect(known).toBeGreaterThan(50)
  }, 120_000)
})

function near(value: number) {
  return { asymmetricMatch: (other: number) => Math.abs(other - value) <= 1e-6 * Math.max(1, Math.abs(value)) }
}
