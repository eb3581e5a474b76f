import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { optionalFile } from './optional.js'

/** What is used of WebAssembly, which TypeScript knows among the names of browsers alone. */
interface WebAssemblyNames {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: { memory: { buffer: ArrayBuffer } } }
}

const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyNames }

/** What is used of @resvg/resvg-wasm. */
interface ResvgModule {
  initWasm(module: object): PromiseLike<void>
  Resvg: new (svg: string, options: object) => { render(): RenderedImage; free(): void }
}

interface RenderedImage {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
  asPng(): Uint8Array
  free(): void
}

/** Points of a picture: red, green, blue and opacity, each from 0 to 255, multiplied by the opacity. */
export interface Pixels {
  width: number
  height: number
  pixels: Uint8Array
}

/**
 * Draws SVG as points. It runs as WebAssembly: a fault in it is an error to be caught, where native code ends the
 * process. After a fault it is of no further use.
 */
export interface Rasterizer {
  png(svg: string, scale: number): Uint8Array
  pixels(svg: string, scale: number, background?: string): Pixels
  /** True when a large picture has left it with much memory, which it never gives back. */
  isLarge(): boolean
}

const name = '@resvg/resvg-wasm'
const family = 'Arimo'
const mostMemory = 128 * 2 ** 20

// From src/plot/static and from dist/plot/static alike.
const fontFolder = join(__dirname, '..', '..', '..', 'data', 'fonts')
const fontFiles = ['Arimo-Regular-subset.ttf', 'Arimo-Bold-subset.ttf', 'Arimo-Italic-subset.ttf']

let parts: { source: string; path: string; module: object; fonts: Uint8Array[] } | undefined

/** A new rasteriser. @throws MissingDependencyError without @resvg/resvg-wasm */
export function openRasterizer(): Rasterizer {
  parts ??= loadParts()
  const { fonts } = parts
  const { Resvg, memory } = start(parts)
  const options = {
    font: {
      fontBuffers: fonts,
      defaultFontFamily: family,
      sansSerifFamily: family,
      serifFamily: family,
      monospaceFamily: family,
      cursiveFamily: family,
      fantasyFamily: family,
    },
  }
  const render = <T>(svg: string, scale: number, background: string | undefined, read: (image: RenderedImage) => T) => {
    const ground = background === undefined ? {} : { background }
    const drawing = new Resvg(svg, { ...options, ...ground, fitTo: { mode: 'zoom', value: scale } })
    const image = drawing.render()
    const result = read(image)
    image.free()
    drawing.free()
    return result
  }
  return {
    png: (svg, scale) => render(svg, scale, undefined, image => new Uint8Array(image.asPng())),
    pixels: (svg, scale, background) =>
      render(svg, scale, background, ({ width, height, pixels }) => ({ width, height, pixels })),
    isLarge: () => memory().byteLength > mostMemory,
  }
}

function loadParts(): NonNullable<typeof parts> {
  const path = optionalFile(name)
  return {
    path,
    source: readFileSync(path, 'utf8'),
    module: new WebAssembly.Module(readFileSync(optionalFile(`${name}/index_bg.wasm`))),
    fonts: fontFiles.map(file => readFileSync(join(fontFolder, file))),
  }
}

/**
 * The package starts by a promise and only once in a program, while the last line of a cell is shown at once and a fault asks
 * for a new start. So its code runs in a context of its own, whose promises have settled when the call returns.
 */
function start({ source, path, module }: NonNullable<typeof parts>) {
  let memory = { buffer: new ArrayBuffer(0) }
  const instantiate = (code: object, imports: object) => {
    const instance = new WebAssembly.Instance(code, imports)
    memory = instance.exports.memory
    return instance
  }
  const place = {
    module: { exports: {} as ResvgModule },
    WebAssembly: { Instance: WebAssembly.Instance, instantiate },
    TextEncoder,
    TextDecoder,
    Uint8Array,
    // It would free what a fault left unfinished when nobody waits any more, and that error would end the process.
    FinalizationRegistry: undefined,
    started: false,
    failure: undefined as unknown,
    compiled: module,
  }
  const context = createContext(place, { microtaskMode: 'afterEvaluate' })
  runInContext(source, context, { filename: path })
  runInContext(
    'module.exports.initWasm(compiled).then(() => { started = true }, error => { failure = error })',
    context,
  )
  if (!place.started) throw new Error(`${name} does not start`, { cause: place.failure })
  return { Resvg: place.module.exports.Resvg, memory: () => memory.buffer }
}
