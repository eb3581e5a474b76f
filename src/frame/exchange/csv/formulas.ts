import { isNumberText } from './cell-text.js'

/** Characters at which spreadsheets compute a cell, or give it to another program (OWASP, CSV Injection). */
const start = /^[=+\-@\t\r\n＝＋－＠]/
const startAfterMarks = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * Puts a `'` in front of a text that spreadsheets would take for a formula: they read it as "this is text". Numbers stay as
 * they are. A text that begins with such marks gets one more, so that `unescapeFormula` restores every text.
 */
export function escapeFormula(text: string): string {
  return startAfterMarks.test(text) && !isNumberText(text) ? `'${text}` : text
}

/** Restores the text that `escapeFormula` was given. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && start.test(text.replace(/^'+/, '')) ? text.slice(1) : text
}
