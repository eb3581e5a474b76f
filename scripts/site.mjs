// `npm run site`: the guides, the reference and the lessons as pages in .runs/site; with --serve they are shown, until Ctrl+C.
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { setupPackages, setupPackagesIn } from './setup-packages.mjs'
import { Failure, root } from './steps.mjs'

const usage =
  'Usage: npm run site -- [--serve] [--port 4173] [--base /]   (--serve shows the site, until Ctrl+C; --base is the path at which ' +
  'a server will have it)'

/** Sets up, builds, checks, prints what was built; returns 1 when a link leads nowhere or a public name says nothing. */
export default async function site(args = []) {
  const { serve, port, base } = readOptions(args)
  await setupPackages('start')
  await setupPackagesIn(join(root, 'tools', 'site'), 'what builds the site into tools/site (150 MB)')
  const { buildSite, serveSite } = await import('../tools/site/build.mjs')
  const { documents, names, lessons, folder, passed, failed } = await buildSite({ base })
  for (const line of failed) console.log(`✗ ${line}`)
  console.log(
    `The site is in ${relative(root, folder)}: ${documents} documents, ${names} public names, ${lessons} lessons.`,
  )
  console.log(`${passed} passed, ${failed.length} failed`)
  if (serve) await serveSite({ port, base })
  return failed.length === 0 ? 0 : 1
}

function readOptions(args) {
  try {
    const text = value => ({ type: 'string', default: value })
    const options = { serve: { type: 'boolean', default: false }, port: text('4173'), base: text('/') }
    const { serve, port, base } = parseArgs({ args, options }).values
    if (!/^\d+$/.test(port) || Number(port) > 65_535)
      throw new Error(`--port is '${port}'; it must be a number from 0 to 65535.`)
    if (!/^\/(.*\/)?$/.test(base)) throw new Error(`--base is '${base}'; it must begin and end with a slash.`)
    return { serve, port: Number(port), base }
  } catch (error) {
    throw new Failure(`${error.message}\n${usage}`)
  }
}
