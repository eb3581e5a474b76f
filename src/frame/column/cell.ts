/**
 * A value of a table whose columns are known only when the program runs. It is typed as what `JSON.parse` gives, so that
 * `row.energy < -5` and `row.energy.over(row.atoms)` need no casts in a notebook.
 */
export type Cell = ReturnType<typeof JSON.parse>
