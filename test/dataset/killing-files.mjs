/**
 * Returns a file system that kills this process in place of a step that changes something, or half-way through it.
 *
 * @param inner the file system that does the steps
 * @param last the number of that step, from 1; 0 for none
 */
export function killingFiles(inner, last) {
  let steps = 0
  async function step(work, half = async () => {}) {
    if (++steps === last) {
      await half()
      process.kill(process.pid, 'SIGKILL')
      await new Promise(() => {})
    }
    return work()
  }
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
  for (const name of ['link', 'rename', 'unlink', 'makeFolder', 'removeFolder', 'syncFolder']) {
    changes[name] = (...args) => step(() => inner[name](...args))
  }
  const files = new Proxy(inner, {
    get(target, name) {
      const value = name in changes ? changes[name] : target[name]
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { files, steps: () => steps }
}
