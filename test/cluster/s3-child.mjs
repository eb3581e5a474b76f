// Does something with a folder in a store, in a process of its own:
//   node s3-child.mjs race <folder> <content>               publishes ten files, and prints for each whether it was first
//   node s3-child.mjs large <folder> <name>                 publishes a file in parts
//   node s3-child.mjs locks <folder>                        takes the lock some times, and prints when it had it
//   node s3-child.mjs lock-and-die <folder>                 takes the lock, and kills itself
//   node s3-child.mjs download <folder> <API root> <options as JSON>
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const dist = '../../dist'
const { publish, publishUnlessTaken, takeLock, withLock } = require(`${dist}/dataset/files/index.js`)

const [what, folder, ...rest] = process.argv.slice(2)
const now = () => performance.timeOrigin + performance.now()

const actions = {
  async race(content) {
    const won = []
    for (let round = 0; round < 10; round++) {
      const bytes = Buffer.from(content.padEnd(100_000))
      won.push((await publishUnlessTaken(folder, `file-${round}`, bytes)) !== false)
    }
    console.log(JSON.stringify(won))
  },
  async large(name) {
    const { S3Files } = require(`${dist}/dataset/files/s3/s3-files.js`)
    const { Store } = require(`${dist}/dataset/files/s3/store.js`)
    await publish(folder, name, Buffer.alloc(12 << 20, 1), new S3Files(new Store(), { partBytes: 5 << 20 }))
  },
  async locks() {
    const times = []
    for (let round = 0; round < 5; round++) {
      const work = async lock => {
        const from = now()
        await new Promise(resolve => setTimeout(resolve, 30))
        await lock.check()
        times.push([from, now()])
      }
      await withLock(folder, work).catch(error => {
        if (!/is being written|again and again/.test(error.message)) throw error
      })
    }
    console.log(JSON.stringify(times))
  },
  async 'lock-and-die'() {
    await takeLock(folder)
    process.kill(process.pid, 'SIGKILL')
  },
  async download(url, options) {
    const { NotebookQuery } = require(`${dist}/notebook/notebook-query.js`)
    await new NotebookQuery({ url }).download(folder, JSON.parse(options))
  },
}

await actions[what](...rest)
