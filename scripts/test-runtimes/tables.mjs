// The matrix as tables of Markdown.

const [begin, end] = ['<!-- npm run test:runtimes -- --write -->', '<!-- end -->']

/** The matrix of runtimes, and that of compilers. */
export function tables({ rows, types }) {
  const checks = [...new Set(rows.flatMap(({ results }) => Object.keys(results)))]
  const runtimes = [
    line(['runtime', 'version', ...checks]),
    line(['---', '---', ...checks.map(() => ':-:')]),
    ...rows.map(({ name, version, results }) =>
      line([name, version ?? '', ...checks.map(check => mark(results[check]))]),
    ),
  ]
  if (!types) return runtimes.join('\n')
  const ways = [...new Set(types.map(({ way }) => way))]
  const versions = [...new Set(types.map(({ typescript }) => typescript))]
  const compilers = [
    line(['TypeScript', ...ways]),
    line(['---', ...ways.map(() => ':-:')]),
    ...versions.map(version =>
      line([version, ...ways.map(way => mark(types.find(one => one.way === way && one.typescript === version)))]),
    ),
  ]
  return [...runtimes, '', ...compilers].join('\n')
}

/** Puts the tables into a document, in the place of those that it has. */
export function keepTables(document, text) {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`The document has no lines ${begin} and ${end}.`)
  return `${document.slice(0, from + begin.length)}\n${text}\n${document.slice(to)}`
}

function mark(result) {
  return result === undefined ? '–' : result.ok ? '✓' : '✗'
}

function line(cells) {
  return `| ${cells.join(' | ')} |`
}
