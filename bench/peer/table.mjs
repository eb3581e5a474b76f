const titles = {
  first: 'first entry',
  path: 'one path of each archive',
  dict: '`m_to_dict` of each',
  keep: 'one path of each, all archives kept',
  whole: '12 columns, whole archives',
  asked: '12 columns, as a user writes it',
  'asked, fastest': '12 columns, as a user writes it, its fastest settings',
  calculations: 'a row a calculation, whole archives',
  'calculations asked': 'a row a calculation, as a user writes it',
}
const clients = { L: 'L', ours: 'this package', official: 'official client' }

/** For L it is the same, whatever becomes of archives that are not kept. */
const limitCase = { dict: 'path', whole: 'path', calculations: 'path' }

/** Returns the tables of a run of `bench/peer.mjs` as Markdown, with a line of text before each. */
export function printTable({ machine, official, entries, runs, delays, results, exponents = [] }) {
  const find = (client, name, size, delayed = false) =>
    results.find(
      result =>
        result.client === client && result.case === name && result.entries === size && result.delayed === delayed,
    )
  const limitOf = (name, size, delayed) => find('L', limitCase[name] ?? name, size, delayed)
  const [first] = entries
  const versions = official ? `; the official client is nomad-lab ${official}, run once` : ''
  const fewer = Math.max(...entries) > 2000 ? ' (of 10 000 entries three, of more one)' : ''
  const parts = [
    `Measured by \`npm run bench -- --peer\` on ${machine.cores} cores with Node ${machine.node.slice(1)}: medians of ${runs} runs${fewer}${versions}.`,
  ]
  for (const size of entries) parts.push(`${thousands(size)} entries of ${kilobytes(size)} kB:`, cost(size))
  if (results.some(({ delayed }) => delayed)) {
    const { latency, perArchive } = delays
    parts.push(
      `Seconds until it is there, with ${thousands(first)} entries and a server that takes ${latency} ms to answer and ${perArchive} ms for a whole archive (of a part, its share of the bytes):`,
      waiting(),
    )
  }
  if (exponents.length > 0) parts.push(...growth())
  parts.push(shares(), starts())
  return parts.join('\n\n')

  function kilobytes(size) {
    const { bytes, archives } = find('L', 'path', size)
    return Math.round(bytes / archives / 1000)
  }

  function cost(size) {
    const hasOfficial = results.some(({ client, entries: its }) => client === 'official' && its === size)
    const columns = [
      ['CPU of L', name => seconds(limitOf(name, size)?.cpuSeconds)],
      [`CPU of ${clients.ours}`, name => compared(find('ours', name, size), limitOf(name, size), 'cpuSeconds', 'L')],
      ['bytes received', name => megabytes(find('ours', name, size)?.bytes)],
      ['peak memory (of L)', name => `${memory(find('ours', name, size))} (${memory(limitOf(name, size))})`],
    ]
    if (hasOfficial) {
      columns.push(
        [
          `CPU of the ${clients.official}`,
          name => compared(find('official', name, size), find('ours', name, size), 'cpuSeconds', 'ours'),
        ],
        ['bytes it receives', name => megabytes(find('official', name, size)?.bytes)],
      )
    }
    return markdown(
      Object.keys(titles).filter(name => find('ours', name, size)),
      columns,
    )
  }

  function waiting() {
    const column = client => name => seconds(find(client, name, first, true)?.seconds)
    const names = Object.keys(titles).filter(name => results.some(({ delayed, case: its }) => delayed && its === name))
    const columns = Object.entries(clients)
      .filter(([client]) => results.some(result => result.delayed && result.client === client))
      .map(([client, title]) => [title, column(client)])
    return markdown(names, columns)
  }

  /** How cost grows with the number of entries. */
  function growth() {
    const intervals = [...new Set(exponents.map(({ from, to }) => `${from} ${to}`))].map(text =>
      text.split(' ').map(Number),
    )
    const columns = intervals.map(([from, to]) => {
      const of = (client, name) =>
        exponents.find(one => one.client === client && one.case === name && one.from === from && one.to === to)
          ?.exponent
      const cell = name => {
        const [ours, limit] = [of('ours', name), of('L', limitCase[name] ?? name)]
        return ours === undefined ? '–' : `${ours.toFixed(2)} (${limit?.toFixed(2) ?? '–'})`
      }
      return [`${thousands(from)} → ${thousands(to)}`, cell]
    })
    const names = Object.keys(titles).filter(name => exponents.some(one => one.client === 'ours' && one.case === name))
    return [
      'CPU grows with the number of entries to the power of (of L; 1 is in proportion, less is cheaper an entry):',
      markdown(names, columns),
    ]
  }

  /** What asking for the columns alone spares. */
  function shares() {
    const [asked, whole] = [find('ours', 'asked', first), find('ours', 'whole', first)]
    const [official, waited] = [find('official', 'whole', first), find('ours', 'asked', first, true)]
    const fastest = find('official', 'asked, fastest', first, true)
    const said = [
      `12 columns of ${thousands(first)} entries take ${percent(asked.bytes / whole.bytes)} of the bytes of whole archives`,
    ]
    if (official) {
      const times = ratio(official.cpuSeconds / asked.cpuSeconds)
      said.push(`1/${times} of the CPU that the official client takes for them from whole archives`)
    }
    if (waited && fastest) {
      const times = ratio(fastest.seconds / waited.seconds)
      said.push(
        `and are there, from the server that waits, ${times} times as fast as through the official client with its fastest settings`,
      )
    }
    return `${said.join(', ')}.`
  }

  function starts() {
    const all = Object.entries(clients).flatMap(([client, title]) => {
      const start = find(client, 'path', first)?.start
      const imported = start?.imported ? `, of which importing it takes ${seconds(start.imported.cpuSeconds)}` : ''
      return start ? [`${seconds(start.cpuSeconds)} (${title}${imported})`] : []
    })
    return `Not counted above is the CPU that a process takes to start and to load what it uses: ${all.join(', ')}.`
  }
}

function markdown(names, columns) {
  const rows = [
    ['', ...columns.map(([title]) => title)],
    ['---', ...columns.map(() => '---')],
    ...names.map(name => [titles[name], ...columns.map(([, cell]) => cell(name))]),
  ]
  return rows.map(cells => `| ${cells.join(' | ')} |`.replace('|  |', '| |')).join('\n')
}

/** A time, and how many times another one it is. */
function compared(result, other, key, name) {
  if (!result) return '–'
  return other ? `${seconds(result[key])} (${ratio(result[key] / other[key])} × ${name})` : seconds(result[key])
}

function seconds(value) {
  return value === undefined ? '–' : `${value < 10 ? value.toFixed(2) : value.toFixed(0)} s`
}

function ratio(value) {
  return value < 10 ? value.toFixed(2) : value.toFixed(0)
}

function memory(result) {
  return result ? `${Math.round(result.peakMegabytes)} MB` : '–'
}

function percent(value) {
  return `${(100 * value).toFixed(1)} %`
}

function megabytes(value) {
  return value === undefined ? '–' : `${(value / 1e6).toPrecision(value < 1e9 ? 3 : 4)} MB`
}

function thousands(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ' ')
}
