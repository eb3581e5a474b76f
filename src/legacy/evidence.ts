/**
 * The certainty of a row in the tables of old and new names.
 *
 * - `certain`: the renaming is on record (schema history, migration code, or the same description in both).
 * - `strong`: the name or the description is nearly the same, or newer code writes the new name in place of the old one.
 * - `judged`: our own judgment; check the result before you rely on it.
 */
export type Evidence = 'certain' | 'strong' | 'judged'
