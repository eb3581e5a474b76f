import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pack, published } from './packed.js'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }

let folder: string
beforeAll(() => {
  build()
  folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** What attw finds in a packed package: where types and code of an entry point do not agree, by module system. */
async function typesFound(bytes: Uint8Array) {
  const checked = await checkPackage(createPackageFromTarballData(bytes))
  return {
    entrypoints: checked.types ? Object.keys(checked.entrypoints) : [],
    problems: checked.types ? checked.problems : [],
  }
}

function isOfPagesInCommonJs(problem: object): boolean {
  return (
    'entrypoint' in problem &&
    problem.entrypoint === './web' &&
    'resolutionKind' in problem &&
    problem.resolutionKind === 'node16-cjs'
  )
}

/** What publint finds in a packed package. */
async function lintFound(bytes: Uint8Array): Promise<(string | undefined)[]> {
  const { messages, pkg } = await publint({ pack: { tarball: bytes.slice().buffer }, strict: true })
  return messages.map(message => formatMessage(message, pkg))
}

describe.each(Object.keys(published) as (keyof typeof published)[])('%s as it is published', name => {
  it('gives each module system types and code that agree, old and new', async () => {
    const { entrypoints, problems } = await typesFound(pack(name, folder).bytes)
    // The second package has data alone.
    if (name === 'nomad-notebook') expect(entrypoints).toEqual(expect.arrayContaining(['.', './sample', './web']))
    // What runs in a page is an ES module alone; CommonJS has the other entry points.
    expect(problems.filter(one => !isOfPagesInCommonJs(one))).toEqual([])
  }, 60_000)

  it('is described by its package.json as bundlers and Node expect', async () => {
    expect(await lintFound(pack(name, folder).bytes)).toEqual([])
  }, 60_000)
})
