import { leastSquares, norm } from './least-squares.js'

/** A curve that was fitted to points. */
export interface CurveFit {
  readonly parameters: number[]
  /** The sum of squared differences between points and curve. */
  readonly squares: number
  /**
   * The covariance of the parameters, with the variance of the data estimated from the differences; `undefined` when there are
   * no more points than parameters, so that nothing can be estimated.
   */
  readonly covariance: number[][] | undefined
}

/** What a fit begins with. */
export interface CurveFitOptions {
  start: readonly number[]
  /** The number of steps after which the fit gives up. Default 200. */
  steps?: number
}

/**
 * Fits a curve to points by least squares: the method of Levenberg and Marquardt (Marquardt, J. SIAM 11, 431 (1963)), with
 * derivatives by central differences. Parameters should be of the order of one.
 *
 * @param curve the value of the curve at x for given parameters
 * @returns `undefined` when no parameters near the start fit better than all others
 */
export function fitCurve(
  curve: (x: number, parameters: readonly number[]) => number,
  { x, y }: { x: readonly number[]; y: readonly number[] },
  { start, steps = 200 }: CurveFitOptions,
): CurveFit | undefined {
  const residuals = (parameters: readonly number[]) =>
    x.map((one, index) => (y[index] as number) - curve(one, parameters))
  let parameters = [...start]
  let rest = residuals(parameters)
  let squares = sumOfSquares(rest)
  if (!Number.isFinite(squares)) return undefined
  let damping = 1e-3
  for (let step = 0; step < steps; step++) {
    const matrix = jacobian(curve, x, parameters)
    const change = dampedStep(matrix, rest, damping)
    if (!change) return undefined
    const next = parameters.map((value, index) => value + (change[index] as number))
    const nextRest = residuals(next)
    const nextSquares = sumOfSquares(nextRest)
    if (nextSquares <= squares) {
      const isStill = change.every(
        (value, index) => Math.abs(value) <= 1e-11 * (Math.abs(next[index] as number) + 1e-3),
      )
      const isDone = isStill || (damping < 1e-6 && squares - nextSquares <= 1e-14 * squares)
      ;[parameters, rest, squares] = [next, nextRest, nextSquares]
      if (isDone) return finished(curve, x, { parameters, squares })
      damping = Math.max(damping / 10, 1e-15)
    } else {
      damping *= 10
      // No step, however small, makes the sum smaller: the digits of the numbers are used up.
      if (damping > 1e12) return finished(curve, x, { parameters, squares })
    }
  }
  return undefined
}

function finished(
  curve: (x: number, parameters: readonly number[]) => number,
  x: readonly number[],
  { parameters, squares }: { parameters: number[]; squares: number },
): CurveFit | undefined {
  const fit = leastSquares(jacobian(curve, x, parameters), new Array<number>(x.length).fill(0))
  if (!fit) return undefined
  const freedom = x.length - parameters.length
  const variance = squares / freedom
  return {
    parameters,
    squares,
    covariance: freedom > 0 ? fit.inverse.map(row => row.map(value => value * variance)) : undefined,
  }
}

const sumOfSquares = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0)

function jacobian(
  curve: (x: number, parameters: readonly number[]) => number,
  x: readonly number[],
  parameters: readonly number[],
): number[][] {
  const steps = parameters.map(value => 6e-6 * Math.max(Math.abs(value), 1e-2))
  return x.map(one =>
    parameters.map((value, index) => {
      const step = steps[index] as number
      const at = (shifted: number) => curve(one, parameters.with(index, shifted))
      return (at(value + step) - at(value - step)) / (2 * step)
    }),
  )
}

/** Solves (JᵀJ + λ·diag(JᵀJ))·δ = Jᵀr as a least-squares problem with further rows. */
function dampedStep(matrix: readonly number[][], rest: readonly number[], damping: number): number[] | undefined {
  const size = matrix[0]?.length ?? 0
  const weights = Array.from({ length: size }, (_, column) => norm(matrix.map(row => row[column] as number)))
  const further = weights.map((weight, index) =>
    weights.map((_, column) => (column === index ? Math.sqrt(damping) * weight : 0)),
  )
  return leastSquares([...matrix, ...further], [...rest, ...weights.map(() => 0)])?.parameters
}
