// A file system of Node that counts what a store in the network would be asked for.
const counted = ['link', 'rename', 'unlink', 'list', 'facts', 'read', 'readPieces', 'touch']

/** A file system that counts its operations in `operations`; `absent` counts files that were looked for and are not there. */
export function countingFiles(files) {
  const operations = { absent: 0, ...Object.fromEntries(counted.map(name => [name, 0])) }
  const counting = new Proxy(files, {
    get: (target, name) => {
      if (!counted.includes(name)) return target[name]
      return (...args) => {
        if (isTemporary(args[0]) && name !== 'link' && name !== 'rename') return target[name](...args)
        operations[name]++
        const result = target[name](...args)
        if (name !== 'facts') return result
        return result.then(facts => {
          if (facts === undefined) operations.absent++
          return facts
        })
      }
    },
  })
  return { files: counting, operations }
}

/** Files that are being written are no objects in a store yet. */
function isTemporary(path) {
  return /\/\.[^/]+\.tmp$/.test(String(path))
}

/** How many requests a store gets for these operations: a name that is not there may be a folder, and a file is looked at before it goes. */
export function storeRequests({ absent, link, rename, unlink, list, facts, read, readPieces, touch }) {
  return absent + link + rename + 2 * unlink + list + facts + read + readPieces + 2 * touch
}
