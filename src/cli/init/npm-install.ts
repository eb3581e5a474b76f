import { runProgram } from '../run-program.js'

/** Runs `npm install` in a folder, and returns its exit code. */
export function npmInstall(folder: string, signal: AbortSignal): Promise<number> {
  // npx and npm say where npm is; else it is the one on the path.
  const npm = process.env['npm_execpath']
  if (npm !== undefined && /npm-cli\.[cm]?js$/.test(npm)) {
    return runProgram(process.execPath, [npm, 'install'], { cwd: folder, signal })
  }
  return runProgram('npm', ['install'], { cwd: folder, signal })
}
