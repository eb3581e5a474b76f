/**
 * How sure a row of the tables of old and new names is.
 *
 * - `certain`: the renaming is on record (schema history, migration code, or one and the same description in both).
 * - `strong`: name or description nearly the same, or code that writes the one where the other stood.
 * - `judged`: our judgement; look at the result before relying on it.
 */
export type Evidence = 'certain' | 'strong' | 'judged'
