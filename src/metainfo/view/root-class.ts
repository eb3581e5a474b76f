import type { SectionDefinition } from '../schema/definition.js'
import type { GetOptions } from './section.js'
import { sectionClass } from './section-class.js'
import { stateKey, type ViewClass } from './view-state.js'

const classes = new WeakMap<SectionDefinition, ViewClass>()

/** Returns the class of an archive's root: the class of its definition with the ids, which are set for every `required`. */
export function rootClass(definition: SectionDefinition): ViewClass {
  let made = classes.get(definition)
  if (!made) {
    made = withIds(sectionClass(definition))
    classes.set(definition, made)
  }
  return made
}

function withIds(base: ViewClass): ViewClass {
  return class EntryArchive extends base {
    get entry_id(): string {
      return this[stateKey].archive.entryId
    }

    get upload_id(): string {
      return this[stateKey].archive.uploadId
    }

    override m_get(name: string, options?: GetOptions): unknown {
      if (!options?.raw && (name === 'entry_id' || name === 'upload_id')) return this[name]
      return super.m_get(name, options)
    }
  }
}
