import { optionalPackage } from './optional.js'

interface Resvg {
  Resvg: new (svg: string, options: object) => { render(): { asPng(): Uint8Array } }
}

/** SVG text as the bytes of a PNG file, `scale` points for each pixel. */
export function pngOf(svg: string, scale: number): Uint8Array {
  const { Resvg } = optionalPackage<Resvg>('@resvg/resvg-js')
  const options = { fitTo: { mode: 'zoom', value: scale }, font: { defaultFontFamily: 'Arial' } }
  return new Uint8Array(new Resvg(svg, options).render().asPng())
}
