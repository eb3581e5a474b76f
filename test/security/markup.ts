/** What is used of jsdom, which has no declarations of its own. */
interface Dom {
  JSDOM: new (markup: string, options: object) => { window: DomWindow }
  VirtualConsole: new () => object
}

interface DomWindow {
  attacked?: () => void
  document: { write(markup: string): void; querySelectorAll(selector: string): ArrayLike<DomElement> }
  close(): void
}

interface DomElement {
  tagName: string
  attributes: ArrayLike<{ name: string; value: string }>
}

const { JSDOM, VirtualConsole } = (await import('jsdom' as string)) as Dom

const allowedTags = new Set(
  'html head body div span table thead tbody tr th td details summary img b em i br sub sup title meta script svg'.split(
    ' ',
  ),
)
const allowedAttributes = new Set('style title class open src alt type colspan rowspan charset lang'.split(' '))

/** What in a piece of markup could run, load or lead elsewhere; empty when it is harmless. Scripts run, and are watched. */
export function dangersIn(markup: string, { scripts = 0 } = {}): string[] {
  const dangers: string[] = []
  const virtualConsole = new VirtualConsole()
  const { window } = new JSDOM('<body></body>', { runScripts: 'dangerously', virtualConsole })
  window.attacked = () => dangers.push('ran a script')
  window.document.write(markup)
  for (const element of Array.from(window.document.querySelectorAll('*'))) {
    const tag = element.tagName.toLowerCase()
    if (!allowedTags.has(tag)) dangers.push(`<${tag}>`)
    for (const { name, value } of Array.from(element.attributes)) {
      if (!allowedAttributes.has(name)) dangers.push(`${name} in <${tag}>`)
      if (name === 'src' && !/^(data:image\/(png|svg\+xml);base64,[\w+/=]*)?$/.test(value)) dangers.push(`src ${value}`)
      if (name === 'style' && /url|expression|@|javascript/i.test(value)) dangers.push(`style ${value}`)
    }
  }
  const found = window.document.querySelectorAll('script').length
  if (found > scripts) dangers.push(`${found} scripts`)
  window.close()
  return dangers
}
