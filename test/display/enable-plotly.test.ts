import { describe, expect, it } from 'vitest'
import { plotlyLoader } from '../../src/display/index.js'
import { QueryError } from '../../src/errors/index.js'

describe('the loader of plotly.js', () => {
  it('carries the whole program, packed, and says how large it is', () => {
    const { 'text/html': markup = '', 'text/plain': words } = plotlyLoader()
    expect(words).toMatch(/which it carries \(\d\.\d MB\)\.$/)
    expect(markup.length).toBeGreaterThan(1_000_000)
    expect(markup.length).toBeLessThan(2_500_000)
  })

  it('names the script of an address, with the hash that it must have', () => {
    expect(plotlyLoader({ bundle: './plotly.min.js' })['text/html']).toContain('data-source="./plotly.min.js"')
    const { 'text/html': markup } = plotlyLoader({ bundle: 'https://example.org/p.js', integrity: 'sha384-abc' })
    expect(markup).toContain('data-source="https://example.org/p.js" data-integrity="sha384-abc"')
  })

  it.each(['http://example.org/p.js', 'javascript:alert(1)', 'https://', 'data:text/javascript,x', '/etc/p.js', ''])(
    'refuses %j',
    bundle => expect(() => plotlyLoader({ bundle: bundle as './x' })).toThrow(QueryError),
  )

  it('escapes an address', () => {
    const { 'text/html': markup } = plotlyLoader({ bundle: './a"><b>.js' })
    expect(markup).not.toContain('<b>')
  })
})
