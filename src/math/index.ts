export { correlation } from './correlation.js'
export { mean, standardDeviation, variance } from './moments.js'
export { quantile, sortedNumbers } from './quantile.js'
export { sum } from './sum.js'
