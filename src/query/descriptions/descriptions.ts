import { type Dialect, throwIfAborted } from '../../api/index.js'
import { isNomadError } from '../../errors/index.js'
import {
  describeProperty,
  type PropertyDescription,
  propertyAt,
  type Section,
  type SectionDefinition,
} from '../../metainfo/index.js'
import type { CallOptions } from '../options.js'
import { SharedTask } from '../shared-task.js'
import { rememberSection } from './remember-section.js'

/** Why a server gave no descriptions of a section; `undefined` when it gave what it has. */
type Missing = string | undefined

/** Descriptions of definitions, asked of one server when they are wanted: one request for each section. */
export class Descriptions {
  readonly #dialect: Dialect
  /** By definition id. */
  readonly #asked = new Map<string, SharedTask<Missing>>()

  constructor(dialect: Dialect) {
    this.#dialect = dialect
  }

  /** The facts about a property and its description. A failing request is an error and can be tried again. */
  async describe(
    start: Section | SectionDefinition,
    path: string,
    { signal }: CallOptions = {},
  ): Promise<PropertyDescription> {
    throwIfAborted(signal)
    const property = propertyAt(start, path)
    if (property.description !== undefined) return describeProperty(property, path)
    const missing = await this.#ask(property.section, signal)
    return describeProperty(property, path, missing ?? `the schema on ${this.#dialect.url} gives none.`)
  }

  async #ask(section: SectionDefinition, signal: CallOptions['signal']): Promise<Missing> {
    const { definition_id: id, qualified_name: name } = section
    const { url } = this.#dialect
    if (!this.#dialect.definitions) return `${url} speaks the old API, which gives no descriptions.`
    if (id === undefined) return `${name} has no definition id to ask a server for.`
    let task = this.#asked.get(id)
    if (!task || task.stopped) {
      task = this.#start(section, id)
      this.#asked.set(id, task)
    }
    const { result, leave } = task.join(signal)
    return result.finally(leave)
  }

  #start(section: SectionDefinition, id: string): SharedTask<Missing> {
    const task: SharedTask<Missing> = new SharedTask(async signal => {
      try {
        return await this.#load(section, id, signal)
      } catch (error) {
        if (this.#asked.get(id) === task) this.#asked.delete(id)
        throw error
      }
    })
    return task
  }

  async #load(section: SectionDefinition, id: string, signal: CallOptions['signal']): Promise<Missing> {
    const { url } = this.#dialect
    try {
      const found = await this.#dialect.definitions?.(id, { signal })
      const known = found !== undefined && rememberSection(section, found)
      return known ? undefined : `${url} stores a definition with the id ${id} that is no ${section.qualified_name}.`
    } catch (error) {
      const status = isNomadError(error) ? error.response?.status : undefined
      if (status === 404)
        return `${url} stores no definition ${id} (${section.qualified_name}): most servers store none.`
      if (status === 403) return `${url} lets this login read no definitions.`
      throw error
    }
  }
}
