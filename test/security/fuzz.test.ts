import fc from 'fast-check'
import { describe, it } from 'vitest'
import { parseAnswer } from '../../src/api/http/answer.js'
import { bundleOf, html, packedElement, safeUrl } from '../../src/display/index.js'
import { isNomadError } from '../../src/errors/index.js'
import { openArchive } from '../../src/metainfo/index.js'
import { plainText } from '../../src/plot/index.js'
import { ArchiveQuery } from '../../src/query/index.js'
import { parseUnit } from '../../src/units/index.js'

interface Target {
  draw: fc.Arbitrary<unknown>
  check: (drawn: unknown) => void
}

const { fuzzTargets } = (await import('../../bench/fuzz/targets.mjs' as string)) as {
  fuzzTargets(check: typeof fc, code: object): Record<string, Target>
}
const code = {
  parseAnswer,
  openArchive,
  bundleOf,
  html,
  packedElement,
  safeUrl,
  plainText,
  parseUnit,
  ArchiveQuery,
  isNomadError,
}

describe('hostile inputs, a short run (npm run bench -- fuzz has the long one)', () => {
  it.each(Object.entries(fuzzTargets(fc, code)))('give a value or an error of ours: %s', (_name, { draw, check }) => {
    fc.assert(fc.property(draw, check), { numRuns: 500 })
  })
})
