import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DataError, MissingDependencyError } from '../../../errors/index.js'

/** Where Chromium and the browsers made from it are installed. */
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A page is printed within so many milliseconds. */
const patience = 60_000

/**
 * Returns an SVG picture as the bytes of a PDF file of one page in the picture's size: lines stay lines, and letters are letters of
 * embedded fonts. Chromium prints it, and runs and loads nothing that it names.
 *
 * @throws MissingDependencyError without Chromium; DataError when it does not print the page
 */
export async function pdfOf(svg: string): Promise<Uint8Array> {
  const program = browser()
  const folder = await mkdtemp(join(tmpdir(), 'nomad-notebook-pdf-'))
  const [page, file] = [join(folder, 'figure.html'), join(folder, 'figure.pdf')]
  try {
    await writeFile(page, pageOf(svg))
    const isRoot = process.getuid?.() === 0
    const args = [
      ...['--headless', '--disable-gpu', '--no-first-run', '--no-pdf-header-footer'],
      // In a container everybody is root, for whom Chromium has no sandbox.
      ...(isRoot ? ['--no-sandbox'] : []),
      ...[`--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${file}`, pathToFileURL(page).href],
    ]
    await run(program, args)
    return new Uint8Array(await readFile(file))
  } catch (error) {
    throw new DataError(`${program} did not print the figure: ${reasonOf(error)}.`, {
      cause: error,
      hint: 'figure.toSvg() gives the same picture as SVG.',
    })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function browser(): string {
  const named = process.env['CHROMIUM']
  const found = named === undefined ? usual.find(existsSync) : named
  if (found !== undefined && existsSync(found)) return found
  throw new MissingDependencyError(
    named === undefined ? 'PDF files need Chromium, which is not installed.' : `There is no Chromium at '${named}'.`,
    { hint: 'Install Chromium, Chrome or Edge (Debian: apt install chromium), or name its program in CHROMIUM.' },
  )
}

function pageOf(svg: string): string {
  const [, width, height] = /^<svg [^>]*?\bwidth="([\d.]+)"[^>]*? height="([\d.]+)"/.exec(svg) ?? []
  const style = `@page { size: ${width}px ${height}px; margin: 0 } html, body { margin: 0 } svg { display: block }`
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:`
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${style}</style>${svg}`
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { timeout: patience }, error => (error ? reject(error) : resolve()))
  })
}

function reasonOf(error: unknown): string {
  return (
    String((error as Error).message)
      .split('\n', 1)[0]
      ?.slice(0, 200)
      .replace(/\.$/, '') ?? ''
  )
}
