/**
 * Returns the file system of this machine, which kills this process in place of a step that changes the disk, or half-way through it.
 *
 * @param nodeFiles the file system
 * @param last the number of that step, from 1; 0 for none
 */
export function killingFiles(nodeFiles, last) {
  let steps = 0
  async function step(work, half = async () => {}) {
    if (++steps === last) {
      await half()
      process.kill(process.pid, 'SIGKILL')
      await new Promise(() => {})
    }
    return work()
  }
  const files = {
    ...nodeFiles,
    async create(path) {
      const file = await step(() => nodeFiles.create(path))
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
    files[name] = (...args) => step(() => nodeFiles[name](...args))
  }
  return { files, steps: () => steps }
}
