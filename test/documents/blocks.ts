/** A block of a document or a docstring that runs. */
export interface Block {
  /** The file, from the project's folder. */
  file: string
  /** The line on which its code begins, counted from 1. */
  line: number
  /** Where the block is meant to run: in a cell of a notebook, as a script (an ES module), in a shell, or in Python. */
  place: 'cell' | 'script' | 'shell' | 'python'
  code: string
  /** True for a cell that shows a mistake: it must fail, with what the document says. */
  fails?: true
  /** What the document says that it prints: the block without a language right after it. */
  output?: string
}

/** Where fenced blocks, and what else is found beside them, are described. */
export const howToWriteBlocks = 'CONTRIBUTING.md, "Code in documents and docstrings"'

interface Line {
  number: number
  text: string
}

/** The blocks of a Markdown file. @throws Error for a block of another kind than blocks can be */
export function blocksOfMarkdown(file: string, text: string): Block[] {
  const lines = text.split('\n').map((line, index) => ({ number: index + 1, text: line }))
  return [...fencedBlocks(file, lines), ...tableBlocks(file, lines)].sort((a, b) => a.line - b.line)
}

/** What stands between backticks in the last column of a table, if that is called TypeScript: a cell for each line. */
function tableBlocks(file: string, lines: Line[]): Block[] {
  let isTable = false
  return lines.flatMap(({ number, text }) => {
    const [, last] = text.match(/\|\s*([^|]+?)\s*\|$/) ?? []
    isTable = last !== undefined && (isTable || last === 'TypeScript')
    const [, , code] = (isTable && last?.match(/^(`+) ?(.+?) ?\1$/)) || []
    return code === undefined ? [] : [{ file, line: number, place: 'cell' as const, code }]
  })
}

/** The blocks of the docstrings in a TypeScript file: fenced ones, and what follows a bare `@example`. */
export function blocksOfSource(file: string, text: string): Block[] {
  return docstrings(text).flatMap(lines => [...fencedBlocks(file, lines), ...bareExamples(file, lines)])
}

function fencedBlocks(file: string, lines: Line[]): Block[] {
  const fences = [...fencesOf(file, lines)]
  return fences.flatMap((fence, index) => {
    const place = placeOf(file, fence)
    if (!place) return []
    const code = fence.lines.map(({ text }) => text).join('\n')
    const block: Block = { file, line: fence.begin + 1, ...place, code }
    const next = fences[index + 1]
    const between = next && lines.filter(({ number }) => number > fence.end && number < next.begin)
    if (next?.words[0] === undefined && between?.every(({ text }) => text.trim() === '')) {
      block.output = next?.lines.map(({ text }) => text).join('\n') as string
    }
    if (block.fails && block.output === undefined) {
      throw new Error(`${file}:${fence.begin}: show below it how the cell fails (${howToWriteBlocks}).`)
    }
    return [block]
  })
}

interface Fence {
  /** The lines of the fence itself. */
  begin: number
  end: number
  /** What stands beside the opening fence. */
  words: string[]
  lines: Line[]
}

function* fencesOf(file: string, lines: Line[]): Generator<Fence> {
  let open: (Fence & { mark: string }) | undefined
  for (const line of lines) {
    const [, mark, info] = line.text.match(/^\s*(```+|~~~+)\s*(.*?)\s*$/) ?? []
    if (open && mark?.startsWith(open.mark) && info === '') {
      yield { ...open, end: line.number }
      open = undefined
    } else if (open) open.lines.push(line)
    else if (mark !== undefined) {
      const words = info ? info.split(/\s+/) : []
      open = { begin: line.number, end: line.number, words, lines: [], mark }
    }
  }
  if (open) throw new Error(`${file}:${open.begin}: the block that begins here never ends.`)
}

const languages = new Set([
  'sh',
  'bash',
  'shell',
  'python',
  'py',
  'ts',
  'typescript',
  'tsx',
  'js',
  'javascript',
  'jsx',
  'mjs',
  'mts',
  'cjs',
  'cts',
])

function placeOf(file: string, { begin, words }: Fence): Pick<Block, 'place' | 'fails'> | undefined {
  const [language = '', place = 'cell', ...rest] = words
  if (words.length === 1 && language === 'sh') return { place: 'shell' }
  if (words.length === 1 && language === 'python') return { place: 'python' }
  if (!languages.has(language.toLowerCase())) return undefined
  if (language === 'ts' && rest.length === 0) {
    if (place === 'cell' || place === 'script') return { place }
    if (place === 'fails') return { place: 'cell', fails: true }
  }
  throw new Error(
    `${file}:${begin}: write \`\`\`ts for a cell of a notebook, \`\`\`ts fails for one that shows a mistake, \`\`\`ts script for a script, \`\`\`sh or \`\`\`python, not \`\`\`${words.join(' ')} (${howToWriteBlocks}).`,
  )
}

/** The lines of each docstring, without its stars. */
function docstrings(text: string): Line[][] {
  return [...text.matchAll(/^[ \t]*\/\*\*[\s\S]*?\*\//gm)].map(match => {
    const first = text.slice(0, match.index).split('\n').length
    return match[0].split('\n').map((line, index) => ({
      number: first + index,
      text: line.replace(/^\s*\/?\*+\/? ?/, '').replace(/\s*\*\/$/, ''),
    }))
  })
}

/** TSDoc lets an example stand without a fence. */
function bareExamples(file: string, lines: Line[]): Block[] {
  return lines.flatMap((line, index) => {
    const [, beside] = line.text.match(/^@example\b\s*(.*)$/) ?? []
    if (beside === undefined) return []
    const after = lines.slice(index + 1)
    const end = after.findIndex(({ text }) => text.startsWith('@'))
    const body = end < 0 ? after : after.slice(0, end)
    const code = [beside, ...body.map(({ text }) => text)].join('\n')
    if (/^\s*(```|~~~)/m.test(code) || code.trim() === '') return []
    return [{ file, line: line.number, place: 'cell' as const, code: code.trim() }]
  })
}
