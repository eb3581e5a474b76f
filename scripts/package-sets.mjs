// Which packages of package-lock.json a command needs. The sets grow: each has all packages of those before it.

/**
 * - `start`: what the package and the workspaces depend on. `tools/start` names the kernel, the compiler and what draws.
 * - `lab`: also what `tools/lab` names, the optional packages that the tutorials show.
 * - `test`: everything.
 */
export const packageSets = ['start', 'lab', 'test']

const labFolder = 'tools/lab'

/** The arguments by which npm installs a set; `lab` is added to a folder that has `start`. */
export const npmArguments = {
  start: ['--omit=dev'],
  lab: ['--include=dev', `--workspace=${labFolder}`],
  test: ['--include=dev'],
}

/** The largest of some sets. */
export function largest(...sets) {
  return packageSets.findLast(set => sets.includes(set))
}

/** The largest set of which a folder has any package that smaller ones do not have. `installed` are the packages of npm's record. */
export function setOf(installed, lock) {
  const paths = Object.keys(installed)
  return packageSets.findLast((set, index) => {
    const before = index === 0 ? new Set() : pathsOf(packageSets[index - 1], lock)
    const own = pathsOf(set, lock)
    return paths.some(path => own.has(path) && !before.has(path))
  })
}

/** The places of a set's packages in the lock file. */
export function pathsOf(set, lock) {
  const all = Object.keys(lock).filter(path => path !== '')
  if (set === 'test') return new Set(all)
  const start = all.filter(path => !lock[path].dev)
  return new Set(set === 'start' ? start : [...start, ...below(labFolder, lock)])
}

/** The places of all packages that one needs or can use, and so on below them, as npm installs a workspace. */
function below(path, lock) {
  const found = new Set()
  const waiting = path in lock ? [path] : []
  for (const place of waiting) {
    const { dependencies, optionalDependencies, peerDependencies, devDependencies } = lock[place]
    const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies, ...devDependencies })
    for (const next of names.map(name => resolve(name, place, lock))) {
      if (next === undefined || found.has(next)) continue
      found.add(next)
      waiting.push(next)
    }
  }
  return found
}

/** Where Node finds a package from another one: in the nearest `node_modules` that has it. */
function resolve(name, from, lock) {
  for (let folder = from; ; folder = folder.replace(/(^|\/)[^/]*$/, '')) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
    if (place in lock) return place
    if (folder === '') return undefined
  }
}
