import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { Figure } from '../../src/plot/index.js'
import { differentPlaces } from './different-places.js'
import { faultsOf } from './shown-texts.js'

const names = new Set<string>()

/** All pictures lie beside this file, also those of tests in folders below it. */
const stored = (file: string) => fileURLToPath(new URL(`pictures/${file}`, import.meta.url))

/**
 * Compares a figure with its two stored forms: what Plotly is given (long arrays as their length, ends and sum), and the
 * static picture, which need only look the same. As printed in a column, no text is cut or lies upon another. Two figures of one name would hide one another, so that is an error.
 */
export async function expectPicture(name: string, figure: Figure): Promise<void> {
  if (names.has(name)) throw new Error(`Two pictures are named ${name}.`)
  names.add(name)
  const json = `${JSON.stringify({ ...figure.toJSON(), alt: figure.alt }, shorten, 2)}\n`
  await expect(json).toMatchFileSnapshot(stored(`${name}.json`))
  const [svg, file] = [`${figure.toSvg()}\n`, stored(`${name}.svg`)]
  const printed = figure.toSvg({ size: 'column' })
  expect(faultsOf(printed), `The texts of ${name} as printed in a column`).toEqual([])
  if (process.env['PRINTED']) writeFileSync(`${process.env['PRINTED']}/${name}.svg`, printed)
  const places = existsSync(file) ? differentPlaces(readFileSync(file, 'utf8'), svg) : ['everywhere']
  if (places.length === 0) return
  await expect(svg, `The picture ${name} looks different at ${places.join('; ')}`).toMatchFileSnapshot(file)
}

function shorten(_key: string, value: unknown): unknown {
  if (!Array.isArray(value) || value.length <= 12 || typeof value[0] === 'object') return value
  const numbers = value.filter(item => typeof item === 'number')
  const sum = numbers.reduce((total, number) => total + number, 0)
  return { length: value.length, first: value[0], last: value.at(-1), sum: Number(sum.toPrecision(9)) }
}
