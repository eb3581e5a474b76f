export { pngOf } from './png.js'
export { svgOf } from './svg.js'
