// Types, formatting and lint of everything; `npm run check -- --write` repairs what can be repaired.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const write = process.argv.includes('--write') ? ['--write'] : []
const steps = [
  ['typescript/bin/tsc', ['-p', 'tsconfig.json']],
  ['@biomejs/biome/bin/biome', ['check', '--error-on-warnings', ...write, '.']],
]
for (const [tool, args] of steps) {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  if (result.status !== 0) process.exitCode = 1
}
