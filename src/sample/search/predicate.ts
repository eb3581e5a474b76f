import { invalid } from '../answer.js'
import type { JsonObject } from '../json.js'
import { anyTest, equalTest, rangeTest, type ValueTest } from './compare.js'
import type { Criteria } from './criteria.js'
import { elementsAt, valuesAt } from './document-values.js'
import { dynamicValues } from './dynamic-quantity.js'
import { optimadeTest } from './optimade.js'
import { nestedSections, requireQuantity, type SearchQuantity } from './quantities.js'

/** Tests whether a search document, or an element of a nested section, matches. */
export type Predicate = (document: JsonObject) => boolean

/**
 * Makes the test of a query. Every name and value is checked here, before the first document is looked at.
 *
 * @param section The nested section whose elements are tested, `''` for whole documents.
 * @throws a 422 for unknown quantities, a 400 for values of the wrong type.
 */
export function compile(criteria: Criteria, section = ''): Predicate {
  switch (criteria.kind) {
    case 'and': {
      const items = criteria.items.map(item => compile(item, section))
      return document => items.every(matches => matches(document))
    }
    case 'or': {
      const items = criteria.items.map(item => compile(item, section))
      return document => items.some(matches => matches(document))
    }
    case 'not': {
      const matches = compile(criteria.item, section)
      return document => !matches(document)
    }
    case 'nested':
      return compileNested(criteria.section, criteria.item, section)
    case 'optimade':
      return optimadeTest(criteria.filter)
    case 'equal': {
      const quantity = requireQuantity(criteria.quantity)
      return someValue(quantity, section, equalTest(quantity, criteria.value))
    }
    case 'any': {
      const quantity = requireQuantity(criteria.quantity)
      return someValue(quantity, section, anyTest(quantity, criteria.values))
    }
    case 'range': {
      const quantity = requireQuantity(criteria.quantity)
      return someValue(quantity, section, rangeTest(quantity, criteria.bounds))
    }
  }
}

function compileNested(name: string, item: Criteria, section: string): Predicate {
  if (!nestedSections.has(name))
    throw invalid(`'${name}' is not a section whose elements can be searched.`, 'body', 'query')
  const matches = compile(item, name)
  if (section !== '' && !isInside(name, section)) return () => false
  const path = section === '' ? name : relative(name, section)
  return document => elementsAt(document, path).some(matches)
}

/**
 * Returns the test that passes if any value at the path does. Here a quantity of a nested section stands alone, so any of its
 * elements may match. A quantity from outside the section that is tested never matches.
 */
function someValue(quantity: SearchQuantity, section: string, test: ValueTest): Predicate {
  if (quantity.dynamic) return section === '' ? document => dynamicValues(document, quantity).some(test) : () => false
  const { path } = quantity
  if (section !== '' && !isInside(path, section)) return () => false
  const within = section === '' ? path : relative(path, section)
  return document => valuesAt(document, within).some(test)
}

function isInside(path: string, section: string): boolean {
  return path.startsWith(`${section}.`)
}

function relative(path: string, section: string): string {
  return path.slice(section.length + 1)
}
