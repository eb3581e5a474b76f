import { DataError } from '../../../errors/index.js'
import { openRasterizer, type Rasterizer } from './rasterizer.js'
import { withoutDistant } from './small/index.js'

/** At most so many points (200 MB as colors): more could fill the memory of a small machine. */
const maxPoints = 50_000_000

let free: Rasterizer | undefined

/**
 * Returns an SVG as the bytes of a PNG file.
 *
 * @param scale points per pixel, along each axis
 * @throws DataError for a picture that is too large, or that the rasterizer cannot draw; MissingDependencyError without
 *   @resvg/resvg-wasm
 */
export function pngOf(svg: string, scale: number): Uint8Array {
  checkSize(svg, scale)
  const rasterizer = free ?? openRasterizer()
  // A rasterizer that failed or was stopped is not used again, since its memory may be inconsistent.
  free = undefined
  try {
    const png = rasterizer.png(withoutDistant(svg), scale)
    if (!rasterizer.isLarge()) free = rasterizer
    return png
  } catch (error) {
    throw new DataError(`The picture cannot be drawn as PNG: ${reasonOf(error)}.`, {
      cause: error,
      hint: 'figure.toSvg() gives the same picture as SVG.',
    })
  }
}

function checkSize(svg: string, scale: number): void {
  const size = /^<svg [^>]*?\bwidth=["']([\d.e+-]+)["'][^>]*? height=["']([\d.e+-]+)["']/.exec(svg)
  const [width, height] = [Number(size?.[1]) * scale, Number(size?.[2]) * scale]
  if (width * height <= maxPoints) return
  throw new DataError(
    `The picture has ${Math.round(width)} × ${Math.round(height)} points; a PNG picture has at most 50 million.`,
    { hint: 'Name a smaller width, height or scale.' },
  )
}

/** Returns the message of what the rasterizer threw: a text, an error, or "unreachable" after a panic. */
function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  return reason === 'unreachable' ? 'the rasteriser stopped in the middle of it' : reason.replace(/\.$/, '')
}
