export { type Spark, type SparkOptions, spark } from './spark.js'
