import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { ArchiveQuery, type ArchiveQueryOptions } from '../../../src/query/index.js'

const url = 'http://127.0.0.1:1/api/v1'
const hostile = `it's "quoted" $HOME \\ \n\`id\` é 𝄞`
const options: ArchiveQueryOptions = {
  url,
  query: { 'results.material.elements': ['Ti', 'O'], published: true, comment: hostile },
  required: { run: { 'calculation[-1]': { energy: '*' } } },
  max: 50,
  username: 'ada',
  password: 'hunter2',
}

describe('query.toCode()', () => {
  const query = new ArchiveQuery(options)
  const body = JSON.parse(query.toCode('json')) as { query: Record<string, unknown>; required: unknown }

  it('gives the body as JSON', () => {
    expect(body.query).toEqual(options.query)
    expect(body.required).toEqual(options.required)
  })

  it('gives a shell command that sends just this body', () => {
    const code = query.toCode('curl')
    const shell = `curl() { for last; do :; done; printf %s "$last"; }\n${code}`
    expect(JSON.parse(execFileSync('sh', ['-c', shell], { encoding: 'utf8' }))).toEqual(body)
    expect(code).toMatch('-H "Authorization: Bearer $NOMAD_TOKEN"')
  })

  it('gives a Python script with the same body', () => {
    const code = query.toCode('python')
    expect(code).toMatch('"published": True')
    const literal = /^body = ([\s\S]*?)\nmost = 50$/m.exec(code)?.[1] as string
    const check = `import json,sys\nprint(json.dumps(eval(sys.argv[1])))`
    let read: string
    try {
      read = execFileSync('python3', ['-c', check, literal], { encoding: 'utf8' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      console.warn('skipped: there is no python3 to read the script')
      return
    }
    expect(JSON.parse(read)).toEqual(body)
  })

  it('gives TypeScript that makes the same query', () => {
    const code = query.toCode('typescript')
    const made = code.replace(/^import.*$/m, '').replace('const entries = await query.fetch()', 'return query.config')
    const config = new Function('ArchiveQuery', made)(ArchiveQuery) as object
    expect(config).toEqual(query.config)
  })

  it('holds no secret', () => {
    const languages = ['curl', 'python', 'json', 'typescript'] as const
    for (const language of languages) expect(query.toCode(language)).not.toMatch(/hunter2|ada/)
    expect(() => query.toCode('cobol' as never)).toThrow("Choose 'curl', 'python'")
  })

  it('writes queries of the old API', () => {
    const old = new ArchiveQuery({ url: 'http://127.0.0.1:1/api', query: { $and: [{ 'dft.code_name': 'VASP' }] } })
    expect(JSON.parse(old.toCode('json'))).toHaveProperty('required')
    expect(old.toCode('python')).toMatch('/archive/query')
    expect(old.toCode('typescript')).toMatch("$and: [{ 'dft.code_name': 'VASP' }]".slice(0, 4))
  })
})
