/** The solution of a linear least-squares problem. */
export interface LinearFit {
  /** The parameters. */
  readonly parameters: number[]
  /** The inverse of AᵀA: times the variance of the data it is the covariance of the parameters. */
  readonly inverse: number[][]
}

/**
 * Solves A·x ≈ b by least squares, with Householder's QR decomposition of columns that are scaled to length one. It keeps the
 * digits that normal equations lose (Golub and Van Loan, Matrix Computations, 4th ed., 5.2 and 5.3).
 *
 * @param matrix one row for each datum
 * @returns `undefined` when the columns depend on one another, or there are fewer rows than columns
 */
export function leastSquares(matrix: readonly (readonly number[])[], right: readonly number[]): LinearFit | undefined {
  const columns = matrix[0]?.length ?? 0
  if (columns === 0 || matrix.length < columns) return undefined
  const scales = Array.from({ length: columns }, (_, column) => norm(matrix.map(row => row[column] as number)))
  if (scales.some(scale => !(scale > 0 && Number.isFinite(scale)))) return undefined
  const rows = matrix.map((row, index) => [
    ...row.map((value, column) => value / (scales[column] as number)),
    right[index] as number,
  ])
  if (!triangularize(rows, columns)) return undefined
  const solution = backSubstitute(rows, columns, row => (rows[row] as number[])[columns] as number)
  const roots = Array.from({ length: columns }, (_, unit) =>
    backSubstitute(rows, columns, row => (row === unit ? 1 : 0)),
  )
  // (RᵀR)⁻¹ = R⁻¹R⁻ᵀ: the columns of R⁻¹ are the roots.
  const inverse = scales.map((left, i) =>
    scales.map(
      (scale, j) => roots.reduce((sum, root) => sum + (root[i] as number) * (root[j] as number), 0) / (left * scale),
    ),
  )
  return { parameters: solution.map((value, index) => value / (scales[index] as number)), inverse }
}

/** Makes the first columns an upper triangle by reflections; returns false when a column depends on those before it. */
function triangularize(rows: number[][], columns: number): boolean {
  for (let column = 0; column < columns; column++) {
    const below = rows.slice(column).map(row => row[column] as number)
    const length = norm(below)
    if (!(length > 1e-13)) return false
    const [head = 0] = below
    const vector = [head + (head < 0 ? -length : length), ...below.slice(1)]
    const square = norm(vector) ** 2
    for (let target = column; target <= columns; target++) {
      const product = vector.reduce(
        (sum, value, i) => sum + value * ((rows[column + i] as number[])[target] as number),
        0,
      )
      vector.forEach((value, i) => {
        const row = rows[column + i] as number[]
        row[target] = (row[target] as number) - (2 * product * value) / square
      })
    }
  }
  return true
}

/** Solves the triangle of the first columns. */
function backSubstitute(rows: readonly number[][], size: number, right: (row: number) => number): number[] {
  const solution = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row--) {
    const values = rows[row] as number[]
    const known = solution.reduce(
      (sum, value, column) => sum + (column > row ? value * (values[column] as number) : 0),
      0,
    )
    solution[row] = (right(row) - known) / (values[row] as number)
  }
  return solution
}

/** Returns the length of a vector of any dimension. */
export function norm(vector: readonly number[]): number {
  return Math.sqrt(vector.reduce((total, value) => total + value * value, 0))
}
