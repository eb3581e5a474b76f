// The static picture of a figure, as the PNG that notebooks keep.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { python } from '../setup-python.mjs'
import { mustRun, root } from '../steps.mjs'
import { pngType, whole } from './canonical.mjs'

/** Picture points per pixel: small letters stay sharp, at half the bytes of two. */
const scale = 1.5

const require = createRequire(import.meta.url)

/** Returns `{ png, width, height }`, base64 and pixels, of the picture in a figure's HTML, or undefined where there is none. */
export function drawPicture(data) {
  const address = addressOf(data)
  if (address === undefined) return undefined
  const [, type, content] = address.match(/^data:image\/(png;base64|svg\+xml),(.*)$/s)
  if (type === 'png;base64') return { png: content, ...sizeOfPng(Buffer.from(content, 'base64')) }
  const { pngOf } = require('../../dist/plot/figure/static/png.js')
  // White behind it, as on paper: a page may be dark.
  const svg = decodeURIComponent(content).replace(
    /^<svg [^>]*>/,
    start => `${start}<rect width="100%" height="100%" fill="#fff"/>`,
  )
  const [, width, height] = /^<svg [^>]*?\bwidth=["']([\d.]+)["'][^>]*? height=["']([\d.]+)["']/.exec(svg)
  return { png: base64(pngOf(svg, scale)), width: Number(width), height: Number(height) }
}

/** Returns a mark in place of the picture: a fresh run is compared by what its figures hold. */
export function markPicture(data) {
  return addressOf(data) === undefined ? undefined : { png: '', width: 0, height: 0 }
}

function addressOf(data) {
  return /<img src="(data:image\/[^"]+)"/.exec(whole(data['text/html'] ?? ''))?.[1]
}

/** Returns the size in pixels of a figure's PNG, which has two points a pixel. */
function sizeOfPng(bytes) {
  return { width: bytes.readUInt32BE(16) / 2, height: bytes.readUInt32BE(20) / 2 }
}

/** Gives the PNG pictures of a notebook a palette of 256 colors: a chart has few, and takes a quarter of the bytes. */
export async function shrinkPictures({ cells }) {
  const displays = cells.flatMap(cell => cell.outputs ?? []).filter(output => output.data?.[pngType] !== undefined)
  if (displays.length === 0) return
  const folder = mkdtempSync(join(tmpdir(), 'nomad-notebook-pictures-'))
  try {
    const files = displays.map((_, index) => join(folder, `${index}.png`))
    for (const [index, { data }] of displays.entries())
      writeFileSync(files[index], Buffer.from(data[pngType], 'base64'))
    await mustRun('Making the pictures small', python, [join(root, 'scripts', 'look', 'palette.py'), ...files])
    for (const [index, { data }] of displays.entries()) data[pngType] = base64(readFileSync(files[index]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function base64(bytes) {
  return Buffer.from(bytes).toString('base64')
}
