import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PublicDeclarations } from './declarations.js'

describe('public declarations', () => {
  let folder: string
  let declarations: PublicDeclarations
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'declarations-'))
    writeFileSync(
      join(folder, 'shapes.d.ts'),
      `export interface Options { size?: number; style?: Style }
       export interface Style { color: string }
       export declare class Shape {
         #private
         static unit(): Shape
         readonly name: string
         draw(options?: Options): Result[]
         /** @internal */
         cache: Hidden
         private store: Hidden
       }
       export interface Result { width: number }
       export interface Hidden { size: number }
       export declare const version: { major: number; minor: number }`,
    )
    writeFileSync(join(folder, 'index.d.ts'), "export { type Options, Shape, version } from './shapes.js'\n")
    declarations = new PublicDeclarations(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('are listed by name and kind, with the members that a user may name', () => {
    expect(declarations.lines()).toEqual([
      'interface Options',
      '  size, style',
      'class Shape',
      '  static: unit',
      '  properties: name',
      '  methods: draw',
      'const version',
      '  major, minor',
    ])
  })

  it('mention types that no export names, unless these are hidden or excepted', () => {
    expect(declarations.unnamedTypes(new Set())).toEqual(['Options uses Style', 'Shape uses Result'])
    expect(declarations.unnamedTypes(new Set(['Style']))).toEqual(['Shape uses Result'])
  })
})
