import { DataError } from '../../errors/index.js'
import { openRasterizer, type Rasterizer } from './rasterizer.js'
import { withoutDistant } from './small/index.js'

/** More points than these (200 MB as colors) fill the memory of small machines. */
const mostPoints = 50_000_000

let free: Rasterizer | undefined

/**
 * SVG text as the bytes of a PNG file, `scale` points for each pixel.
 *
 * @throws DataError for a picture that is too large, or that the rasteriser cannot draw: SVG is there for it
 */
export function pngOf(svg: string, scale: number): Uint8Array {
  checkSize(svg, scale)
  const rasterizer = free ?? openRasterizer()
  // One that failed, or was stopped, never comes back: its memory is left in the middle of things.
  free = undefined
  try {
    const png = rasterizer.png(withoutDistant(svg), scale)
    if (!rasterizer.isLarge()) free = rasterizer
    return png
  } catch (error) {
    throw new DataError(`The picture cannot be drawn as PNG: ${wordsOf(error)}.`, {
      cause: error,
      hint: 'figure.toSvg() gives the same picture as SVG.',
    })
  }
}

function checkSize(svg: string, scale: number): void {
  const size = /^<svg [^>]*?\bwidth=["']([\d.e+-]+)["'][^>]*? height=["']([\d.e+-]+)["']/.exec(svg)
  const [width, height] = [Number(size?.[1]) * scale, Number(size?.[2]) * scale]
  if (width * height <= mostPoints) return
  throw new DataError(
    `The picture has ${Math.round(width)} × ${Math.round(height)} points; a PNG picture has at most 50 million.`,
    { hint: 'Name a smaller width, height or scale.' },
  )
}

/** The rasteriser throws texts and errors; a panic of its own is no more than "unreachable". */
function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error)
  return words === 'unreachable' ? 'the rasteriser stopped in the middle of it' : words.replace(/\.$/, '')
}
