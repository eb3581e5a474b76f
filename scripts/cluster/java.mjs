// The Java that Spark runs on: the first one of this machine that is new enough.
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure, run } from '../steps.mjs'

/** The oldest Java that Spark 4 runs on. */
export const oldestJava = 17

/** Where systems put their Javas, one folder each. */
const shelves = ['/usr/lib/jvm', '/opt/java', '/Library/Java/JavaVirtualMachines']

/**
 * Finds a Java that is new enough: the one that `JAVA_HOME` names, the one on the path, those where systems keep them.
 *
 * Returns `{ program, home, version }`, its number of version as `17`. A Failure of one line says what is missing.
 */
export async function findJava(environment = process.env) {
  const named = environment.JAVA_HOME
  const candidates = named ? [join(named, 'bin', 'java')] : ['java', ...installedJavas()]
  const problems = []
  for (const candidate of candidates) {
    const found = await describeJava(candidate)
    if (found?.version >= oldestJava) return found
    problems.push(found ? `'${candidate}' is Java ${found.version}` : `'${candidate}' was not found`)
  }
  const hint = named ? ' that JAVA_HOME names' : ''
  throw new JavaMissing(
    `Java ${oldestJava} or newer is needed, ${problems[0]}${hint} ` +
      '(Debian: apt install openjdk-17-jre-headless; JAVA_HOME=… names one).',
  )
}

/** There is no Java that is new enough: the only reason for which the tests of the cluster are left out. */
export class JavaMissing extends Failure {
  isJavaMissing = true
}

function installedJavas() {
  const homes = shelves.filter(existsSync).flatMap(shelf => readdirSync(shelf).map(name => join(shelf, name)))
  const programs = homes.flatMap(home => [join(home, 'bin', 'java'), join(home, 'Contents', 'Home', 'bin', 'java')])
  return programs.filter(existsSync)
}

async function describeJava(program) {
  try {
    const { code, output } = await run(program, ['-XshowSettings:properties', '-version'])
    const home = output.match(/java\.home = (.*)/)?.[1].trim()
    const text = output.match(/java\.specification\.version = ([\d.]+)/)?.[1]
    if (code !== 0 || home === undefined || text === undefined) return undefined
    // Java 8 calls itself 1.8.
    const version = Number(text.replace(/^1\./, ''))
    return { program, home: existsSync(join(home, 'bin', 'java')) ? home : dirname(dirname(program)), version }
  } catch {
    return undefined
  }
}
