// Writes the tables of docs/scale.md from the run that the repository records (`npm run bench -- --harvest --record`).
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { storeRequests } from './counting-files.mjs'
import { all, costOf, storeRequestsOfPart, sumOf, weightOf } from './totals.mjs'

export const recordFile = fileURLToPath(new URL('../results/harvest.json', import.meta.url))
const scaleFile = new URL('../../docs/scale.md', import.meta.url)
const marks = [
  {
    begin: '<!-- Written by npm run bench -- --harvest --record: change nothing here. -->\n',
    end: '\n<!-- End of what it has written. -->',
    print: printTotals,
  },
  {
    begin: '<!-- Details written by npm run bench -- --harvest --record: change nothing here. -->\n',
    end: '\n<!-- End of the details. -->',
    print: printDetails,
  },
]

/** Returns the text of docs/scale.md with the tables of a run between its marks. */
export function withTables(text, result) {
  return marks.reduce((written, { begin, end, print }) => {
    const from = written.indexOf(begin)
    const to = written.indexOf(end)
    if (from < 0 || to < from) throw new Error('docs/scale.md has lost the marks around its tables.')
    return `${written.slice(0, from + begin.length)}\n${print(result)}\n${written.slice(to)}`
  }, text)
}

/** Writes the recorded run into docs/scale.md. */
export function writeScale() {
  const result = JSON.parse(readFileSync(recordFile, 'utf8'))
  writeFileSync(scaleFile, withTables(readFileSync(scaleFile, 'utf8'), result))
}

/** Returns the table of the costs of all entries in the three cases. */
export function printTotals(result) {
  const rows = [
    { name: 'columns', title: 'a table of ten columns', perPart: 10_000 },
    { name: 'columns', title: 'the same', perPart: 1000 },
    { name: 'columns', title: 'the same', perPart: 250 },
    { name: 'results', title: '`results` of each archive', perPart: 1000 },
    { name: 'whole', title: 'whole archives, as large as the samples', perPart: 1000 },
    { name: 'whole', title: 'whole archives, ten times as large (assumed)', perPart: 250, larger: 10 },
  ]
  const { task, driver } = storeRequestsOfPart(result.shards)
  return [
    ...table(
      [
        `all ${grouped(all.entries)} entries`,
        'entries a part',
        'requests',
        `hours at ${all.perSecond} a second`,
        'on the wire (gzip)',
        'files',
        'lists and records',
        'CPU hours',
        'requests to S3',
      ],
      rows.map(({ name, title, perPart, larger = 1 }) => {
        const run = result.shards.find(run => run.name === name && run.perPart === perPart)
        const cost = costOf({
          run,
          plan: result.planning.find(plan => plan.entriesPerShard === perPart),
          weight: weightOf(name, result.bytes, perPart),
          steps: result.cpu.find(one => one.name === name),
          larger,
        })
        return [
          title,
          grouped(perPart),
          millions(cost.requests),
          cost.hours.toFixed(cost.hours < 20 ? 1 : 0),
          bytesRange(cost.wire),
          bytesRange(cost.disk),
          bytesText(cost.lists),
          cost.cpuHours.toFixed(cost.cpuHours < 10 ? 1 : 0),
          millions(cost.parts * (task + driver)),
        ]
      }),
    ),
  ].join('\n')
}

/** Returns the tables of the measurements. */
export function printDetails(result) {
  const { cores, node } = result.machine
  return [
    `Measured by \`npm run bench -- --harvest\` on ${cores} cores with Node ${node.slice(1)}.`,
    '',
    'Bytes of an entry: its JSON, what comes over the network (gzip, level 6), and in a file of archives:',
    '',
    ...printBytes(result.bytes),
    '',
    `A row of the table with ten columns takes ${result.bytes.parquet[250].toFixed(0)} bytes of Parquet in parts of 250 entries, ` +
      `${result.bytes.parquet[1000].toFixed(0)} in parts of 1 000 and ${result.bytes.parquet[10_000].toFixed(0)} in parts of 10 000. ` +
      `Listing an entry takes ${result.bytes.listing.wire[6].toFixed(0)} bytes on the wire.`,
    '',
    'CPU milliseconds of an entry, by step, for the mean of all archives that were measured:',
    '',
    ...printSteps(result.cpu),
    '',
    'A task that runs shards, with the archives of the tutorials (147 kB on average), which the server sends unpacked:',
    '',
    ...printShards(result.shards),
    '',
    'Pages of other sizes, and larger archives, in a download of one process:',
    '',
    ...printTasks(result.tasks),
    '',
    'Planning, over ids in memory:',
    '',
    ...table(
      ['entries', 'entries a part', 'parts', 'requests', 'requests a boundary', '`harvest/plan.json`'],
      result.planning.map(({ entries, entriesPerShard, shards, requests, planBytes }) => [
        grouped(entries),
        grouped(entriesPerShard),
        grouped(shards),
        grouped(sumOf(requests)),
        (sumOf(requests) / Math.max(1, shards - 1)).toFixed(2),
        bytesText(planBytes),
      ]),
    ),
    '',
    'Opening a data set:',
    '',
    ...table(
      ['entries', 'entries a part', '`selected_entries.json`', 'records', 'CPU', 'memory kept', 'peak memory'],
      result.opening.map(({ entries, entriesPerPart, ...one }) => [
        grouped(entries),
        grouped(entriesPerPart),
        bytesText(one.selectedBytes),
        bytesText(one.recordBytes),
        `${one.openCpuSeconds.toFixed(1)} s`,
        `${one.heapMegabytes.toFixed(0)} MB`,
        `${one.peakMegabytes.toFixed(0)} MB`,
      ]),
    ),
  ].join('\n')
}

function printBytes({ groups }) {
  const collections = Object.fromEntries(
    groups.filter(({ title }) => title).map(({ source, title }) => [source, title]),
  )
  return table(
    [
      'archives',
      'how many',
      'JSON: mean',
      'median',
      'largest',
      'ten columns on the wire',
      '`results` on the wire',
      '`results` in a file',
      'whole on the wire',
      'whole in a file',
    ],
    groups.map(({ source, kind, entries, json, ...cases }) => [
      kind === 'all' ? `**${collections[source]}**` : kind,
      String(entries),
      ...[json.mean, json.median, json.largest].map(bytesText),
      bytesText(cases.columns.wire[6]),
      bytesText(cases.results.wire[6]),
      bytesText(cases.results.archives),
      bytesText(cases.whole.wire[6]),
      bytesText(cases.whole.archives),
    ]),
  )
}

const steps = {
  unpack: 'unpack the answer',
  parse: 'read JSON',
  flatten: 'make rows',
  parquet: 'write Parquet',
  stringify: 'write JSON',
  pack: 'pack archives',
  hash: 'SHA-256',
}

function printSteps(cpu) {
  return table(
    ['', ...cpu.map(({ name, bytesAnEntry }) => `${titles[name]} (${bytesText(bytesAnEntry)})`)],
    Object.entries(steps).map(([step, title]) => [
      title,
      ...cpu.map(({ entries, cpuSeconds }) =>
        cpuSeconds[step] === undefined ? '–' : ((cpuSeconds[step] / entries) * 1e3).toFixed(3),
      ),
    ]),
  )
}

function printShards(shards) {
  return table(
    ['case', 'entries a part', 'requests a part', 'CPU ms an entry', 'peak memory', 'requests to S3 a part'],
    shards.map(run => [
      titles[run.name],
      grouped(run.perPart),
      (run.requests / run.shards).toFixed(1),
      ((run.cpuSeconds / run.entries) * 1e3).toFixed(2),
      `${run.peakMegabytes.toFixed(0)} MB`,
      (storeRequests(run.operations) / run.shards).toFixed(0),
    ]),
  )
}

const titles = { columns: 'ten columns', results: '`results`', whole: 'whole archives' }

function printTasks(tasks) {
  return table(
    ['case', 'JSON an entry', 'entries', 'entries a page', 'requests', 'CPU ms an entry', 'CPU ms a MB', 'peak memory'],
    tasks.map(run => [
      titles[run.name],
      bytesText(run.bytesRead / run.entries),
      grouped(run.entries),
      String(run.perPage),
      grouped(run.requests),
      ((run.cpuSeconds / run.entries) * 1e3).toFixed(2),
      ((run.cpuSeconds / run.bytesRead) * 1e9).toFixed(0),
      `${run.peakMegabytes.toFixed(0)} MB`,
    ]),
  )
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`)
}

function grouped(number) {
  return String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ' ')
}

function millions(number) {
  return number < 1e6 ? `${grouped(Number(number.toPrecision(2)))}` : `${(number / 1e6).toFixed(1)} million`
}

function bytesRange([least, most]) {
  return bytesText(least) === bytesText(most) ? bytesText(least) : `${bytesText(least)} to ${bytesText(most)}`
}

function bytesText(bytes) {
  const [unit, size] = [
    ['TB', 1e12],
    ['GB', 1e9],
    ['MB', 1e6],
    ['kB', 1e3],
    ['B', 1],
  ].find(([, least]) => bytes >= least * 0.9995) ?? ['B', 1]
  return `${unit === 'B' ? Math.round(bytes) : Number((bytes / size).toPrecision(bytes / size < 10 ? 2 : 3))} ${unit}`
}
