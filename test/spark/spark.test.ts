import { describe, expect, it } from 'vitest'
import { isHarvestEngine } from '../../src/dataset/harvest/index.js'
import { QueryError } from '../../src/errors/index.js'
import { spark } from '../../src/spark/index.js'
import { sql } from '../../src/sql/index.js'

describe('spark', () => {
  it('is an engine of SQL and of harvests, and asks nothing before it is used', async () => {
    const cluster = spark('sc://cluster.example.org/;token=very-secret', {
      config: { 'spark.sql.shuffle.partitions': '4' },
    })
    expect(isHarvestEngine(cluster)).toBe(true)
    expect(cluster.name).toBe('Spark at cluster.example.org:15002')
    await cluster.close()
  })

  it('refuses what it cannot take', () => {
    expect(() => spark('spark://host:7077')).toThrow(QueryError)
    expect(() => spark('sc://host', { taks: 3 } as never)).toThrow("'taks'")
    expect(() => spark('sc://host', { config: { a: 1 } as never })).toThrow('config')
    expect(() => spark('sc://host', { config: { 'spark.sql.ansi.enabled': 'false' } })).toThrow(
      'spark.sql.ansi.enabled must be true',
    )
  })

  it('says where it is when nothing answers there', async () => {
    const cluster = spark('sc://127.0.0.1:9')
    await expect(sql({ engine: cluster })`select 1`).rejects.toThrow('127.0.0.1:9')
    await cluster.close()
  })
})
