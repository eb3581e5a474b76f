import { Resolver } from '../../query/index.js'
import type { OpenedFolder } from '../folder/index.js'

/** Returns what follows references from one entry to another within a data set. */
export function datasetResolver({ folder, manifest, places, archives }: OpenedFolder): Resolver {
  const { dialect, url, required } = manifest.question
  return new Resolver({
    dialect: {
      name: dialect,
      url,
      async archives(ids) {
        const found = ids.flatMap(id => places.placeOf(id) ?? [])
        const entries = archives ? await Promise.all(found.map(place => archives.at(place))) : []
        return { entries, missing: [], dropped: 0, bytes: 0 }
      },
    },
    required,
    elsewhere: () => undefined,
    whyMissing: id => `The data set ${folder} does not have the entry ${id}, and nothing is asked of a server.`,
  })
}
