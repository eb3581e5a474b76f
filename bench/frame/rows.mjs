// The table of the measurements: 12 columns as an archive gives them, missing values and a list column among them.
const formulas = ['MgO', 'ZnO', 'CaO', 'GaN', 'AlN', 'SiC', 'TiO2', 'BN', 'InP', 'GaAs']

/** Pseudorandom numbers, the same in every run (a linear congruential generator, constants of Numerical Recipes). */
function numbers(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** `count` records of 12 values. */
export function makeRows(count) {
  const random = numbers(7)
  return Array.from({ length: count }, (_, row) => ({
    entry_id: `entry-${row}`,
    upload_id: `upload-${row % 500}`,
    formula: formulas[Math.floor(random() * formulas.length)],
    functional: random() < 0.7 ? 'PBE' : 'HSE06',
    energy: random() < 0.05 ? null : -1000 * random(),
    gap: random() < 0.1 ? null : 10 * random(),
    volume: 100 * random(),
    pressure: random() - 0.5,
    atoms: Math.floor(random() * 50),
    steps: Math.floor(random() * 20),
    relaxed: random() < 0.5,
    eigenvalues: [random(), random(), random()],
  }))
}

/** The columns as plain arrays: what the library alone gets. */
export function arraysOf(rows) {
  return Object.fromEntries(Object.keys(rows[0]).map(name => [name, rows.map(row => row[name])]))
}
