/** The part of a canvas context that Plotly's heat maps use. Records all as SVG rectangles. */
export class RecordingContext {
  fillStyle = '#000'
  readonly #canvas: { width: number; height: number }
  #rectangles: string[] = []

  constructor(canvas: { width: number; height: number }) {
    this.#canvas = canvas
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#rectangles.push(
      `<rect x="${+x}" y="${+y}" width="${+width}" height="${+height}" fill="${color(this.fillStyle)}"/>`,
    )
  }

  createImageData(width: number, height: number): { width: number; height: number; data: Uint8ClampedArray } {
    return { width, height, data: new Uint8ClampedArray(4 * width * height) }
  }

  putImageData(image: { width: number; data: Uint8ClampedArray }, left: number, top: number): void {
    for (let index = 0; index < image.data.length; index += 4) {
      const [red, green, blue, alpha] = image.data.subarray(index, index + 4) as unknown as number[]
      if (!alpha) continue
      this.fillStyle = `rgba(${red},${green},${blue},${alpha / 255})`
      const pixel = index / 4
      this.fillRect(left + (pixel % image.width), top + Math.floor(pixel / image.width), 1, 1)
    }
  }

  /** Returns the picture as a `data:` URL. */
  toDataUrl(): string {
    const { width, height } = this.#canvas
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" shape-rendering="crispEdges">${this.#rectangles.join('')}</svg>`
    return `data:image/svg+xml;base64,${btoa(svg)}`
  }
}

/** Returns the text, or `none` when it is not a color: colors come from the figure, which is untrusted. */
function color(text: string): string {
  return /^[#\w(),.%\s-]*$/.test(text) ? text : 'none'
}
