export { plotlyScript } from './plotly-script.js'
export { pngOf } from './png.js'
export { svgOf } from './svg.js'
