/**
 * What is written on Spark in the place of a function of DuckDB. Arguments are those of the call, as Spark's SQL; texts are those of
 * them that are texts in quotes; `isWhole` says that the first one is a column of whole numbers, or of lists of
 * them.
 */
export interface FunctionRule {
  /** Spark's name for the same function. */
  readonly name?: string
  /** Returns what stands in the place of the whole call; `undefined` where it stays. */
  readonly write?: (
    args: readonly string[],
    texts: readonly (string | undefined)[],
    isWhole: boolean,
  ) => string | undefined
  /** The difference that stays, a sentence. */
  readonly note?: string
  /** The difference where nothing is written in the place of the call. */
  readonly noteElse?: string
}

/** Functions that Spark has under another name. */
const names: Readonly<Record<string, string>> = {
  list_value: 'array',
  list_pack: 'array',
  array_length: 'array_size',
  list_transform: 'transform',
  array_transform: 'transform',
  list_apply: 'transform',
  array_apply: 'transform',
  list_filter: 'filter',
  array_filter: 'filter',
  list_min: 'array_min',
  list_max: 'array_max',
  list_sort: 'array_sort',
  list_reverse: 'reverse',
  array_reverse: 'reverse',
  quantile_cont: 'percentile',
  kurtosis_pop: 'kurtosis',
  favg: 'avg',
  fsum: 'sum',
  kahan_sum: 'sum',
  strpos: 'instr',
  starts_with: 'startswith',
  prefix: 'startswith',
  ends_with: 'endswith',
  suffix: 'endswith',
  regexp_matches: 'regexp_like',
  regexp_split_to_array: 'split',
  string_split_regex: 'split',
  str_split_regex: 'split',
  strlen: 'octet_length',
  to_base64: 'base64',
  week: 'weekofyear',
  epoch_ms: 'unix_millis',
  today: 'current_date',
  get_current_timestamp: 'now',
  arbitrary: 'first',
}

const rowOrder = (name: string) =>
  `Which row ${name} takes is not fixed on Spark: its rows have no order. min_by(…) and max_by(…) say which.`
const listOrder = (name: string) => `The items of ${name} have no fixed order on Spark.`

const holds = ([list, item]: readonly string[]) =>
  item === undefined ? undefined : `(array_position(${list}, ${item}) > 0)`
const position = ([list, item]: readonly string[]) =>
  item === undefined ? undefined : `nullif(array_position(${list}, ${item}), 0)`
const distinctItems: FunctionRule = {
  write: ([list]) => `array_compact(array_distinct(${list}))`,
  note: 'Items of a list without repetitions are in another order on Spark than on DuckDB.',
}
const rounding =
  (name: string) =>
  ([value, ...more]: readonly string[]): string | undefined =>
    more.length > 0
      ? undefined
      : // Beyond 2^62 all doubles are whole numbers, and Spark's own function gives another one.
        `(case when abs(${value}) < 4e18D then double(${name}(${value})) else double(${value}) end)`
const extreme =
  (name: string) =>
  (args: readonly string[]): string | undefined =>
    args.length === 2 ? `${name}(${args[0]}, if((${args[0]}) is null, null, ${args[1]}))` : undefined
const discrete = (
  [value, share]: readonly string[],
  _texts: readonly (string | undefined)[],
  isWhole: boolean,
): string | undefined => {
  if (share === undefined || /^\s*array\s*\(/.test(share)) return undefined
  const quantile = `percentile_disc(${share}) within group (order by ${value})`
  return isWhole ? `int(${quantile})` : quantile
}
const sumOf = (list: string, zero = '0D') => `aggregate(array_compact(${list}), ${zero}, (a, b) -> a + b)`
const ofItems = (list: string | undefined, value: string) =>
  `(case when array_size(array_compact(${list})) > 0 then ${value} end)`
const dayOfWeek = ([date]: readonly string[]) => `(dayofweek(${date}) - 1)`
/** DuckDB refuses numbers for which a function is not defined. */
const within =
  (name: string, refused: string, what: string) =>
  ([value, ...more]: readonly string[]): string | undefined =>
    more.length > 0
      ? undefined
      : `(case when (${value}) ${refused} then raise_error('cannot take ${what}') else ${name}(${value}) end)`
const logarithm = (name: string) => within(name, '<= 0', 'the logarithm of zero or of a negative number')
const trimmed =
  (side: string) =>
  ([text, marks]: readonly string[]): string | undefined =>
    marks === undefined ? undefined : `trim(${side} ${marks} from ${text})`
const isPositive = (value: string | undefined) => value !== undefined && /^\s*[1-9]\d*\s*$/.test(value)
const start = (name: string): FunctionRule => ({
  write: args => (isPositive(args[1]) ? `${name}(${args.join(', ')})` : undefined),
  noteElse: `${name} from 0 or from a place before the start gives other characters on Spark than on DuckDB.`,
})
const side = (name: string): FunctionRule => ({
  write: args => (isPositive(args[1]) ? `${name}(${args.join(', ')})` : undefined),
  noteElse: `${name} with a negative number is an empty text on Spark; on DuckDB it leaves out characters of the other side.`,
})
const ofMissing = (name: string): FunctionRule => ({
  note: `${name} is null on Spark where the list, or one in it, is.`,
})
const lastDigits = 'is approximate, and by another method on Spark than on DuckDB.'

const rules: Readonly<Record<string, FunctionRule>> = {
  // Aggregates
  any_value: {
    write: args => (args.length === 1 ? `any_value(${args[0]}, true)` : undefined),
    note: rowOrder('any_value'),
  },
  first: { note: rowOrder('first') },
  last: { note: rowOrder('last') },
  string_agg: { note: listOrder('string_agg') },
  listagg: { note: listOrder('listagg') },
  group_concat: { name: 'string_agg', note: listOrder('group_concat') },
  max_by: { write: extreme('max_by') },
  min_by: { write: extreme('min_by') },
  arg_max: { write: extreme('max_by') },
  arg_min: { write: extreme('min_by') },
  argmax: { write: extreme('max_by') },
  argmin: { write: extreme('min_by') },
  quantile: { write: discrete },
  quantile_disc: { write: discrete },
  approx_quantile: { name: 'approx_percentile', note: `approx_quantile ${lastDigits}` },
  approx_count_distinct: { note: `approx_count_distinct ${lastDigits}` },
  skewness: { note: 'skewness is that of a population on Spark, and that of a sample on DuckDB.' },
  kurtosis: {
    note: 'kurtosis is that of a population on Spark, and that of a sample on DuckDB; kurtosis_pop is the first on both.',
  },
  mode: { note: 'Where several values are as frequent, mode may take another one on Spark.' },
  corr: { note: 'corr of a single row, or of values that are all the same, is null on Spark and NaN on DuckDB.' },
  // Numbers
  isnan: { write: ([value]) => `((${value}) = double('NaN'))` },
  isinf: { write: ([value]) => `(abs(${value}) = double('Infinity'))` },
  isfinite: { write: ([value]) => `(abs(${value}) < double('Infinity'))` },
  log: { write: logarithm('log10') },
  log10: { write: logarithm('log10') },
  log2: { write: logarithm('log2') },
  ln: { write: logarithm('ln') },
  sqrt: { write: within('sqrt', '< 0', 'the square root of a negative number') },
  acos: { note: 'acos of numbers beyond 1 is NaN on Spark, and an error on DuckDB.' },
  asin: { note: 'asin of numbers beyond 1 is NaN on Spark, and an error on DuckDB.' },
  floor: { write: rounding('floor') },
  ceil: { write: rounding('ceil') },
  ceiling: { write: rounding('ceil') },
  trunc: {
    write: args =>
      args.length === 1
        ? `(case when (${args[0]}) < 0 then ${rounding('ceil')(args)} else ${rounding('floor')(args)} end)`
        : undefined,
  },
  sign: { write: ([value]) => `int(sign(${value}))` },
  bit_count: { note: 'bit_count of negative numbers counts 64 digits on Spark.' },
  hash: { note: 'hash gives other numbers on Spark than on DuckDB.' },
  // Lists
  list_contains: { write: holds },
  array_contains: { write: holds },
  list_has: { write: holds },
  array_has: { write: holds },
  list_position: { write: position },
  list_indexof: { write: position },
  array_position: { write: position },
  array_indexof: { write: position },
  list_distinct: distinctItems,
  array_distinct: distinctItems,
  list_sum: { write: ([list = ''], _texts, isWhole) => ofItems(list, sumOf(list, isWhole ? '0L' : '0D')) },
  array_sum: { write: ([list = ''], _texts, isWhole) => ofItems(list, sumOf(list, isWhole ? '0L' : '0D')) },
  list_avg: { write: ([list = '']) => ofItems(list, `${sumOf(list)} / array_size(array_compact(${list}))`) },
  array_avg: { write: ([list = '']) => ofItems(list, `${sumOf(list)} / array_size(array_compact(${list}))`) },
  list_concat: { name: 'concat', note: 'list_concat is null on Spark where one of the lists is.' },
  list_cat: { name: 'concat', note: 'list_cat is null on Spark where one of the lists is.' },
  array_concat: { name: 'concat', note: 'array_concat is null on Spark where one of the lists is.' },
  list_append: { name: 'array_append', ...ofMissing('list_append') },
  array_append: ofMissing('array_append'),
  array_push_back: { name: 'array_append', ...ofMissing('array_push_back') },
  array_prepend: ofMissing('array_prepend'),
  flatten: ofMissing('flatten'),
  list_slice: { write: slice },
  array_slice: { write: slice },
  list_extract: { write: ([list, at]) => `try_element_at(${list}, ${at})` },
  list_element: { write: ([list, at]) => `try_element_at(${list}, ${at})` },
  array_extract: { write: ([list, at]) => `try_element_at(${list}, ${at})` },
  generate_series: { name: 'sequence' },
  // Texts
  concat: {
    // A text among the arguments says that they are texts, not lists.
    write: (args, texts) => (texts.some(text => text !== undefined) ? `concat_ws('', ${args.join(', ')})` : undefined),
    noteElse:
      "concat is null on Spark where one of its values is; on DuckDB missing ones are left out. concat_ws('', …) leaves them out on both.",
  },
  ltrim: { write: trimmed('leading') },
  rtrim: { write: trimmed('trailing') },
  trim: { write: trimmed('both') },
  substring: start('substring'),
  substr: start('substr'),
  left: side('left'),
  right: side('right'),
  levenshtein: { note: 'levenshtein counts characters on Spark, and bytes on DuckDB.' },
  regexp_extract_all: {
    write: args => (args.length === 2 ? `regexp_extract_all(${args.join(', ')}, 0)` : undefined),
  },
  split: { write: splitByText, noteElse: 'split takes a regular expression on Spark.' },
  string_split: { write: splitByText, noteElse: 'string_split takes a regular expression on Spark.' },
  str_split: { write: splitByText, noteElse: 'str_split takes a regular expression on Spark.' },
  string_to_array: { write: splitByText, noteElse: 'string_to_array takes a regular expression on Spark.' },
  regexp_extract: { write: args => (args.length === 2 ? `regexp_extract(${args.join(', ')}, 0)` : undefined) },
  regexp_replace: {
    write: replaceMatches,
    noteElse: "regexp_replace replaces all matches on Spark, and the first one on DuckDB; with 'g' all on both.",
  },
  sha256: { write: ([text]) => `sha2(${text}, 256)` },
  chr: { note: 'chr takes numbers below 256 on Spark.' },
  url_encode: { note: 'url_encode writes spaces as + on Spark, and as %20 on DuckDB.' },
  typeof: { note: 'typeof names types as Spark does.' },
  version: { note: 'version is that of Spark.' },
  // Dates
  dayofweek: { write: dayOfWeek },
  weekday: { write: dayOfWeek },
  isodow: { write: ([date]) => `(weekday(${date}) + 1)` },
  dayname: { write: ([date]) => `date_format(${date}, 'EEEE')` },
  monthname: { write: ([date]) => `date_format(${date}, 'MMMM')` },
  epoch: { write: ([date]) => `(unix_micros(cast(${date} as timestamp)) / 1e6D)` },
  date_part: { write: datePart },
  datepart: { write: datePart },
  date_diff: { write: difference },
  datediff: { write: difference },
}

/** Functions that both have under one name, and that were not found to give the same. */
const unchecked = new Set(
  (
    'aggregate approx_top_k array_intersect date_add date_sub decode element_at encode from_json json_array_length ' +
    'map map_concat map_entries map_from_entries map_keys map_values make_time printf to_binary to_json ' +
    'st_asbinary st_geomfromwkb url_decode bin hex unhex'
  ).split(' '),
)

/** Returns the rule of a function, by its name in lower case. */
export function ruleOf(name: string): FunctionRule {
  const rule = Object.hasOwn(rules, name) ? (rules[name] as FunctionRule) : undefined
  if (rule) return rule
  if (Object.hasOwn(names, name)) return { name: names[name] as string }
  return unchecked.has(name) ? { note: `${name} is Spark's own, and may give something else than DuckDB's.` } : {}
}

function slice([list, from, to]: readonly string[]): string | undefined {
  if (from === undefined || to === undefined) return undefined
  return `slice(${list}, ${from}, greatest((${to}) - (${from}) + 1, 0))`
}

/** A text to split by stands for itself on DuckDB. */
function splitByText([text]: readonly string[], [, by]: readonly (string | undefined)[]): string | undefined {
  if (by === undefined) return undefined
  return `split(${text}, ${sparkText(by.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))})`
}

/** With the option 'g', DuckDB replaces all matches too. */
function replaceMatches(args: readonly string[], texts: readonly (string | undefined)[]): string | undefined {
  const [text, pattern, by] = args
  const written = texts[2]
  // `\1` of RE2 is `$1` of Java, where `$` stands for a group.
  const replacement =
    written === undefined ? by : sparkText(written.replaceAll('$', '\\$').replace(/\\(\d)/g, (_, group) => `$${group}`))
  if (args.length !== 4 || texts[3] !== 'g') return undefined
  return `regexp_replace(${text}, ${pattern}, ${replacement})`
}

/** Returns a part of a date as DuckDB counts it. */
export function partOfDate(part: string, date: string): string | undefined {
  switch (part.toLowerCase()) {
    case 'dow':
    case 'dayofweek':
    case 'weekday':
      return `(dayofweek(${date}) - 1)`
    case 'isodow':
      return `(weekday(${date}) + 1)`
    case 'second':
    case 'seconds':
      return `bigint(floor(extract(second from ${date})))`
    case 'isoyear':
      return `extract(yearofweek from ${date})`
    case 'epoch':
      return `(unix_micros(cast(${date} as timestamp)) / 1e6D)`
    default:
      return undefined
  }
}

function datePart([_part, date = '']: readonly string[], [part]: readonly (string | undefined)[]): string | undefined {
  return part === undefined ? undefined : partOfDate(part, date)
}

/** DuckDB counts the borders between two dates. */
function difference([_part, from, to]: readonly string[], [part]: readonly (string | undefined)[]): string | undefined {
  if (part === undefined || to === undefined) return undefined
  switch (part.toLowerCase()) {
    case 'day':
    case 'days':
      return `datediff(${to}, ${from})`
    case 'month':
    case 'months':
      return `((year(${to}) - year(${from})) * 12 + month(${to}) - month(${from}))`
    case 'year':
    case 'years':
      return `(year(${to}) - year(${from}))`
    default:
      return undefined
  }
}

/** Writes a text in the quotes of Spark's SQL, where a backslash is a mark of its own. */
export function sparkText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

/** Writes a name in the quotes of Spark's SQL. */
export function sparkName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``
}
