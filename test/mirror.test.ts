import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(join(root, 'test/README.md'), 'utf8')

/** The tests, and folders of tests (with a slash at the end), that are listed as belonging to no file of `src/`. */
const listed = [...readme.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, path]) => path as string)
const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(isTest)

describe('the tests', () => {
  it('mirror a file or a folder of src, or are listed in test/README.md', () => {
    expect(tests.length).toBeGreaterThan(100)
    expect(tests.filter(test => !isMirror(test) && !isListed(test))).toEqual([])
  })

  it('are listed in test/README.md only where they are there and mirror nothing', () => {
    const needless = listed.filter(path => (path.endsWith('/') ? !tests.some(isIn(path)) : !isNeeded(path)))
    expect(needless).toEqual([])
    expect(listed.filter((path, index) => listed.indexOf(path) !== index)).toEqual([])
  })

  it('have titles that say more than the name of a case', () => {
    const bare = /\)\(\s*(?:'(?:%[a-zA-Z#]|\$[\w.]+|[\s:,])+'|['"`]should )/g
    const found = tests.flatMap(test =>
      [...readFileSync(join(root, 'test', test), 'utf8').matchAll(bare)].map(([title]) => `${test}: ${title}`),
    )
    expect(found).toEqual([])
  })

  it.each(['SECURITY.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'README.md', 'test/README.md'])(
    'that %s names are there',
    document => {
      const text = readFileSync(join(root, document), 'utf8')
      const named = [...text.matchAll(/`(test\/[\w./-]+)`/g)].map(([, path]) => path as string)
      expect(named.filter(path => !existsSync(join(root, path)))).toEqual([])
    },
  )
})

function isTest(path: string): boolean {
  return /\.(test|cluster)\.ts$/.test(path)
}

function isListed(test: string): boolean {
  return listed.some(path => (path.endsWith('/') ? isIn(path)(test) : path === test))
}

function isNeeded(test: string): boolean {
  return tests.includes(test) && !isMirror(test)
}

function isIn(folder: string): (test: string) => boolean {
  return test => test.startsWith(folder)
}

/** True for `a/b.test.ts` when `src` has the file `a/b.ts` or the folder `a/b`, for `a/a.test.ts` and for `a/pictures.test.ts`. */
function isMirror(test: string): boolean {
  const path = test.replace(/\.(test|cluster)\.ts$/, '')
  const [folder, name] = [dirname(path), basename(path)]
  if (folder === '.') return false
  const isOfFolder = name === basename(folder) || name === 'pictures'
  return existsSync(join(root, 'src', `${path}.ts`)) || existsSync(join(root, 'src', isOfFolder ? folder : path))
}
