// `npm run outputs`: runs the lessons and their solutions and writes what they show into them, in the form that git keeps.
// `npm run outputs -- 05 gallery` does so for the notebooks whose path has one of these words.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { startArchive } from './archive.mjs'
import { writeWhole } from './files.mjs'
import { lessonPaths, serverFor } from './lessons.mjs'
import { runNotebook } from './notebook.mjs'
import { canonicalOutputs, notebookText } from './outputs/canonical.mjs'
import { drawPicture, shrinkPictures } from './outputs/pictures.mjs'
import { setup } from './setup.mjs'
import { Failure, root, step } from './steps.mjs'

/** All notebooks together have at most so many bytes: a clone stays small. */
export const mostBytes = 8_000_000

export default async function outputs(words = []) {
  const paths = lessonPaths().filter(path => words.length === 0 || words.some(word => path.includes(word)))
  if (paths.length === 0) throw new Failure(`No notebook has ${words.join(' or ')} in its path.`)
  await setup({ packages: 'lab', python: ['run', 'look'] })
  const archive = await startArchive()
  try {
    for (const path of paths) await step(`Running ${path}`, () => keepOutputs(path, serverFor(path, archive)))
  } finally {
    await archive.close()
  }
  const bytes = lessonPaths().reduce((sum, path) => sum + statSync(join(root, path)).size, 0)
  console.log(`All notebooks together: ${(bytes / 1e6).toFixed(1)} MB`)
  if (bytes > mostBytes) throw new Failure(`That is more than ${mostBytes / 1e6} MB: show fewer or smaller outputs.`)
}

async function keepOutputs(path, url) {
  const { executed } = await runNotebook(path, { url, html: false, asTutorial: true })
  const [source, run] = [path, executed].map(name => JSON.parse(readFileSync(join(root, name), 'utf8')))
  const text = await textWithOutputs(source, run)
  writeWhole(join(root, path), text)
  return `${Math.ceil(text.length / 1000)} kB`
}

/** Returns the text of a notebook's file with the outputs of its run in the form that git keeps. */
export async function textWithOutputs(source, run) {
  const cells = source.cells.map((cell, index) => {
    if (cell.cell_type !== 'code') return cell
    const { outputs, execution_count } = run.cells[index]
    return { ...cell, execution_count, outputs: canonicalOutputs(outputs, drawPicture) }
  })
  await shrinkPictures({ cells })
  return notebookText({ ...source, cells })
}
