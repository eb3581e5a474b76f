import { QueryError } from '../errors/index.js'
import { isRawObject } from '../metainfo/index.js'
import type * as node from './refuse-other-dialect.js'

/** Beginnings of names of the old API alone. */
const old = /^(section_|dft\.|encyclopedia\.|calc_id$|upload_time$)/

// The tables of old names are for notebooks.
export const refuseOtherDialect: typeof node.refuseOtherDialect = ({ query, required }) => {
  const found = [...Object.keys(query), ...(isRawObject(required) ? Object.keys(required) : [])].find(name =>
    old.test(name),
  )
  if (found === undefined) return
  throw new QueryError(`'${found}' is a word of the old API (v0), which nomad-notebook/web does not speak.`, {
    hint: 'translateLegacy({ query, required }) of the package nomad-notebook gives the words of today, in a notebook.',
  })
}

export const isOfToday: typeof node.isOfToday = () => true
