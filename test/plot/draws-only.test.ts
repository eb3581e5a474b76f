import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const source = fileURLToPath(new URL('../../src', import.meta.url))

/** What figures may import beside one another. Of `metainfo` they may import types, of `math` the names below. */
const roomsOfPlot = ['basics', 'config', 'errors', 'frame', 'load-anew', 'options', 'present', 'properties', 'units']

/** What drawing itself computes, by the folder in `src/plot`: places on a page, and the statistics of charts of tables. */
const mathOfPlot: Record<string, readonly string[]> = {
  '': ['maximum', 'minimum'],
  // Vectors of the picture: what is in front, and where it is on the page.
  'reciprocal/': ['cross', 'dot', 'lengthOf', 'scaled'],
  // Also the images of atoms in neighboring cells.
  'structure/': ['combination', 'completedBasis', 'cross', 'dot', 'fractional', 'lengthOf', 'scaled', 'sum'],
  'tables/': ['mean', 'quantile', 'sum'],
}

/** What properties may import beside one another. */
const roomsOfProperties = ['basics', 'errors', 'math', 'metainfo', 'options', 'present', 'units']

interface Import {
  file: string
  room: string
  target: string
  names: string[]
  isType: boolean
}

describe('the figures', () => {
  const imports = importsIn('plot')

  it('import values only of folders that know no archive', () => {
    const wrong = imports
      .filter(({ isType, room }) => !(isType && room === 'metainfo'))
      .filter(({ room }) => !['plot', 'math', ...roomsOfPlot].includes(room))
      .map(({ file, target }) => `${file} imports ${target}`)
    expect(wrong).toEqual([])
  })

  it('compute places and statistics of tables, and no science', () => {
    const wrong = imports
      .filter(({ room }) => room === 'math')
      .flatMap(({ file, names }) =>
        names.filter(name => !allowedMath(file).includes(name)).map(name => `${file}: ${name}`),
      )
    expect(wrong).toEqual([])
  })

  it('read no section', () => {
    const readers = /\.m_(?:get|is_set|path|root|parent|def|to_dict|sub_section_count)\b|\bopenArchive\b/
    const wrong = filesOf('plot').filter(file => readers.test(textOf(`plot/${file}`)))
    expect(wrong).toEqual([])
  })
})

describe('the properties', () => {
  it('import no folder that draws, shows or fetches, in types neither', () => {
    const wrong = importsIn('properties').filter(({ room }) => !['properties', ...roomsOfProperties].includes(room))
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })

  it('make no markup and send no request', () => {
    const words = /\bhtml`|(?<![.\w])fetch\(|\bdocument\.|<(?:div|span|svg|table)\b/
    expect(filesOf('properties').filter(file => words.test(textOf(`properties/${file}`)))).toEqual([])
  })
})

function allowedMath(file: string): string[] {
  return Object.entries(mathOfPlot).flatMap(([folder, names]) => (file.startsWith(folder) ? names : []))
}

function filesOf(room: string): string[] {
  return readdirSync(join(source, room), { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.ts'))
}

function textOf(file: string): string {
  return readFileSync(join(source, file), 'utf8')
}

function importsIn(room: string): Import[] {
  return filesOf(room).flatMap(file => {
    const text = textOf(`${room}/${file}`)
    const pattern =
      /(?:(?:import|export)\s+(type\s+)?((?:[\w$*]+(?:\s+as\s+\w+)?\s*,?\s*)?(?:\{[^}]*\})?)\s*from\s*|import\()'(\.[^']+)'/g
    return [...text.matchAll(pattern)].map(([, allTypes, list = '', path = '']) => {
      const target = relative(source, resolve(source, room, dirname(file), path)).replaceAll('\\', '/')
      const names = list
        .replace(/[{}]/g, ' ')
        .split(',')
        .map(name => name.trim())
        .filter(Boolean)
      const values = allTypes ? [] : names.filter(name => !name.startsWith('type '))
      const isType = values.length === 0 && names.length > 0
      return { file, room: (target.split('/')[0] as string).replace(/\.js$/, ''), target, names: values, isType }
    })
  })
}
