import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pack } from './packed.js'

interface Checked {
  typescript: string
  resolution: string
  system: string
  problems: string[]
}
interface Options {
  document: string
  compilers: Record<string, string>
  some?: (way: { resolution: string; system: string }) => boolean
}

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const { checkTypes, compilers } = (await import('../../scripts/types-matrix.mjs' as string)) as {
  compilers: Record<string, string>
  checkTypes(folder: string, options: Options): Checked[]
}
const root = fileURLToPath(new URL('../..', import.meta.url))
const packages = join(root, 'node_modules')

let folder: string
beforeAll(() => {
  build()
  // The packed package alone, and the types of Node.
  folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
  const own = join(folder, 'node_modules', 'nomad-notebook')
  mkdirSync(own, { recursive: true })
  mkdirSync(join(folder, 'node_modules', '@types'))
  symlinkSync(join(packages, '@types', 'node'), join(folder, 'node_modules', '@types', 'node'), 'junction')
  execFileSync('tar', ['-xzf', pack('nomad-notebook', folder).filename, '-C', own, '--strip-components=1'], {
    cwd: folder,
  })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** 5.4 is there where the runtimes were installed (`npm run test:runtimes`). */
const present = Object.fromEntries(Object.entries(compilers).filter(([, place]) => existsSync(place)))

describe('the types of the packed package', () => {
  it('accept the code of README.md, strictly, by every way to find them, in the oldest and the newest TypeScript', () => {
    const checked = checkTypes(folder, { document: join(root, 'README.md'), compilers: present })
    expect(checked.filter(({ typescript }) => typescript === '5.0').length).toBe(5)
    expect(checked.filter(({ typescript }) => typescript === 'newest').length).toBe(4)
    expect(checked.filter(({ problems }) => problems.length > 0)).toEqual([])
  }, 180_000)

  it.each(Object.keys(present))(
    'name the line of a document that is wrong, in TypeScript %s',
    name => {
      const document = join(folder, 'wrong.md')
      const lines = [
        '# Title',
        '```ts',
        "import { ArchiveQuery } from 'nomad-notebook'",
        'const query = new ArchiveQuery()',
        '```',
        '```ts',
        'await query.count()',
        'const n: string = await query.count()',
        'query.nonsense',
        '```',
        '```ts script',
        'query.count()',
        '```',
      ]
      writeFileSync(document, lines.join('\n'))
      const some = ({ resolution, system }: { resolution: string; system: string }) =>
        resolution === 'node16' && system === 'ES modules'
      const [{ problems } = { problems: [] }] = checkTypes(folder, {
        document,
        compilers: { [name]: present[name] as string },
        some,
      })
      expect(problems.map(problem => problem.replace(document, 'wrong.md'))).toEqual([
        expect.stringMatching(/^wrong\.md:12 TS2304: /),
        expect.stringMatching(/^wrong\.md:8 TS2322: Type 'number' is not assignable to type 'string'/),
        expect.stringMatching(/^wrong\.md:9 TS2339: Property 'nonsense' does not exist/),
      ])
    },
    120_000,
  )
})
