import { folderPath } from '../../dataset/files/index.js'
import { type DownloadOptions, partsText } from '../../dataset/index.js'
import { hasManifest, type Manifest, readManifest } from '../../dataset/manifest/index.js'
import { Progress } from '../../display/index.js'
import { ArchiveQuery, type ArchiveQueryOptions } from '../../index.js'
import { type Arguments, readJson, readNamed, readPositive, readWhole, withQuantities } from '../arguments/index.js'
import type { Command, Outcome } from '../command.js'
import { engineOf, engineOption } from '../engine-of.js'
import { queryOfQuestion } from '../query-of-question.js'
import { tellAboutLogin } from '../tell-about-login.js'
import type { Terminal } from '../terminal/index.js'
import { UsageError } from '../usage-error.js'
import { datasetOutcome } from './dataset-outcome.js'

/** Options that say what a download asks: with none of them, the download that the folder has goes on. */
const asking = {
  query: {
    value: 'JSON',
    help: 'what to download: criteria as JSON, or @FILE; {} for all entries.\nBounds may have a unit: {"gte": "1 eV"}',
  },
  columns: {
    value: 'NAME=PATH',
    repeated: true,
    help: 'a column of the table; repeat it, or give one JSON object, or @FILE.\nWith columns or rows the folder has a table, without them archives',
  },
  rows: { value: 'PATH', help: "what a row is, such as 'run[].calculation[]'; default: an entry" },
  units: { value: 'NAME=UNIT', repeated: true, help: 'the unit of a column; repeat it, or JSON, or @FILE' },
  raw: { help: 'keep the archives beside the table' },
  required: { value: 'JSON', help: 'which parts of archives to keep, as JSON or @FILE; default: all' },
  url: { value: 'URL', help: 'the root of the API; default NOMAD_URL, else the public NOMAD' },
  owner: { value: 'OWNER', help: 'public, visible (default), shared, user, staging or admin' },
  max: { value: 'N', help: 'how many entries at most; default: all that match' },
  'order-by': { value: 'QUANTITY', help: 'the search quantity to sort entries by; default entry_id' },
  'part-size': { value: 'N', help: 'how many entries a part has; default 1000' },
  'partition-by': { value: 'NAME', help: 'a column: each of its values has files of its own' },
  compression: { value: 'NAME', help: 'of the table: snappy (default), zstd (Node 22.15) or none' },
} as const

/** `nomad-notebook download`: a query's entries in a folder. */
export const download: Command = {
  name: 'download',
  summary: 'download the entries of a query into a folder, or go on with a download that was stopped',
  operands: { name: 'FOLDER', least: 1, most: 1 },
  options: {
    ...asking,
    citations: { help: 'keep how to cite the entries, for later and offline' },
    'requests-per-second': {
      value: 'N',
      help: 'how many requests are sent in a second at most, by all machines together;\ndefault 10, no limit on this machine without an engine',
    },
    engine: engineOption,
    tasks: { value: 'N', help: 'how many processes the cluster runs at once; default 4' },
    command: { value: 'COMMAND', help: "the program on the cluster's machines; default nomad-notebook" },
  },
  description: `
Downloads the entries that match a query into FOLDER: a table in Parquet, raw archives, or both. The folder is a data set that the
other commands, nomad-notebook's openDataset, pandas, pyarrow and DuckDB read.

A download that was stopped goes on where it was: repeat the command, or name the folder alone. What is there is not loaded twice.

With --engine the machines of a cluster load the entries, each a part after the other, into a FOLDER that all of them reach by the same
path. The data set is the same as without it.`,
  examples: [
    `nomad-notebook download oxides \\
  --query '{"results.material.elements": ["Mg", "O"]}' \\
  --columns formula=results.material.chemical_formula_reduced \\
  --columns gap=results.properties.electronic.band_gap[0].value`,
    'nomad-notebook download oxides',
    `nomad-notebook download /shared/all --query '{}' --part-size 1000 --engine sc://host:15002`,
  ],
  goOn: 'What is finished stays. Run the command again: it goes on from there.',
  async run(args, terminal) {
    const folder = folderPath(args.operands[0])
    const isAsking = Object.keys(asking).some(name => args.has(name))
    const { query, options } = isAsking ? readQuestion(args) : questionOf(await manifestIn(folder))
    const citations = args.has('citations') || undefined
    const engine = engineOf(args)
    const requestsPerSecond = readPositive('--requests-per-second', args.text('requests-per-second'))
    try {
      const asked = new ArchiveQuery({ ...query, requestsPerSecond })
      return await runDownload(asked, { folder, options: { ...options, citations, engine }, terminal })
    } finally {
      await engine?.close().catch(() => {})
    }
  },
}

interface Question {
  query: ArchiveQueryOptions
  options: DownloadOptions
}

function readQuestion(args: Arguments): Question {
  const query = args.text('query')
  if (query === undefined) {
    throw new UsageError("The command needs --query: criteria as JSON, or '{}' for all entries of the server.")
  }
  const required = args.text('required')
  return {
    query: {
      query: withQuantities(readJson('--query', query)) as Record<string, unknown>,
      required: required === undefined || required === '*' ? undefined : (readJson('--required', required) as object),
      url: args.text('url'),
      owner: args.text('owner') as ArchiveQueryOptions['owner'],
      orderBy: args.text('order-by'),
    } as ArchiveQueryOptions,
    options: {
      rows: args.text('rows'),
      columns: readNamed('--columns', args.texts('columns')),
      units: readNamed('--units', args.texts('units')),
      raw: args.has('raw') ? true : undefined,
      max: readWhole('--max', args.text('max'), 0),
      entriesPerPart: readWhole('--part-size', args.text('part-size'), 1),
      partitionBy: args.text('partition-by'),
      compression: args.text('compression'),
    } as DownloadOptions,
  }
}

async function manifestIn(folder: string): Promise<Manifest> {
  if (await hasManifest(folder)) return readManifest(folder)
  throw new UsageError(
    `The command needs --query, because '${folder}' has no download that could go on: criteria as JSON, or '{}' for all entries.`,
  )
}

/** Returns what a data set was asked with. */
function questionOf({ question, table, archives, entriesPerPart }: Manifest): Question {
  const { max } = question
  const { rows, columns, units, partitionBy, compression } = table ?? {}
  return {
    query: queryOfQuestion(question),
    options: { rows, columns, units, partitionBy, compression, raw: archives, max, entriesPerPart } as DownloadOptions,
  }
}

async function runDownload(
  query: ArchiveQuery,
  { folder, options, terminal }: { folder: string; options: DownloadOptions; terminal: Terminal },
): Promise<Outcome> {
  tellAboutLogin(query.config.url, terminal)
  const bar = terminal.progress && new Progress('download', { unit: 'entries', kernel: terminal.progress })
  let end: 'done' | 'stopped' = 'stopped'
  try {
    const dataset = await query.download(folder, {
      ...options,
      signal: terminal.signal,
      progress: false,
      onProgress: state => bar?.update({ done: state.done, total: state.total, detail: partsText(state) }),
    })
    end = 'done'
    return datasetOutcome(dataset)
  } finally {
    bar?.finish(end)
  }
}
