import { DataError, QueryError } from '../../errors/index.js'
import { isSection, type Section } from '../../metainfo/index.js'
import { checkOptions } from '../../options/index.js'
import { isProperty } from '../property.js'
import { withReads } from '../reads.js'
import type { PoscarOptions } from './files/poscar.js'
import { poscarRules, type Structure, type StructureReadOptions, structure, structureRules } from './structure.js'

/**
 * Returns a structure as the text of an extended XYZ file, in Å.
 *
 * @param input an entry, a section with a structure, or `properties.structure(…)`
 * @param options which calculation, and which cell
 * @returns `undefined` when the archive has no structure
 * @throws DataError when the input is neither a section nor a structure
 * @throws QueryError for an unknown option, and for an option that a structure which was read cannot follow
 *
 * @example
 * properties.toXyz(entry)?.split('\n')[0]   // '2'
 */
export const toXyz = withReads((input: Section | Structure, options: StructureReadOptions = {}): string | undefined => {
  checkOptions('properties.toXyz', options, structureRules)
  return given('properties.toXyz', input, options)?.toXyz()
}, structure.reads)

/**
 * Returns a structure as the text of a CIF file, without symmetry (P 1), with the occupancy of each site.
 *
 * A left-handed cell has two vectors swapped, because CIF knows right-handed cells only. Sheets, chains and molecules get a
 * box. A comment says so.
 *
 * @param input an entry, a section with a structure, or `properties.structure(…)`
 * @param options which calculation, and which cell
 * @returns `undefined` when the archive has no structure
 * @throws DataError when the input is neither a section nor a structure
 * @throws QueryError for an unknown option, and for an option that a structure which was read cannot follow
 *
 * @example
 * properties.toCif(entry)?.split('\n')[0]   // 'data_MgO'
 */
export const toCif = withReads((input: Section | Structure, options: StructureReadOptions = {}): string | undefined => {
  checkOptions('properties.toCif', options, structureRules)
  return given('properties.toCif', input, options)?.toCif()
}, structure.reads)

/**
 * Returns a structure as the text of a VASP POSCAR file.
 *
 * A left-handed cell has two vectors swapped, with their fractional coordinates: Cartesian positions stay. Sheets, chains and
 * molecules get a box. The first line says so.
 *
 * @param input an entry, a section with a structure, or `properties.structure(…)`
 * @param options which calculation, which cell, and the order and kind of positions
 * @returns `undefined` when the archive has no structure
 * @throws DataError when the input is neither a section nor a structure
 * @throws QueryError for an unknown option, and for an option that a structure which was read cannot follow
 *
 * @example
 * properties.toPoscar(entry)?.split('\n')[0]   // 'MgO'
 */
export const toPoscar = withReads(
  (input: Section | Structure, options: StructureReadOptions & PoscarOptions = {}): string | undefined => {
    checkOptions('properties.toPoscar', options, { ...structureRules, ...poscarRules })
    const { keepOrder, coordinates, ...which } = options
    return given('properties.toPoscar', input, which)?.toPoscar({ keepOrder, coordinates })
  },
  structure.reads,
)

function given(caller: string, input: Section | Structure, options: StructureReadOptions): Structure | undefined {
  if (isSection(input)) return structure(input, options)
  if (!isProperty(input, 'structure')) {
    throw new DataError(`${caller} writes an entry, a section with a structure, or properties.structure(…).`, {
      hint: 'Entries come from a query: await query.fetch().',
    })
  }
  const [name] = Object.entries(options).find(([, value]) => value !== undefined) ?? []
  if (name === undefined) return input as Structure
  throw new QueryError(`${caller} takes the option ${name} for entries and sections; it was given a structure.`, {
    hint: `properties.structure(entry, { ${name}: … }) reads it.`,
  })
}
