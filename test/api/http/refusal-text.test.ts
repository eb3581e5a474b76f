import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRefusal } from '../../../src/api/http/refusal-text.js'
import { needsShared, sharedPath } from '../../shared.js'

const lines = (body: unknown) => readRefusal(typeof body === 'string' ? body : JSON.stringify(body)).lines

describe('what a server says about a refused request', () => {
  it('reads detail as text', () => {
    expect(lines({ detail: 'unknown directive foo' })).toEqual(['unknown directive foo'])
  })

  it('reads the list of pydantic 2', () => {
    const detail = [{ type: 'enum', loc: ['body', 'owner'], msg: "Input should be 'public'", input: 'x' }]
    expect(lines({ detail })).toEqual(["owner: Input should be 'public'"])
  })

  it('keeps the most specific complaints of pydantic 1', () => {
    const detail = [
      { loc: ['body', 'query', 'and'], msg: 'value is not a valid dict', type: 'type_error.dict' },
      { loc: ['body', 'query'], msg: '', type: 'value_error' },
      { loc: ['body', 'query', 'nope'], msg: 'nope is not a entry quantity', type: 'value_error' },
    ]
    const refusal = readRefusal(JSON.stringify({ detail }))
    expect(refusal.lines).toEqual(['query.nope: nope is not a entry quantity'])
    expect(refusal.unknownNames).toEqual(['nope'])
  })

  it('reads the hand-made list, whose loc may be nested', () => {
    const detail = [{ msg: 'results.material.elemnts is not a doc quantity', loc: [['results.material.elemnts']] }]
    expect(readRefusal(JSON.stringify({ detail }))).toEqual({
      lines: ['results.material.elemnts is not a doc quantity'],
      unknownNames: ['results.material.elemnts'],
    })
    expect(lines({ detail: [{ msg: 'Run has no property calc', loc: ['calc'] }] })).toEqual([
      'calc: Run has no property calc',
    ])
  })

  it('reads the object of an exception without its traceback', () => {
    const detail = { reason: 'Unexpected', exception: 'no', exception_class: 'KeyError', exception_traceback: 'File x' }
    expect(lines({ detail })).toEqual(['Unexpected: KeyError: no'])
  })

  it('reads the old API: message with errors, then description', () => {
    expect(lines({ code: 400, message: 'Input payload validation failed', errors: { query: 'wrong' } })).toEqual([
      'Input payload validation failed: {"query":"wrong"}',
    ])
    expect(lines({ description: 'quantity foo does not exist' })).toEqual(['quantity foo does not exist'])
  })

  it('reads pages, plain text and nothing', () => {
    expect(lines('<html><head><title>502 Bad Gateway</title></head></html>')).toEqual(['502 Bad Gateway'])
    expect(lines('upstream timed out')).toEqual(['upstream timed out'])
    expect(lines('')).toEqual([])
    expect(lines('"text"')).toEqual(['"text"'])
  })

  it('is not drowned in complaints', () => {
    const detail = Array.from({ length: 50 }, (_, index) => ({ loc: ['q', index], msg: `wrong ${index}` }))
    expect(lines({ detail })).toHaveLength(6)
  })

  it.skipIf(!sharedPath('samples'))(`says something about every refusal of a real server ${needsShared}`, () => {
    const folder = sharedPath('samples') as string
    for (const file of readdirSync(folder)) {
      const { response } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
      if (response.status < 400 || !response.body) continue
      const said = lines(response.body)
      expect(said.join(), file).not.toBe('')
      expect(said.join(), file).not.toMatch(/Traceback|\[object/)
    }
  })
})
