import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, Html, html, packedElement, safeUrl } from '../../src/display/index.js'

describe('html', () => {
  it('escapes every hole, in text and in attributes', () => {
    const evil = `<img src=x onerror="alert('1')">`
    expect(String(html`<b title="${evil}">${evil}</b>`)).toBe(`<b title="${escapeHtml(evil)}">${escapeHtml(evil)}</b>`)
  })

  it('nests its own markup, joins lists, and shows nothing for what is missing', () => {
    const items = ['a', '<b>'].map(text => html`<li>${text}</li>`)
    expect(String(html`<ul>${items}</ul>${null}${undefined}${false}${0}${true}`)).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li></ul>0true',
    )
  })

  it('takes no text for markup, whatever it looks like', () => {
    const lookalike = { toString: () => '<script>' } as unknown as string
    expect(String(html`${lookalike}`)).toBe('&lt;script&gt;')
    expect(() => new Html('<b>', Symbol('key'))).toThrow('Markup is made by the html template')
  })

  it('refuses holes where escaping would not protect', () => {
    expect(() => html`<a href=${'x'}>`).toThrow('in a tag, but not in quotes')
    expect(() => html`<${'b'}>`).toThrow('in a tag, but not in quotes')
    expect(() => html`<b ${'onclick'}="1">`).toThrow('in a tag, but not in quotes')
    expect(() => html`<script>${'x'}</script>`).toThrow('in a script or style')
    expect(() => html`<p>text</p><STYLE>${'x'}</STYLE>`).toThrow('in a script or style')
    expect(String(html`<a title='${"'"}' href="${safeUrl('/x')}">${'a > b'}</a>`)).toBe(
      `<a title='&#39;' href="/x">a &gt; b</a>`,
    )
  })

  it('lets nothing through that could open a tag or leave an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const markup = String(html`<b title="${text}">${text}</b>`).slice('<b title="'.length, -'</b>'.length)
        expect(markup.match(/[<"']/g)).toEqual(['"'])
      }),
    )
  })
})

describe('safeUrl', () => {
  it.each(['https://nomad-lab.eu/a?b=c#d', 'http://localhost:8000', '/gui/entry', 'a/b', '?q=1', '#top', './a:b'])(
    'keeps %s',
    url => expect(safeUrl(url)).toBe(url),
  )

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    ' java\nscript:x',
    '\u0001javascript:x',
    'data:text/html,x',
    'file:///etc',
  ])('takes away %j', url => expect(safeUrl(url)).toBe('#'))
})

describe('packedElement', () => {
  it('cannot be ended by its text, which comes back whole', () => {
    const text = '</script><!--<script> Mg\u00e9 \ud83d\ude00'
    const markup = String(packedElement(text))
    expect(markup.slice(1, -1).match(/<\/?script|<!--/g)).toEqual(['</script'])
    const content = markup.replace(/<[^>]*>/g, '')
    expect(content).toMatch(/^[A-Za-z0-9+/]+=*$/)
    expect(gunzipSync(Buffer.from(content, 'base64')).toString()).toBe(text)
  })
})
