// Types, formatting and lint of everything; `npm run check -- --write` repairs what can be repaired.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { setupPackages } from './setup-packages.mjs'
import { root } from './steps.mjs'

/** Runs both tools and gives the exit code: 0 when neither found anything. */
export default async function check(args = []) {
  await setupPackages('test')
  const write = args.includes('--write') ? ['--write'] : []
  const steps = [
    ['typescript/bin/tsc', ['-p', 'tsconfig.json']],
    ['@biomejs/biome/bin/biome', ['check', '--error-on-warnings', ...write, '.']],
  ]
  const codes = steps.map(([tool, toolArgs]) => {
    const command = [join(root, 'node_modules', tool), ...toolArgs]
    return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status
  })
  return codes.every(code => code === 0) ? 0 : 1
}
