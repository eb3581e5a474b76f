import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../../src/errors/index.js'
import type { DType } from '../../../../src/frame/index.js'
import { type ColumnTypes, sparkName, sparkText, toSpark } from '../../../../src/spark/sql/dialect/index.js'

const types: ColumnTypes = new Map<string, ReadonlySet<DType>>([
  ['l', new Set(['list<float64>'])],
  ['k', new Set(['list<int32>'])],
  ['n', new Set(['int32'])],
  ['x', new Set(['float64'])],
  ['s', new Set(['string'])],
])

describe('toSpark', () => {
  it.each([
    ['names in quotes', 'select "a b", t."c""d`e" from t', 'select `a b`, t.`c"d``e` from t'],
    ['texts in quotes', `select 'it''s \\d', e'a\\'b\\n', $$x'y$$`, `select 'it\\'s \\\\d', 'a\\'b\n', 'x\\'y'`],
    ['values', 'select $nomad_notebook_value_1', 'select :nomad_notebook_value_1'],
    ['comments, as they are', "-- it's\nselect /* a /* 'b */ */ 1", "select /* a /* 'b */ */ 1"],
    ['numbers with a point, as doubles', 'select 1.0/3, .5, 1_000, 1e-3, 7', 'select 1.0D/3, .5D, 1000, 1e-3, 7'],
    [
      'an order',
      'select a from t order by a desc, b nulls first, f(c, d)',
      'select a from t order by a desc nulls last, b nulls first, f(c, d) nulls last',
    ],
    ['an order before a limit', 'select a from t order by 1 limit 3', 'select a from t order by 1 nulls last limit 3'],
    [
      'an order in a window',
      'select sum(a) over (partition by b order by c desc rows between 1 preceding and current row)',
      'select sum(a) over (partition by b order by c desc nulls last rows between 1 preceding and current row)',
    ],
    [
      'an order within a group',
      'select percentile_cont(0.5) within group (order by x)',
      'select percentile_cont(0.5D) within group (order by x)',
    ],
    [
      'distinct values that are compared',
      'select a from t order by a is distinct from b',
      'select a from t order by a is distinct from b nulls last',
    ],
    [
      'items of lists',
      "select l[1], f(x)[2][-3], t.l[i + 1], m['a']",
      "select try_element_at(l, 1), try_element_at(try_element_at(f(x), 2), -3), try_element_at(t.l, i + 1), m['a']",
    ],
    ['lists', 'select [1, 2], [[1.5]], []', 'select array(1, 2), array(array(1.5D)), array()'],
    ['types of lists', 'select cast(a as double[]), b::bool[]', 'select cast(a as array<double>), b::array<boolean>'],
    [
      'types',
      'select s::varchar, cast(s as text), s::varchar(5), n::int8, a::timestamptz',
      'select s::string, cast(s as string), s::string, n::bigint, a::timestamp',
    ],
    [
      'all columns but some',
      'select * exclude a, t.* exclude (a, b) from t',
      'select * except (a), t.* except (a, b) from t',
    ],
    ['from without select', 'from t where a in (from u)', 'select * from t where a in (select * from u)'],
    [
      'lambdas',
      'select list_transform(l, lambda v: v + 1), list_filter(l, v -> v > 0), list_transform(l, lambda v, i: v)',
      'select transform(l,  v-> v + 1), filter(l, v -> v > 0), transform(l, ( v, i) -> v)',
    ],
    ['items as rows', 'select unnest(l) from t', 'select explode(l) from t'],
    [
      'items as a table',
      'select x from t, unnest(t.l) as u(x) join unnest([1]) on true',
      'select x from t, lateral explode(t.l) as u(x) join lateral explode(array(1)) as unnest(unnest) on true',
    ],
    [
      'a series',
      'select * from range(3), generate_series(1, 2) s',
      'select * from range(3) as range(range), explode(sequence(1, 2)) s(generate_series)',
    ],
    ['lengths', 'select len(l), length(s), len([1])', 'select array_size(l), length(s), array_size(array(1))'],
    [
      'logarithms',
      'select log(x), log(2, x), sqrt(x)',
      "select (case when (x) <= 0 then raise_error('cannot take the logarithm of zero or of a negative number') else log10(x) end), log(2, x), (case when (x) < 0 then raise_error('cannot take the square root of a negative number') else sqrt(x) end)",
    ],
    ['numbers that are none', 'select isnan(x)', "select ((x) = double('NaN'))"],
    [
      'sums of items',
      'select list_sum(l), list_sum(k)',
      'select (case when array_size(array_compact(l)) > 0 then aggregate(array_compact(l), 0D, (a, b) -> a + b) end), (case when array_size(array_compact(k)) > 0 then aggregate(array_compact(k), 0L, (a, b) -> a + b) end)',
    ],
    [
      'quantiles',
      'select quantile_cont(x, 0.1), quantile(x, 0.1), quantile_disc(f(x), 0.5)',
      'select percentile(x, 0.1D), percentile_disc(0.1D) within group (order by x), percentile_disc(0.5D) within group (order by f(x))',
    ],
    [
      'rows with the largest',
      'select max_by(a, b), arg_min(a, b)',
      'select max_by(a, if((a) is null, null, b)), min_by(a, if((a) is null, null, b))',
    ],
    [
      'days of the week',
      "select dayofweek(d), extract(dow from d), date_part('isodow', d)",
      'select (dayofweek(d) - 1), (dayofweek(d) - 1), (weekday(d) + 1)',
    ],
    [
      'borders between dates',
      "select date_diff('day', a, b), datediff('month', a, b)",
      'select datediff(b, a), ((year(b) - year(a)) * 12 + month(b) - month(a))',
    ],
    [
      'texts that are split',
      "select split(s, '.'), string_split(s, 'a|b')",
      "select split(s, '\\\\.'), split(s, 'a\\\\|b')",
    ],
    [
      'ends of texts',
      "select ltrim(s, 'a'), trim(s), rtrim(s, 'a'), substr(s, 1, n), left(s, 2), concat(s, '-', n)",
      "select trim(leading 'a' from s), trim(s), trim(trailing 'a' from s), substr(s, 1, n), left(s, 2), concat_ws('', s, '-', n)",
    ],
    [
      'patterns',
      "select s like 'a\\_%', s ilike $p, s like 'a%', s like 'a' escape 'b'",
      "select s like 'a\\\\_%' escape '\\u0001', s ilike :p escape '\\u0001', s like 'a%', s like 'a' escape 'b'",
    ],
    [
      'regular expressions',
      "select regexp_extract(s, 'a'), regexp_matches(s, 'a'), regexp_replace(s, '(a)', '$\\1', 'g')",
      "select regexp_extract(s, 'a', 0), regexp_like(s, 'a'), regexp_replace(s, '(a)', '\\\\$$1')",
    ],
    [
      'rewritten functions within others',
      'select floor(abs(x)), max(isnan(x))',
      "select (case when abs(abs(x)) < 4e18D then double(floor(abs(x))) else double(abs(x)) end), max(((x) = double('NaN')))",
    ],
    [
      'functions of a schema and columns named like functions',
      'select main.log(x), t.log, "log" from t',
      'select main.log(x), t.log, `log` from t',
    ],
  ])('writes %s', (_, statement, expected) => {
    expect(toSpark(statement, types)).toMatchObject({ text: expected, notes: [] })
  })

  it('collects lists with missing values, and none of no rows', () => {
    expect(toSpark('select list(distinct a) filter (where b), array_agg(a) over (order by b)').text).toBe(
      "select nullif((collect_list(distinct named_struct('v', a)) filter (where b)).v, array()), " +
        "nullif((collect_list(named_struct('v', a)) over (order by b nulls last)).v, array())",
    )
  })

  it.each([
    ['a // b', 'cuts off'],
    ['x::int', 'rounded on DuckDB'],
    ['cast(a + 1 as bigint)', 'rounded on DuckDB'],
    ['cast(x as varchar)', 'written otherwise'],
    ['concat(a, b)', 'concat_ws'],
    ['substring(s, n)', 'from 0'],
    ['left(s, -1)', 'other side'],
    ['levenshtein(s, s)', 'bytes'],
    ['list_append(l, 1)', 'null on Spark'],
    ['acos(x)', 'error on DuckDB'],
    ['skewness(x)', 'population'],
    ['kurtosis(x)', 'kurtosis_pop'],
    ['mode(x)', 'as frequent'],
    ['corr(x, x)', 'NaN on DuckDB'],
    ['first(x)', 'not fixed'],
    ['list(x)', 'no fixed order'],
    ["string_agg(s, ',')", 'no fixed order'],
    ["regexp_replace(s, 'a', 'b')", 'first one on DuckDB'],
    ['split(s, x)', 'regular expression'],
    ['hash(x)', 'other numbers'],
    ['bit_count(n)', 'negative numbers'],
    ['n in (select 1)', 'missing value'],
    ['approx_count_distinct(x)', 'approximate'],
    ['list_distinct(l)', 'another order'],
    ['decode(x)', "Spark's own"],
  ])('says where %s may be something else', (expression, note) => {
    const { notes } = toSpark(`select ${expression} from t`, types)
    expect(notes).toHaveLength(1)
    expect(notes[0]).toContain(note)
  })

  it.each(["'12'::int", 'round(x)::int', 'cast(n as bigint)', 's::varchar', 'n::text', 'x::double', 'count(*)::int'])(
    'says nothing of %s, which is the same',
    expression => {
      expect(toSpark(`select ${expression} from t`, types).notes).toEqual([])
    },
  )

  it('says that samples have other rows', () => {
    expect(toSpark('select * from t using sample 5').notes[0]).toContain('other rows')
  })

  it.each([
    ['a ^ b', '^', 'power(a, b)'],
    ['a ** b', '**', 'power(a, b)'],
    ['l[1:2]', ':', 'list_slice'],
    ["a ~ 'b'", '~', 'regexp_matches'],
    ["a ->> 'b'", '->>', 'get_json_object'],
    ["a similar to 'b'", 'similar', 'regexp_matches'],
    ['list(a order by b)', 'order', 'list_sort'],
    ['unnest(a, b)', 'unnest', 'for each'],
    ["reflect('java.util.UUID', 'randomUUID')", 'reflect', 'Leave it out'],
  ])('refuses %s, which is something else on Spark', (expression, mark, hint) => {
    const statement = `select 'äöü', ${expression} from t`
    const failure = (() => {
      try {
        return toSpark(statement)
      } catch (error) {
        return error as QueryError & { at: number }
      }
    })() as QueryError & { at: number }
    expect(failure).toBeInstanceOf(QueryError)
    expect(statement.slice(failure.at)).toMatch(new RegExp(`^${mark.replace(/[\^*~]/g, '\\$&')}`))
    expect(failure.hint).toContain(hint)
  })

  it('gives the place in the statement of each place in the text', () => {
    const statement = 'select "a", quantile(f(x), 1), nope from t order by b, wrong desc'
    const { text, placeOf } = toSpark(statement)
    for (const word of ['select', 'nope', 'wrong', 'from']) {
      expect(placeOf(text.indexOf(word))).toBe(statement.indexOf(word))
    }
    expect(placeOf(text.indexOf('within'))).toBe(statement.indexOf('quantile'))
    expect(placeOf(text.indexOf('`a`'))).toBe(statement.indexOf('"a"'))
  })

  it('takes any text and any name as what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), (text, name) => {
        const quoted = `'${text.replaceAll("'", "''")}'`
        const named = `"${name.replaceAll('"', '""')}"`
        expect(toSpark(`select ${quoted} as ${named}`).text).toBe(`select ${sparkText(text)} as ${sparkName(name)}`)
      }),
    )
  })
})
