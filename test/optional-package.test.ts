import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MissingDependencyError } from '../src/errors/index.js'
import { danfoInstallLines } from '../src/frame/danfo/load-danfo.js'
import { optionalPackage } from '../src/optional-package.js'

describe('a package that is not installed', () => {
  it('is named with what needs it and the line that installs it', () => {
    const load = () => optionalPackage('no-such-package', { feature: 'toArquero', install: 'npm install arquero' })
    expect(load).toThrow(MissingDependencyError)
    expect(load).toThrow("toArquero needs the package 'no-such-package', which is not installed.")
    expect(load).toThrow('npm install arquero')
  })

  it('is danfojs-node: the lines say what npm must replace', () => {
    const load = () => optionalPackage('no-such-danfojs', { feature: 'toDanfo', install: danfoInstallLines })
    expect(load).toThrow(/overrides.*xlsx.*tfjs/s)
  })
})

describe('a package that is installed', () => {
  it('is loaded at once, ES modules too', () => {
    const { table } = optionalPackage<typeof import('arquero')>('arquero', { feature: 'toArquero', install: '' })
    expect(table({ a: [1, 2] }).numRows()).toBe(2)
  })

  it('keeps its own error where it lacks a package itself', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'optional-package-')), 'broken.cjs')
    writeFileSync(file, "require('no-such-package-either')")
    const load = () => optionalPackage(file, { feature: 'toArrow', install: '' })
    expect(load).not.toThrow(MissingDependencyError)
    expect(load).toThrow(/no-such-package-either/)
  })
})
