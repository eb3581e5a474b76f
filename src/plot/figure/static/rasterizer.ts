import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { brotliDecompressSync } from 'node:zlib'
import { optionalFile } from './optional.js'

/** The part of WebAssembly that is used here. TypeScript declares WebAssembly only in its DOM library. */
interface WebAssemblyNames {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: { memory: { buffer: ArrayBuffer } } }
}

const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyNames }

/** The part of @resvg/resvg-wasm that is used here. */
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

/** The points of a picture: red, green, blue and opacity, each from 0 to 255; the colors are multiplied by the opacity. */
export interface Pixels {
  width: number
  height: number
  pixels: Uint8Array
}

/**
 * Draws SVG as points. It runs as WebAssembly: a fault in it throws an error, whereas a fault in native code ends the
 * process. It must not be used after a fault.
 */
export interface Rasterizer {
  /** Returns the bytes of a PNG file with `scale` points per pixel. */
  png(svg: string, scale: number): Uint8Array
  pixels(svg: string, scale: number, background?: string): Pixels
  /** Returns true when its memory is large after a large picture. WebAssembly never releases memory. */
  isLarge(): boolean
}

const name = '@resvg/resvg-wasm'
const family = 'Arimo'
const maxMemory = 128 * 2 ** 20

// The same relative path is right from src/plot/figure/static and from dist/plot/figure/static, and bundlers see each file.
const fontFiles: (() => string)[] = [
  () => require('../../../../data/fonts/Arimo-Regular-subset.js'),
  () => require('../../../../data/fonts/Arimo-Bold-subset.js'),
  () => require('../../../../data/fonts/Arimo-Italic-subset.js'),
]

let sources: { source: string; path: string; module: object; fonts: Uint8Array[] } | undefined

/** Starts a new rasterizer. @throws MissingDependencyError without @resvg/resvg-wasm */
export function openRasterizer(): Rasterizer {
  sources ??= loadSources()
  const { fonts } = sources
  const { Resvg, memory } = start(sources)
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
    const backgroundOption = background === undefined ? {} : { background }
    const drawing = new Resvg(svg, { ...options, ...backgroundOption, fitTo: { mode: 'zoom', value: scale } })
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
    isLarge: () => memory().byteLength > maxMemory,
  }
}

function loadSources(): NonNullable<typeof sources> {
  const path = optionalFile(name)
  return {
    path,
    source: readFileSync(path, 'utf8'),
    module: new WebAssembly.Module(readFileSync(optionalFile(`${name}/index_bg.wasm`))),
    fonts: fontFiles.map(packed => new Uint8Array(brotliDecompressSync(Buffer.from(packed(), 'base64')))),
  }
}

/**
 * Starts @resvg/resvg-wasm synchronously. The package starts with a promise and only once in a program, but a cell's output must
 * be drawn synchronously, and a fault requires another start. So its code runs in a new context, whose promises are resolved
 * when the call returns.
 */
function start({ source, path, module }: NonNullable<typeof sources>) {
  let memory = { buffer: new ArrayBuffer(0) }
  const instantiate = (code: object, imports: object) => {
    const instance = new WebAssembly.Instance(code, imports)
    memory = instance.exports.memory
    return instance
  }
  const globals = {
    module: { exports: {} as ResvgModule },
    WebAssembly: { Instance: WebAssembly.Instance, instantiate },
    TextEncoder,
    TextDecoder,
    Uint8Array,
    // After a fault, a finalizer would run in inconsistent memory, and its uncaught error would end the process.
    FinalizationRegistry: undefined,
    started: false,
    failure: undefined as unknown,
    compiled: module,
  }
  const context = createContext(globals, { microtaskMode: 'afterEvaluate' })
  runInContext(source, context, { filename: path })
  runInContext(
    'module.exports.initWasm(compiled).then(() => { started = true }, error => { failure = error })',
    context,
  )
  if (!globals.started) throw new Error(`${name} does not start`, { cause: globals.failure })
  return { Resvg: globals.module.exports.Resvg, memory: () => memory.buffer }
}
