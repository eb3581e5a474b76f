import { describe, expect, it } from 'vitest'
import { PathList } from '../../../src/properties/schema/path-list.js'

const listOf = (...paths: string[]) => {
  const list = new PathList()
  for (const path of paths) list.add(path)
  return list.list()
}

describe('the paths that a property was read from', () => {
  it('are listed one by one as long as they are few, each once', () => {
    expect(listOf('run[0].a', 'run[0].c[2].e', 'run[0].c[0].e', 'run[0].a')).toEqual([
      'run[0].a',
      'run[0].c[2].e',
      'run[0].c[0].e',
    ])
  })

  it('have ranges where many differ by nothing but indices', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `run[0].calculation[${index}].time`)
    expect(listOf('run[0].program.name', ...many, 'run[0].calculation[0].step')).toEqual([
      'run[0].program.name',
      'run[0].calculation[0:5000].time',
      'run[0].calculation[0].step',
    ])
  })

  it('keep the range of each list', () => {
    const nested = [2, 3, 4].flatMap(frame =>
      [5, 7].map(atom => `data.model_system[${frame}].particle_states[${atom}].label`),
    )
    expect(listOf(...nested)).toEqual(['data.model_system[2:5].particle_states[5:8].label'])
  })
})
