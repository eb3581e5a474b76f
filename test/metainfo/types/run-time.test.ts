import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { Complex, openArchive } from '../../../src/metainfo/index.js'
import { parseUnit, Quantity } from '../../../src/units/index.js'

const ids = { entryId: 'e', uploadId: 'u' }

/** What the generated types promise, told by the values themselves: the members here are typed, so a wrong name fails `npm run check`. */
it('values are what their types say', () => {
  const raw = {
    metadata: { entry_create_time: '2020-01-02T03:04:05+00:00' },
    run: [
      {
        system: [{ atoms: { labels: ['Ti', 'O'], positions: [[0, 0, 0]], periodic: [true, true, false], n_atoms: 1 } }],
        calculation: [
          {
            system_ref: '/run/0/system/0',
            energy: { total: { value: -1.8e-15 } },
            forces: { total: { value: [[0, 1, 2]] } },
            dos_electronic: [{ energies: [1, 2] }],
            greens_functions: [{ self_energy_iw: { re: [[[[1]]]], im: [[[[2]]]] } }],
          },
        ],
      },
    ],
    results: {
      properties: { electronic: { dos_electronic: [{ energies: '/run/0/calculation/0/dos_electronic/0/energies' }] } },
    },
  }
  const entry = openArchive(raw, { dialect: 'v1', ...ids })
  const calculation = entry.run[0]?.calculation[0]
  expect(calculation?.energy?.total?.value).toBeInstanceOf(Quantity)
  expect(calculation?.energy?.total?.value?.dimension).toBe('energy')
  expect(typeof calculation?.energy?.total?.value?.magnitude).toBe('number')
  expect(calculation?.forces?.total?.value?.magnitude[0]).toBeInstanceOf(Float64Array)
  expect(calculation?.system_ref?.atoms?.labels).toEqual(['Ti', 'O'])
  expect(calculation?.system_ref?.atoms?.periodic?.[2]).toBe(false)
  expect(calculation?.system_ref?.atoms?.n_atoms).toBe(1)
  expect(entry.metadata?.entry_create_time).toBeInstanceOf(Date)
  const complex = calculation?.greens_functions[0]?.self_energy_iw
  expect(complex).toBeInstanceOf(Complex)
  expect(complex?.im[0]?.[0]?.[0]).toEqual(Float64Array.of(2))
  const energies = entry.results?.properties?.electronic?.dos_electronic[0]?.energies
  expect(energies?.magnitude).toEqual(Float64Array.of(1, 2))
  // Lists of sections are there even when nothing is stored.
  expect(entry.measurement).toEqual([])
  expect(entry.run[0]?.method).toEqual([])
})

it('every dimension in the generated types is the one that the unit has at run time', () => {
  for (const dialect of ['v1', 'v0']) {
    const text = readFileSync(new URL(`../../../src/metainfo/generated/${dialect}.ts`, import.meta.url), 'utf8')
    const members = [...text.matchAll(/\/\*\* Unit: ([^.]+)\..*\n.*\?: (?:Complex<)?Quantity<'([^']+)', [^|\n]*\n/g)]
    expect(members.length).toBeGreaterThan(100)
    for (const [, unit = '', dimension] of members) expect(parseUnit(unit).dimension, unit).toBe(dimension)
  }
})
