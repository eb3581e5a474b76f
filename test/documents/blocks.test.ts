import { describe, expect, it } from 'vitest'
import { blocksOfMarkdown, blocksOfSource } from './blocks.js'

describe('the blocks of a document', () => {
  it('are those that run, with the place that they are meant for and what they print', () => {
    const text = [
      '# Title',
      '```ts',
      'const one = 1',
      '',
      'one',
      '```',
      '',
      '```',
      '1',
      '…',
      '```',
      '```ts script',
      'for await (const x of y) x',
      '```',
      'and then',
      '```',
      'text of its own',
      '```',
      '```json',
      '{}',
      '```',
      '```sh',
      'nomad-notebook --version',
      '```',
      '```',
      '0.1.0',
      '```',
      '```python',
      'import pandas',
      '```',
    ].join('\n')
    expect(blocksOfMarkdown('a.md', text)).toEqual([
      { file: 'a.md', line: 3, place: 'cell', code: 'const one = 1\n\none', output: '1\n…' },
      { file: 'a.md', line: 13, place: 'script', code: 'for await (const x of y) x' },
      { file: 'a.md', line: 23, place: 'shell', code: 'nomad-notebook --version', output: '0.1.0' },
      { file: 'a.md', line: 29, place: 'python', code: 'import pandas' },
    ])
  })

  it('are the lines of tables whose last column is TypeScript, too', () => {
    const table = '| Python | TypeScript |\n|---|---|\n| `len(x)` | `x.length` |\n| `f` | `` `a` `` |'
    expect(blocksOfMarkdown('a.md', `${table}\n\n| a | b |\n|---|---|\n| \`c\` | \`d\` |\n`)).toEqual([
      { file: 'a.md', line: 3, place: 'cell', code: 'x.length' },
      { file: 'a.md', line: 4, place: 'cell', code: '`a`' },
    ])
  })

  it('show mistakes with what is said about them', () => {
    expect(blocksOfMarkdown('a.md', '```ts fails\nthrow 1\n```\n```\n1\n```')).toEqual([
      { file: 'a.md', line: 2, place: 'cell', fails: true, code: 'throw 1', output: '1' },
    ])
    expect(() => blocksOfMarkdown('a.md', '```ts fails\nthrow 1\n```')).toThrow(
      'a.md:1: show below it how the cell fails',
    )
  })

  it('end with the fence that they began with', () => {
    expect(blocksOfMarkdown('a.md', '````ts\n```\n````\n~~~ts\nx\n~~~')).toMatchObject([{ code: '```' }, { code: 'x' }])
  })

  it.each([
    ['```typescript\n```', 'a.md:1: write ```ts for a cell'],
    ['\n```js\n```', 'a.md:2: write ```ts for a cell'],
    ['```bash\n```', '```sh or ```python, not ```bash'],
    ['```ts notebook\n```', 'not ```ts notebook (CONTRIBUTING.md'],
    ['text\n```ts\nx', 'a.md:2: the block that begins here never ends'],
  ])('have a kind that is known: %j', (text, message) => {
    expect(() => blocksOfMarkdown('a.md', text)).toThrow(message)
  })
})

describe('the blocks of docstrings', () => {
  it('are found with their line, and nothing outside of docstrings', () => {
    const text = [
      "const notADocstring = '```ts'",
      '/* ```ts',
      ' * no',
      ' * ``` */',
      'class A {',
      '  /**',
      '   * Does it.',
      '   *',
      '   * ```ts',
      '   * const a = {',
      '   *   b: 1,',
      '   * }',
      '   * ```',
      '   */',
      '  b() {}',
      '}',
    ].join('\n')
    expect(blocksOfSource('a.ts', text)).toEqual([
      { file: 'a.ts', line: 10, place: 'cell', code: 'const a = {\n  b: 1,\n}' },
    ])
  })

  it('are also what follows @example without a fence, up to the next tag', () => {
    const text = '/**\n * Does it.\n *\n * @example\n * one()\n * two()\n * @throws Error\n */\n/** @example three() */'
    expect(blocksOfSource('a.ts', text)).toEqual([
      { file: 'a.ts', line: 4, place: 'cell', code: 'one()\ntwo()' },
      { file: 'a.ts', line: 9, place: 'cell', code: 'three()' },
    ])
    const fenced = '/**\n * @example\n * ```ts\n * one()\n * ```\n */'
    expect(blocksOfSource('a.ts', fenced)).toMatchObject([{ line: 4, code: 'one()' }])
  })
})
