import { describe, expect, it } from 'vitest'
import { Frame } from '../../../src/index.js'
import {
  limited,
  localRelation,
  readParquet,
  readTable,
  sqlCommand,
  sqlRelation,
  tempView,
  withRelations,
} from '../../../src/spark/connect/index.js'
import { expressionOf } from '../../../src/spark/connect/literal.js'
import { loadProtocol } from '../../../src/spark/connect/load-grpc.js'
import { planOf, statementIn } from '../../../src/spark/connect/plan.js'

describe('a plan', () => {
  const { ExecutePlan } = loadProtocol().calls
  it.each([
    ['a statement', sqlRelation('select :a', { a: 1 })],
    ['files', readParquet(['s3a://b/c', '/d'], { mergeSchema: 'true' })],
    ['a table', limited(readTable('`a b`'), 3)],
    ['rows', localRelation(Buffer.from([1, 2]), 'a INT')],
    ['other relations', withRelations(sqlRelation('select 1'), { a: readTable('b') })],
    ['a command', sqlCommand('set a = :b', { b: { value: 1, type: 'long' } })],
    ['a view', tempView('v', sqlRelation('select 1'))],
  ])('of %s is written and read as it is', (_, plan) => {
    const bytes = ExecutePlan?.requestSerialize({ plan: planOf(plan) }) as Buffer
    // Fields without a number here would be left out without a word.
    const plain = (value: unknown) =>
      JSON.parse(JSON.stringify(value), (_key, one) =>
        typeof one === 'string' && /^\d+$/.test(one) ? Number(one) : one,
      )
    expect(plain(ExecutePlan?.requestDeserialize(bytes))).toMatchObject({ plan: plain(planOf(plan)) })
  })

  it('has the bytes that Spark has for it', () => {
    const bytes = ExecutePlan?.requestSerialize({
      session_id: 'a',
      user_context: { user_id: 'u' },
      plan: planOf(sqlRelation('select :v', { v: 2 ** 40 })),
      client_type: 'c',
      request_options: [{ reattach_options: { reattachable: true } }],
      operation_id: 'o',
    })
    // As pyspark 4.1.4 writes it.
    expect(bytes?.toString('hex')).toBe(
      '0a016112030a01751a1f0a1d521b0a0973656c656374203a76220e0a017612090a07388080808080202201632a040a02080132016f',
    )
  })

  it('knows the statement in it', () => {
    expect(statementIn(withRelations(sqlRelation('select 1'), { a: readTable('b') }))).toBe('select 1')
    expect(statementIn(sqlCommand('set a = 1'))).toBe('set a = 1')
    expect(statementIn(readTable('a'))).toBeUndefined()
    expect(statementIn(tempView('v', sqlRelation('select 1')))).toBe('select 1')
  })

  it('takes no rows with dictionaries, which Spark would misread', () => {
    expect(() => localRelation(Frame.fromColumns({ t: ['a', 'b'] }).toArrowBytes())).toThrow(/have a dictionary/)
    expect(localRelation(Frame.fromColumns({ n: [1, 2] }).toArrowBytes())).toBeTypeOf('object')
  })
})

describe('a value', () => {
  it.each<[unknown, object]>([
    [1, { integer: 1 }],
    [-(2 ** 31), { integer: -(2 ** 31) }],
    [2 ** 31, { long: '2147483648' }],
    [2 ** 53, { double: 2 ** 53 }],
    [-0, { double: -0 }],
    [1n, { long: '1' }],
    [2n ** 63n, { decimal: { value: '9223372036854775808', precision: 38, scale: 0 } }],
    ['a', { string: 'a' }],
    [false, { boolean: false }],
    [null, { null: { null: {} } }],
    [new Date(5), { timestamp: '5000' }],
    [new Uint8Array([1]), { binary: new Uint8Array([1]) }],
    [[], { unresolved_function: { function_name: 'array', arguments: [] } }],
    [
      [1, null, 2.5],
      { array: { element_type: { double: {} }, elements: [{ double: 1 }, { null: { double: {} } }, { double: 2.5 }] } },
    ],
    [[1, 2n ** 40n], { array: { element_type: { long: {} }, elements: [{ long: '1' }, { long: '1099511627776' }] } }],
    [[null], { unresolved_function: { function_name: 'array', arguments: [{ literal: { null: { null: {} } } }] } }],
  ])('of %o has the type that fits', (value, literal) => {
    expect(expressionOf(value as never)).toEqual('unresolved_function' in literal ? literal : { literal })
  })

  it('of mixed types, or of too many digits, is refused', () => {
    expect(() => expressionOf([1, 'a'])).toThrow(/mixed types: integer and string/)
    expect(() => expressionOf(10n ** 38n)).toThrow(/more than 38 digits/)
    expect(() => expressionOf(new Date(Number.NaN))).toThrow(/no time/)
  })
})
