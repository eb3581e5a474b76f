import { inspectCustom } from '../../present.js'

/** A complex number, or complex numbers as two arrays of the same shape. With a unit, both parts are quantities. */
export class Complex<Part = unknown> {
  /** The real part. */
  readonly re: Part
  /** The imaginary part. */
  readonly im: Part

  constructor(re: Part, im: Part) {
    this.re = re
    this.im = im
  }

  toString(): string {
    const { re, im } = this
    if (typeof re !== 'number' || typeof im !== 'number') return `re: ${String(re)}, im: ${String(im)}`
    return im < 0 ? `${re} - ${-im}i` : `${re} + ${im}i`
  }

  toJSON(): { re: Part; im: Part } {
    return { re: this.re, im: this.im }
  }

  [inspectCustom](): string {
    return `Complex(${this.toString()})`
  }
}
