// `npm run test:setup`: stops `npm start` at random moments in clones, and requires that the next one ends as if nothing had
// happened. It takes a quarter of an hour and a network; `npm test` does the same with a small project.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { contents, differences, interruptions, runFor } from './interruption.mjs'
import { Failure, root, step } from './steps.mjs'

const made = ['node_modules', '.venv', '.jupyter', 'dist']

/** `npm run test:setup -- 3` ends it three times instead of ten. */
export default async function testSetup([times = '10'] = []) {
  if (process.platform !== 'linux') throw new Failure('Processes are found in /proc: this test runs on Linux alone.')
  if (!/^[1-9]\d*$/.test(times)) throw new Failure(`'${times}' is no number of times: npm run test:setup -- 10`)
  const base = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
  try {
    return await interruptIn(join(base, 'the clone'), Number(times))
  } finally {
    rmSync(base, { recursive: true, force: true, maxRetries: 10 })
  }
}

async function interruptIn(clone, times) {
  copyProject(clone)
  const start = options => runFor('npm', ['start'], { cwd: clone, env: environment(), ...options })
  const undisturbed = await step('npm start, undisturbed', start)
  if (undisturbed.code !== 0) throw new Failure(undisturbed.output)
  const wanted = contents(clone, made)
  let failed = 0
  for (let time = 1; time <= times; time++) {
    for (const folder of made) rmSync(join(clone, folder), { recursive: true, force: true, maxRetries: 10 })
    const interruption = interruptions[time % interruptions.length]
    const after = Math.random() * undisturbed.seconds
    await step(`${time} of ${times}: ${interruption} after ${after.toFixed(1)} s, and npm start again`, async () => {
      const ended = await start({ after, interruption })
      const next = await start()
      const wrong = next.code === 0 ? differences(contents(clone, made), wanted) : ['the exit code']
      if (results(next.output) !== results(undisturbed.output)) wrong.push('the results')
      if (wrong.length === 0) return 'as undisturbed'
      failed++
      return `DIFFERS in ${wrong.slice(0, 20).join(', ')}\n${ended.output}\n-- then\n${next.output}\n`
    })
  }
  console.log(`${times - failed} of ${times} ended as undisturbed`)
  return failed === 0 ? 0 : 1
}

/** Every file that is or may be committed, as it is now. */
function copyProject(clone) {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  for (const path of list.toString().split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(clone, path)), { recursive: true })
    cpSync(join(root, path), join(clone, path))
  }
}

/** Without what the npm that runs this script has set for its own project. */
function environment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NOMAD_|INIT_CWD$)/.test(name)))
}

/** What the first example prints after everything is set up. */
function results(output) {
  return output.slice(output.indexOf('Number queries entries'))
}
