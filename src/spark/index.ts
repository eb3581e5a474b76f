export type { HarvestOptions } from './harvest/index.js'
export { type Spark, type SparkOptions, spark } from './spark.js'
