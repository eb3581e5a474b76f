/** A link in a document, or a file that it names between backticks. */
export interface Link {
  /** The line on which it stands, counted from 1. */
  line: number
  /** The path or address before `#`; empty for a link within the document. */
  path: string
  /** What stands behind `#`. */
  anchor: string | undefined
  /** True for a path between backticks, which begins at the project's folder. */
  isCode: boolean
}

/** Folders of the project: what begins with one of them and stands between backticks is a path. */
const folders = 'bench|data|docs|notebooks|sample-data|scripts|src|test'
const pathInBackticks = new RegExp(`^(?:${folders})/[\\w./-]+$`)

/** The links to other places in the project, and the paths that the text names; addresses of the web are left out. */
export function linksOf(markdown: string): Link[] {
  return withoutBlocks(markdown).flatMap((text, index) => {
    const line = index + 1
    const code = [...text.matchAll(/`([^`]+)`/g)]
      .map(([, path]) => path as string)
      .filter(path => pathInBackticks.test(path))
    const prose = text.replace(/`[^`]*`/g, '')
    const targets = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\s*\[[^\]]+\]:\s*(\S+)/g)].map(
      ([, inline, reference]) => (inline ?? reference) as string,
    )
    const links = targets
      .filter(target => !/^[a-z][a-z+.-]*:/i.test(target))
      .map(target => {
        const [path = '', anchor] = target.split('#')
        return { line, path: decodeURIComponent(path), anchor, isCode: false }
      })
    return [...links, ...code.map(path => ({ line, path, anchor: undefined, isCode: true }))]
  })
}

/** The anchors of a document's headings, as GitHub names them. */
export function anchorsOf(markdown: string): Set<string> {
  const anchors = new Set<string>()
  for (const line of withoutBlocks(markdown)) {
    const [, heading] = line.match(/^#{1,6}\s+(.*?)\s*#*\s*$/) ?? []
    if (heading === undefined) continue
    const name = slug(heading)
    let anchor = name
    for (let count = 1; anchors.has(anchor); count++) anchor = `${name}-${count}`
    anchors.add(anchor)
  }
  return anchors
}

function slug(heading: string): string {
  const text = heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replace(/ /g, '-')
}

/** The lines of a document; those of fenced blocks are empty. */
function withoutBlocks(markdown: string): string[] {
  let fence: string | undefined
  return markdown.split('\n').map(line => {
    const [, mark] = line.match(/^\s*(```+|~~~+)/) ?? []
    if (mark === undefined) return fence === undefined ? line : ''
    if (fence === undefined) fence = mark
    else if (mark.startsWith(fence)) fence = undefined
    return ''
  })
}
