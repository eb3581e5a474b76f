import { isNumberText } from './cell-text.js'

/** What makes spreadsheets compute a cell, or hand it to another program (OWASP, CSV Injection). */
const start = /^[=+\-@\t\r\n＝＋－＠]/
const startBehindMarks = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * A text that no spreadsheet takes for a formula: with a `'` in front, which spreadsheets read as "this is text". Numbers
 * stay. Texts that begin with such marks already get one more, so that `armed` finds each text again.
 */
export function disarmed(text: string): string {
  return startBehindMarks.test(text) && !isNumberText(text) ? `'${text}` : text
}

/** The text that `disarmed` was given. */
export function armed(text: string): string {
  return text.startsWith("'") && start.test(text.replace(/^'+/, '')) ? text.slice(1) : text
}
