import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const source = fileURLToPath(new URL('../src', import.meta.url))

/** Lower layers first; those on one line may not import each other, except the single files. */
const layers = [
  ['errors', 'basics', 'options', 'config', 'present', 'forget-half-loaded', 'load-anew', 'load-when-used'],
  ['math'],
  ['units'],
  ['metainfo'],
  ['legacy'],
  ['api'],
  ['query'],
  ['properties'],
  ['frame'],
  ['plot'],
  ['display'],
  ['dataset', 'sample', 'sql'],
  ['spark'],
  ['notebook'],
  ['index', 'web'],
  ['cli'],
]

/**
 * Circles that are still open, by folder: files and folders that import one another. A circle that is gone, or that has
 * fewer members, is taken out here; there is never a new one.
 */
const openCircles: Record<string, string[]> = {}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map(name => name.replaceAll('\\', '/'))
  .filter(name => name.endsWith('.ts'))
const roomOf = (file: string) => (file.split('/')[0] as string).replace(/(\.web)?\.ts$/, '')
const heightOf = (file: string) => layers.findIndex(layer => layer.includes(roomOf(file)))

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8')
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(match =>
    relative(source, resolve(source, dirname(file), match[1] as string))
      .replace(/\.js$/, '.ts')
      .replaceAll('\\', '/'),
  )
}

describe('the layers of src', () => {
  it('knows every folder', () => {
    expect(files.filter(file => heightOf(file) < 0)).toEqual([])
  })

  it('lets no lower layer import an upper one', () => {
    const upward = files.flatMap(file =>
      importsOf(file)
        .filter(target =>
          roomOf(target) === roomOf(file) ? false : heightOf(target) >= heightOf(file) && heightOf(target) > 0,
        )
        .map(target => `${file} imports ${target}`),
    )
    expect(upward).toEqual([])
  })

  it('has no circles of imports between files', () => {
    const circles: string[] = []
    const done = new Set<string>()
    const walk = (file: string, trail: string[]) => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      if (done.has(file) || trail.includes(file)) return
      for (const target of runtimeImportsOf(file)) walk(target, [...trail, file])
      done.add(file)
    }
    for (const file of files) walk(file, [])
    expect(circles).toEqual([])
  })
})

describe('the rooms of src/api', () => {
  const rooms = ['secrets', 'http', 'auth', 'v0', 'v1']
  const heightIn = (file: string) => rooms.indexOf(file.split('/')[1] ?? '')
  const inRooms = files.filter(file => file.startsWith('api/') && heightIn(file) >= 0)

  it('import only those before them, and v1 not v0', () => {
    const edges = inRooms.flatMap(file => importsOf(file).map(target => [file, target] as const))
    const upward = edges.filter(([file, target]) => target.startsWith('api/') && heightIn(target) > heightIn(file))
    expect(inRooms.length).toBeGreaterThan(40)
    expect(upward).toEqual([])
    expect(edges.filter(([file, target]) => file.startsWith('api/v1/') && target.startsWith('api/v0/'))).toEqual([])
  })
})

describe('the folders and files within a folder', () => {
  const edges = files.flatMap(file => importsOf(file).map(target => [file, target] as const))

  it.each(foldersOf(files))('of src/%s import one another in no circle, types included', folder => {
    const found = circlesIn(folder, edges).map(members => members.join(' '))
    expect(found).toEqual(openCircles[folder] ?? [])
  })

  it('are still there where a circle is listed as open', () => {
    expect(Object.keys(openCircles).filter(folder => !foldersOf(files).includes(folder))).toEqual([])
  })
})

describe('circles between the members of a folder', () => {
  it('are found through folders, however long, and only between siblings', () => {
    const edges = [
      ['a/one/x.ts', 'a/two.ts'],
      ['a/two.ts', 'a/three/y.ts'],
      ['a/three/deep/z.ts', 'a/one/v.ts'],
      ['a/three/y.ts', 'a/three/deep/z.ts'],
      ['a/four.ts', 'a/one/x.ts'],
      ['b.ts', 'a/four.ts'],
    ] as const
    expect(circlesIn('a', edges)).toEqual([['one', 'three', 'two.ts']])
    expect(['', 'a/three', 'a/one'].map(folder => circlesIn(folder, edges))).toEqual([[], [], []])
  })
})

/** Imports that exist at run time. */
function runtimeImportsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8')
  return [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^'"]*?from\s*'(\.[^']+)'/gms)].map(match =>
    relative(source, resolve(source, dirname(file), match[1] as string))
      .replace(/\.js$/, '.ts')
      .replaceAll('\\', '/'),
  )
}

/** `''` for `src` itself, and every folder below it. */
function foldersOf(names: readonly string[]): string[] {
  const folders = new Set([''])
  for (const name of names) {
    const parts = name.split('/').slice(0, -1)
    for (let length = 1; length <= parts.length; length++) folders.add(parts.slice(0, length).join('/'))
  }
  return [...folders].sort()
}

/** The members of a folder (files, and folders with all that they hold) that reach themselves through others, by circle. */
function circlesIn(folder: string, edges: readonly (readonly [string, string])[]): string[][] {
  const start = folder === '' ? '' : `${folder}/`
  const next = new Map<string, Set<string>>()
  for (const [from, to] of edges) {
    if (!from.startsWith(start) || !to.startsWith(start)) continue
    const [one, other] = [from, to].map(name => name.slice(start.length).split('/')[0] as string) as [string, string]
    if (one !== other) next.set(one, (next.get(one) ?? new Set()).add(other))
  }
  const reached = new Map([...next.keys()].map(member => [member, reachedFrom(member, next)]))
  const circles = [...reached].map(([member, all]) => [...all].filter(other => reached.get(other)?.has(member)).sort())
  return [...new Set(circles.filter(circle => circle.length > 0).map(circle => circle.join('\n')))]
    .sort()
    .map(circle => circle.split('\n'))
}

function reachedFrom(member: string, next: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const all = new Set<string>()
  const waiting = [...(next.get(member) ?? [])]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (all.has(one)) continue
    all.add(one)
    waiting.push(...(next.get(one) ?? []))
  }
  return all
}
