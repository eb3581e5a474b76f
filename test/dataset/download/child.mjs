// Downloads into a folder in a process of its own, which kills itself at a step that changes the disk:
//   node child.mjs <API root> <folder> <options as JSON> [step]
// Prints the number of its steps when it comes to its end.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { ArchiveQuery } = require('../../../dist/index.js')
const { Download } = require('../../../dist/dataset/download/download.js')
const { filesOf } = require('../../../dist/dataset/files/index.js')

const [url, folder, options, last = '0'] = process.argv.slice(2)
let steps = 0

/** Does a step, and kills the process in place of the last one, or half-way through it. */
async function step(work, half = async () => {}) {
  if (++steps === Number(last)) {
    await half()
    process.kill(process.pid, 'SIGKILL')
    await new Promise(() => {})
  }
  return work()
}

const inner = filesOf(folder)
const changes = {
  async create(path) {
    const file = await step(() => inner.create(path))
    return {
      write: bytes =>
        step(
          () => file.write(bytes),
          () => file.write(bytes.subarray(0, bytes.length >> 1)),
        ),
      sync: () => step(() => file.sync()),
      close: () => file.close(),
    }
  },
}
for (const name of ['link', 'rename', 'unlink', 'makeFolder', 'syncFolder']) {
  changes[name] = (...args) => step(() => inner[name](...args))
}
const files = new Proxy(inner, {
  get(target, name) {
    const value = name in changes ? changes[name] : target[name]
    return typeof value === 'function' ? value.bind(target) : value
  },
})

const source = new ArchiveQuery({ url, retry: { firstDelay: 0.01, longestDelay: 0.05, budget: 10_000 } })
await new Download({ source, folder, options: JSON.parse(options), open: outcome => outcome, files })
console.log(steps)
