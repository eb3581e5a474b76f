import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { parsePath } from '../../../src/metainfo/path/parse-path.js'
import type { Path, Selector } from '../../../src/metainfo/path/path.js'
import {
  columnPath,
  describedPath,
  type PathUse,
  requiredPath,
  rowsPath,
  searchedPath,
} from '../../../src/metainfo/path/path-use.js'
import { printPath } from '../../../src/metainfo/path/print-path.js'

const uses = { columnPath, describedPath, requiredPath, rowsPath, searchedPath }
const step = (name: string, ...selectors: Selector[]) => ({ name, selectors })

describe('a path', () => {
  it.each<[string, Path['from'], Path['steps']]>([
    ['run', 'row', [step('run')]],
    ['run[0].calculation[-1].energy', 'row', [step('run', 0), step('calculation', -1), step('energy')]],
    [
      'a[].b[0:2].c[2:].d[:-1].e[:]',
      'row',
      [
        step('a', 'all'),
        step('b', { from: 0, to: 2 }),
        step('c', { from: 2, to: undefined }),
        step('d', { from: undefined, to: -1 }),
        step('e', 'all'),
      ],
    ],
    ['positions[][0][-2:]', 'row', [step('positions', 'all', 0, { from: -2, to: undefined })]],
    [' run [ 0 ] . system [ 0 : 2 ] ', 'row', [step('run', 0), step('system', { from: 0, to: 2 })]],
    ['a[-0]', 'row', [step('a', 0)]],
    ['^results.material', 'entry', [step('results'), step('material')]],
    ['/run/0/calculation/-1/energy', 'entry', [step('run', 0), step('calculation', -1), step('energy')]],
    ['energy/total', 'row', [step('energy'), step('total')]],
    ['data."odd name"[1].value', 'row', [step('data'), step('odd name', 1), step('value')]],
    ['"a.b[0]"."say \\"hi\\" \\\\"."0"', 'row', [step('a.b[0]'), step('say "hi" \\'), step('0')]],
    ['.', 'row', []],
    ['#', 'index', []],
    ['#run', 'index', [step('run')]],
    ['µ.größe.__proto__', 'row', [step('µ'), step('größe'), step('__proto__')]],
  ])('is read: %s', (text, from, steps) => {
    expect(parsePath(text, columnPath)).toEqual({ text: text.trim(), from, steps })
  })

  it('reads back as it is printed', () => {
    const index = fc.integer({ min: -1e6, max: 1e6 }).map(value => value + 0)
    const bound = fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined })
    const range = fc
      .record({ from: bound, to: bound })
      .filter(({ from, to }) => (from !== undefined || to !== undefined) && (to === undefined || to > (from ?? 0)))
    const fromEnd = fc.integer({ min: -50, max: -1 }).map(from => ({ from, to: undefined }))
    const selector: fc.Arbitrary<Selector> = fc.oneof(fc.constant<Selector>('all'), index, range, fromEnd)
    const name = fc.oneof(
      fc.stringMatching(/^[a-z_]{1,8}$/),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('0', '-1', '', ' ', '"', '\\', '.', '/'),
    )
    const steps = fc.array(fc.record({ name, selectors: fc.array(selector, { maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 5,
    })
    const places = fc.record({ from: fc.constantFrom('row' as const, 'entry' as const), steps })
    const indices = name.map(text => ({ from: 'index' as const, steps: [step(text)] }))
    fc.assert(
      fc.property(fc.oneof(places, indices), path => {
        const text = printPath(path)
        expect(parsePath(text, columnPath)).toEqual({ ...path, text })
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what is no path', () => {
  it.each<[string, PathUse, string]>([
    ['', columnPath, 'The path of a column is empty.'],
    ['  ', requiredPath, 'A path in required is empty.'],
    ['run[x].energy', columnPath, "is wrong at character 5: 'run[x].energy': brackets hold an index"],
    ['run[0', columnPath, 'character 4'],
    ['run[0:1:2]', columnPath, 'character 8'],
    ['run[-]', columnPath, 'character 5'],
    ['run[1.5]', columnPath, 'character 6'],
    ['run[99999999999999999999]', columnPath, 'larger than any list'],
    ['run[2:2]', columnPath, "'[2:2]' chooses nothing"],
    ['run[-1:-2]', columnPath, "'[-1:-2]' chooses nothing"],
    ['run[0]]', columnPath, "']' closes no bracket"],
    ['run..energy', columnPath, "a name is missing before '.'"],
    ['run.', columnPath, "wrong at its end: 'run.': a name is missing"],
    ['odd name', columnPath, "a '.' is missing here, or quotes around the whole name"],
    ['/data/odd name', columnPath, "a '/' is missing here, or quotes around the whole name"],
    ['a"b"', columnPath, 'quotes around the whole name'],
    ['a."b', columnPath, 'the quote is not closed'],
    ['a."b\\', columnPath, 'the quote is not closed'],
    ['a.b/c', columnPath, "names are joined by '.' or by '/'"],
    ['a^b', columnPath, "'^' stands in front of a path only"],
    ['^', columnPath, 'a name is missing at the end'],
    ['/0/run', columnPath, 'an index stands behind the name of a list'],
    ['#run[0]', columnPath, "'#' is followed by the name of one list"],
    ['#run.calculation', columnPath, "'#' is followed by the name of one list"],
    ['^run[]', rowsPath, 'rows begins at the entry'],
    ['.', rowsPath, 'Leave rows out for one row for each entry.'],
    ['#', requiredPath, "takes no '#' (at character 1)"],
    ['a[0][1]', requiredPath, 'takes no second index'],
    ['.', describedPath, 'here is no table'],
  ])('is refused, with what would be right: %s', (text, use, message) => {
    expect(() => parsePath(text, use)).toThrow(QueryError)
    expect(() => parsePath(text, use)).toThrow(message)
  })

  it('is an error of one kind for any text, in every use', () => {
    const sign = fc.constantFrom(...'ab0.-:[]"/\\^# ')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc.array(sign, { maxLength: 12 }).map(signs => signs.join('')),
        ),
        fc.constantFrom(...Object.values(uses)),
        (text, use) => {
          try {
            const path = parsePath(text, use)
            expect(parsePath(printPath(path), columnPath).steps).toEqual(path.steps)
          } catch (error) {
            expect(error).toBeInstanceOf(QueryError)
          }
        },
      ),
      { numRuns: 5000 },
    )
    for (const value of [undefined, null, 3, {}, [], Symbol('a')]) {
      expect(() => parsePath(value as never, columnPath)).toThrow(QueryError)
    }
  })

  it.each(['[', '"', '.', ' ', 'a[', 'a.', 'a/', '\\', '"\\', '[]', '-', 'a[0]', 'a '])('a million times %j', text => {
    const long = `a${text.repeat(1_000_000)}`
    let message = ''
    try {
      parsePath(long, columnPath)
    } catch (error) {
      expect(error).toBeInstanceOf(QueryError)
      message = (error as Error).message
    }
    expect(message.length).toBeLessThan(600)
  })
})

describe('the examples that errors give', () => {
  it.each(Object.entries(uses))('are paths themselves: %s', (_, use) => {
    expect(printPath(parsePath(use.example, use))).toBe(use.example)
  })
})
