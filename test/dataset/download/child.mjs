// Downloads into a folder in a process of its own, which kills itself at a step that changes the disk:
//   node child.mjs <API root> <folder> <options as JSON> [step]
// Prints the number of its steps when it comes to its end.
import { createRequire } from 'node:module'
import { killingFiles } from '../killing-files.mjs'

const require = createRequire(import.meta.url)
const { ArchiveQuery } = require('../../../dist/index.js')
const { Download } = require('../../../dist/dataset/download/download.js')
const { filesOf } = require('../../../dist/dataset/files/index.js')

const [url, folder, options, last = '0'] = process.argv.slice(2)
const { files, steps } = killingFiles(filesOf(folder), Number(last))
const source = new ArchiveQuery({ url, retry: { firstDelay: 0.01, longestDelay: 0.05, budget: 10_000 } })
await new Download({ source, folder, options: JSON.parse(options), open: outcome => outcome, files })
console.log(steps())
