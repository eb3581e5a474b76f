import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleOf } from '../../src/display/index.js'
import { Frame, toFrame } from '../../src/frame/index.js'
import { ArchiveQuery } from '../../src/notebook/archive-query.js'
import { type SampleServer, serveSample } from '../../src/sample/index.js'

let sample: SampleServer
beforeAll(async () => {
  sample = await serveSample()
}, 30_000)
afterAll(() => sample.close())

const program = 'results.method.simulation.program_name'
const why = `No entry matches: '${program}': "<b>gpaw" finds nothing by itself.`

describe('a question that finds nothing, in the notebook', () => {
  it('leaves a table that says why', async () => {
    const query = new ArchiveQuery({ url: sample.url, query: { [program]: '<b>gpaw' } })
    const frame = await query.toFrame({ columns: { energy: 'run[0].calculation[0].energy.total.value' } })
    expect([frame.numRows, frame.notes]).toEqual([0, [query.noMatches]])
    expect(query.noMatches).toContain(why)
    const bundle = bundleOf(frame)
    expect(bundle['text/plain']).toContain(why)
    expect(bundle['text/html']).toContain('&lt;b&gt;gpaw')
    expect(bundle['text/html']).not.toContain('<b>gpaw')
    // The same without named columns, and of a plain core query.
    expect((await query.toFrame()).notes).toEqual(frame.notes)
    expect((await toFrame(query)).notes).toEqual(frame.notes)
  })

  it('is on the card after a read, which asks for nothing itself', async () => {
    const query = new ArchiveQuery({ url: sample.url, query: { [program]: '<b>gpaw' } })
    expect(bundleOf(query)['text/html']).not.toContain('finds nothing')
    await query.fetch()
    const { requests } = query.statistics
    const { 'text/html': html, 'text/plain': text } = bundleOf(query)
    expect(html).toContain('&lt;b&gt;gpaw')
    expect(text).toBe(`${query}\nNote: ${query.noMatches}`)
    expect(query.statistics.requests).toBe(requests)
  })

  it('says on the card what was asked for in another form', () => {
    const query = new ArchiveQuery({ url: sample.url, query: { 'results.material.chemical_formula_reduced': 'TiO2' } })
    expect(bundleOf(query)['text/html']).toContain('is asked for as &#39;O2Ti&#39;')
    expect(String(query)).not.toContain('O2Ti')
  })

  it('is no note of tables that have rows', async () => {
    const query = new ArchiveQuery({ url: sample.url, query: { [program]: 'GPAW' }, max: 2 })
    expect((await query.toFrame({ columns: { id: 'entry_id' } })).notes).toEqual([])
    expect(Frame.fromRows([{ a: 1 }]).notes).toEqual([])
  })
})
