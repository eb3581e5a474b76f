import type { SectionDefinition } from './definition.js'
import { sectionClass } from './section-class.js'
import { stateKey, type ViewClass, type ViewState } from './view-state.js'

const classes = new WeakMap<SectionDefinition, ViewClass>()

/** The class of an archive's root: that of its definition, and the ids that are there whatever was asked for. */
export function rootClass(definition: SectionDefinition): ViewClass {
  let made = classes.get(definition)
  if (!made) {
    const base = sectionClass(definition)
    made = class EntryArchive extends base {}
    Object.defineProperties(made.prototype, {
      entry_id: {
        get(this: ViewState) {
          return this[stateKey].archive.entryId
        },
        enumerable: true,
      },
      upload_id: {
        get(this: ViewState) {
          return this[stateKey].archive.uploadId
        },
        enumerable: true,
      },
    })
    classes.set(definition, made)
  }
  return made
}
