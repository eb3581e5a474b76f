import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const source = fileURLToPath(new URL('../src', import.meta.url))

/** Lower layers first; those on one line may not import each other, except the single files. */
const layers = [
  ['errors', 'options', 'config', 'present', 'forget-half-loaded', 'load-anew'],
  ['math'],
  ['units'],
  ['metainfo'],
  ['legacy'],
  ['api'],
  ['query'],
  ['frame'],
  ['plot'],
  ['display'],
  ['dataset', 'sample'],
  ['notebook'],
  ['index'],
]

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
const roomOf = (file: string) => (file.split('/')[0] as string).replace(/\.ts$/, '')
const heightOf = (file: string) => layers.findIndex(layer => layer.includes(roomOf(file)))

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8')
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(match =>
    relative(source, resolve(source, dirname(file), match[1] as string)).replace(/\.js$/, '.ts'),
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

  it('has no circles between files', () => {
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

/** Imports that exist at run time: a circle of types alone is harmless. */
function runtimeImportsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8')
  return [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^'"]*?from\s*'(\.[^']+)'/gms)].map(match =>
    relative(source, resolve(source, dirname(file), match[1] as string)).replace(/\.js$/, '.ts'),
  )
}
