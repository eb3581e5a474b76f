export * from '../../math/vectors.js'
