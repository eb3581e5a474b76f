import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SectionDefinition } from '../../../src/metainfo/index.js'
import { type Kinds, type Property, walkSchema } from '../../../src/metainfo/path/walk-schema.js'
import { publishedSchema, type Schema } from '../../../src/metainfo/schema/schema.js'
import { specialSections } from '../../../src/metainfo/schema/special-sections.js'

/** What a name means, in the plainest words: the definition that the walk is compared with. */
function meant(name: string, sections: readonly SectionDefinition[], kinds: Kinds, schema: Schema): Set<Property> {
  const find = (among: readonly SectionDefinition[]) =>
    new Set(among.flatMap(section => section.all_properties.get(name) ?? []))
  const withKinds = sections.flatMap(section => [section, ...specialSections(section, schema)])
  if (kinds === 'all') return find(withKinds)
  const declared = find(sections)
  return declared.size > 0 || kinds === 'declared' ? declared : find(withKinds)
}

/** A section's own names, those of its special kinds, and one that nothing has. */
function namesIn(sections: readonly SectionDefinition[], schema: Schema): string[] {
  const some = sections.slice(0, 3).flatMap(section => [section, ...specialSections(section, schema).slice(0, 5)])
  const ofCodes = [...(sections[0]?.all_properties.keys() ?? [])].filter(name => name.startsWith('x_')).slice(0, 5)
  return [...some.flatMap(section => [...section.core_properties.keys()]), ...ofCodes, 'no_such_name']
}

describe.each(['v1', 'v0'] as const)('walking the schema of %s', dialect => {
  const schema = publishedSchema(dialect)

  it.each<Kinds>(['declared', 'likely', 'all'])('finds what names mean in sections, with kinds that are %s', kinds => {
    let steps = 0
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 7 }), choices => {
        let sections: readonly SectionDefinition[] = [schema.root]
        const names: string[] = []
        const expected: Set<Property>[] = []
        for (const choice of choices) {
          const known = namesIn(sections, schema)
          const name = known[choice % known.length] as string
          const properties = meant(name, sections, kinds, schema)
          names.push(name)
          expected.push(properties)
          steps += properties.size > 0 ? 1 : 0
          sections = [...properties].flatMap(
            property => (property.m_kind === 'quantity' ? property.target_section : property.sub_section) ?? [],
          )
        }
        const walked = [...walkSchema([schema.root], names, kinds)]
        expect(walked.map(step => new Set(step.properties))).toEqual(expected)
      }),
      { numRuns: 300 },
    )
    expect(steps).toBeGreaterThan(200)
  })

  it('looks for nothing in sections that are open, and below', () => {
    const isOpen = (sections: readonly SectionDefinition[]) => sections.includes(schema.root)
    expect(
      [...walkSchema([schema.root], ['run', 'program'], 'all', isOpen)].map(({ properties }) => properties),
    ).toEqual([[], []])
  })
})

describe('kinds of sections', () => {
  const { root } = publishedSchema('v1')
  const last = (names: string[], kinds: Kinds) => [...walkSchema([root], names, kinds)].at(-1)?.properties ?? []

  it('are the more special ones where the declared one lacks a name', () => {
    const names = ['workflow2', 'results', 'energies']
    expect(last(names, 'declared')).toEqual([])
    expect(last(names, 'likely').map(property => property.name)).toContain('energies')
    expect(last(names, 'all')).toEqual(expect.arrayContaining(last(names, 'likely') as Property[]))
  })
})
