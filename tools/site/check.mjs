// Checks what was built: that links, anchors and images lead somewhere, and that pages load nothing from elsewhere.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parse } from 'parse5'

/**
 * Checks all links of a built site.
 *
 * @param {string} site the folder of the site
 * @param {{ base: string, root: string, sources: string }} places the path at which a server shows the site, the project's folder,
 *   and the address at which the project's files are: what follows it must be one of them
 * @returns {{ pages: number, passed: number, failed: string[] }} how many targets are right, and a line for each that is not
 */
export function checkSite(site, { base, root, sources }) {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).map(name => name.replaceAll('\\', '/'))
  const html = files.filter(name => name.endsWith('.html'))
  const pages = new Map(html.map(name => [name, readPage(readFileSync(join(site, name), 'utf8'))]))
  const isFile = path => files.includes(path) && statSync(join(site, path)).isFile()
  const found = new Set()
  /** The pages of each problem: a wrong link of the navigation is one problem, not one for each page. */
  const wrong = new Map()
  for (const [page, { targets }] of pages) {
    for (const target of targets) {
      const key = `${page} ${target.address}`
      if (found.has(key)) continue
      found.add(key)
      const problem = problemOf(target, page)
      if (problem)
        wrong.set(`${target.address} ${problem}`, [...(wrong.get(`${target.address} ${problem}`) ?? []), page])
    }
  }
  const styles = files.filter(name => name.endsWith('.css'))
  for (const style of styles) {
    const [address] = readFileSync(join(site, style), 'utf8').match(/(?<=url\(\s*["']?)(?:https?:)?\/\/[^)"']*/) ?? []
    if (address) wrong.set(`${address} is loaded from elsewhere`, [style])
  }
  const failed = [...wrong].map(
    ([problem, [first, ...more]]) => `${first}${more.length > 0 ? ` and ${more.length} more` : ''}: ${problem}`,
  )
  const count = [...wrong.values()].flat().length
  return { pages: pages.size, passed: found.size + styles.length - count, failed }

  function problemOf({ address, isLoaded }, page) {
    if (/^([a-z][a-z+.-]*:|\/\/)/i.test(address)) return problemOfExternal(address, isLoaded)
    const [path, anchor] = address.split('#')
    const named = path === '' ? page : decodeURIComponent(path.split('?')[0])
    if (named.startsWith('/') && !named.startsWith(base)) return `is not below ${base}`
    const place = named.startsWith('/')
      ? named.slice(base.length)
      : path === ''
        ? page
        : posix.join(posix.dirname(page), named)
    const file = [place, `${place}.html`, posix.join(place, 'index.html')].map(one => posix.normalize(one)).find(isFile)
    if (file === undefined) return 'names nothing on the site'
    if (anchor && pages.has(file) && !pages.get(file).ids.has(decodeURIComponent(anchor)))
      return `names no place in ${file}`
    return undefined
  }

  function problemOfExternal(address, isLoaded) {
    if (isLoaded && !address.startsWith('data:')) return 'is loaded from elsewhere'
    if (/^(data|mailto):/.test(address)) return undefined
    if (!/^https?:/.test(address) || !URL.canParse(address) || !new URL(address).hostname.includes('.'))
      return 'is no address'
    if (!address.startsWith(sources)) return undefined
    const path = decodeURIComponent(address.slice(sources.length).split('#')[0])
    return existsSync(join(root, path)) ? undefined : 'names no file of the project'
  }
}

/** The ids of a page, and what it links to or loads. */
export function readPage(html) {
  const ids = new Set()
  const targets = []
  visit(parse(html))
  return { ids, targets }

  function visit(node) {
    const of = Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]))
    if (of.id) ids.add(of.id)
    if (node.nodeName === 'a' && of.name) ids.add(of.name)
    if (of.href !== undefined) targets.push({ address: of.href, isLoaded: node.nodeName === 'link' })
    if (of.src !== undefined) targets.push({ address: of.src, isLoaded: true })
    for (const child of [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])]) visit(child)
  }
}
