import { describe, expect, it } from 'vitest'
import { checkReading } from '../../../../src/spark/sql/dialect/index.js'

describe('checkReading', () => {
  it.each([
    'select 1',
    '  -- a comment\n SELECT 1;',
    '(select 1) union (select 2)',
    'from t',
    'values (1)',
    'with a as (select 1), b(x, y) as (select 2, 3) select * from a',
    'with recursive a as (select 1) from a',
    'with a as (select 1) (select * from a)',
    'describe select 1',
    'show tables',
    'select \'insert into t\' as insert, "delete" from t',
    'select insert from t',
  ])('takes %s', statement => {
    expect(() => checkReading(statement)).not.toThrow()
  })

  it.each([
    ['insert into t select 1', 'statements that read'],
    ['with a as (select 1) insert into t select * from a', 'statements that read'],
    ['with a(x) as (select 1) delete from t', 'statements that read'],
    ['with a as (select 1) (insert into t select 1)', 'statements that read'],
    ['from t insert overwrite u select *', 'insert writes'],
    ['from t select a insert into u select b', 'insert writes'],
    ['create table t as select 1', 'statements that read'],
    ['create temp view v as select 1', 'statements that read'],
    ['drop table t', 'statements that read'],
    ['set spark.sql.ansi.enabled = false', 'statements that read'],
    ['explain select 1', 'statements that read'],
    ["add jar '/tmp/x.jar'", 'statements that read'],
    ['begin select 1; end', 'one statement'],
    ['select 1; drop table t', 'one statement'],
    ['optimize t', 'statements that read'],
    ['merge into t using u on true when matched then delete', 'statements that read'],
    ['call system.x()', 'statements that read'],
    ['', 'statements that read'],
  ])('refuses %s', (statement, message) => {
    expect(() => checkReading(statement)).toThrow(message)
  })
})
