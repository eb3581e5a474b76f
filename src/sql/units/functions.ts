/** What a function's result has for a unit, by the function's name. */
export type FunctionRule =
  /** That of the first argument. */
  | 'first'
  /** That of all arguments, which must be the same. */
  | 'all'
  /** That of a difference of two values of the first argument. */
  | 'difference'
  /** That of the first argument squared. */
  | 'square'
  /** That of the first argument, which must not be a scale such as °C. */
  | 'sum'
  /** None, when the arguments have units that are known: a change of unit changes nothing. */
  | 'ratio'
  /** None, whatever the arguments have. */
  | 'none'

const names: Readonly<Record<FunctionRule, string>> = {
  first:
    'min max avg mean favg median quantile quantile_cont quantile_disc approx_quantile reservoir_quantile mode any_value ' +
    'arbitrary first last first_value last_value nth_value lead lag round round_even roundbankers ceil ceiling floor trunc ' +
    'min_by max_by arg_min arg_max argmin argmax arg_min_null arg_max_null list array_agg unnest nullif ' +
    'list_min list_max list_avg list_median list_mode list_first list_last list_any_value array_min array_max array_avg ' +
    'list_sort array_sort list_reverse_sort array_reverse_sort list_reverse array_reverse list_distinct array_distinct ' +
    'list_extract list_element array_extract array_first array_last list_slice array_slice flatten list_resize array_resize ' +
    'list_filter array_filter filter list_select array_select list_where array_where',
  all: 'coalesce ifnull greatest least list_value list_pack list_concat list_cat array_concat array_cat list_append array_append array_push_back',
  difference: 'stddev stddev_samp stddev_pop mad list_stddev_samp list_stddev_pop list_mad',
  square: 'variance var_samp var_pop list_var_samp list_var_pop',
  sum: 'abs @ sum fsum kahan_sum sumkahan list_sum array_sum',
  ratio: 'corr kurtosis kurtosis_pop skewness sign regr_r2',
  none:
    'count count_star approx_count_distinct count_if row_number rank dense_rank rank_dense percent_rank cume_dist ntile ' +
    'isnan isinf isfinite len length array_length list_count ' +
    'bool_and bool_or list_contains array_contains list_has array_has contains list_position array_position list_indexof array_indexof ' +
    'typeof hash md5 regr_count grouping now today current_date current_timestamp random uuid range generate_series',
}

const rules = new Map<string, FunctionRule>(
  Object.entries(names).flatMap(([rule, list]) => list.split(' ').map(name => [name, rule as FunctionRule] as const)),
)

/** Functions whose list of values and single value are compared with one another. */
const comparing = new Set(
  'contains list_contains array_contains list_has array_has list_position array_position list_indexof array_indexof nullif'.split(
    ' ',
  ),
)

/** Returns the rule of a function; `undefined` where the result's unit is not known. */
export function functionRule(name: string): FunctionRule | undefined {
  return rules.get(name.toLowerCase())
}

/** Returns true for functions that compare their first two arguments. */
export function comparesArguments(name: string): boolean {
  return comparing.has(name.toLowerCase())
}

/** Returns true for functions whose third argument stands for a missing first one. */
export function hasDefault(name: string): boolean {
  return /^(?:lead|lag)$/i.test(name)
}
