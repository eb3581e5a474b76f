/** Returns the greatest common divisor of two whole numbers that are not negative; that of 0 and 0 is 0. */
export function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}
