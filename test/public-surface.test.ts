import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { PublicDeclarations } from './public-surface/declarations.js'

const { build } = (await import('../scripts/build.mjs' as string)) as { build(): boolean }
const dist = fileURLToPath(new URL('../dist', import.meta.url))

/** Types that declarations mention, and that nobody needs to write. */
const needNoName = new Set([
  // Named by `ArchiveQuery`, `typeof ArchiveQuery` and `typeof query_archive`.
  ...['NotebookQuery', 'ArchiveQueryConstructor', 'QueryArchive'],
  // What the compiler computes: the dimension of a result, the columns that a row has, the schema that a query reads.
  ...['Broadcast', 'Fits', 'FitsUnit', 'UnitNameOf', 'NameIn', 'AnyRow', 'EntryOf', 'NarrowingOptions', 'Symbols'],
  // What tests pass in: clocks, and what stands for the network.
  ...['Clock', 'KeycloakPorts', 'Ports'],
  // What queries give to tables, what an unresolved reference is made from, what every object has that can be shown.
  ...['SchemaSource', 'EntryRequest', 'UnresolvedFacts', 'Showable'],
  // Any object.
  'JsonObject',
])

/** After a change that is meant: `npm test -- test/public-surface.test.ts --update`, and a line in CHANGELOG.md. */
describe('the public surface', () => {
  let declarations: PublicDeclarations
  let ofSample: PublicDeclarations
  beforeAll(() => {
    build()
    declarations = new PublicDeclarations(dist)
    ofSample = new PublicDeclarations(dist, 'sample/index.d.ts')
  }, 120_000)

  it('is what test/public-surface/surface.txt lists', async () => {
    const listed = ['# nomad-notebook', ...declarations.lines(), '', '# nomad-notebook/sample', ...ofSample.lines(), '']
    await expect(listed.join('\n')).toMatchFileSnapshot('public-surface/surface.txt')
  })

  it('names every type that its functions take and give', () => {
    expect(declarations.unnamedTypes(needNoName)).toEqual([])
    expect(ofSample.unnamedTypes(needNoName)).toEqual([])
  })
})
