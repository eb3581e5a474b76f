/** Solves a system of linear equations by Gaussian elimination with partial pivoting. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] as number])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column] as number) > Math.abs(best[column] as number) ? row : best))
    rows.splice(rows.indexOf(pivot), 1)
    rows.splice(column, 0, pivot)
    for (const row of rows.slice(column + 1)) {
      const factor = (row[column] as number) / (pivot[column] as number)
      for (let index = column; index <= size; index++)
        row[index] = (row[index] as number) - factor * (pivot[index] as number)
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row--) {
    const values = rows[row] as number[]
    const known = solution.reduce((sum, value, index) => sum + (index > row ? value * (values[index] as number) : 0), 0)
    solution[row] = ((values[size] as number) - known) / (values[row] as number)
  }
  return solution
}
