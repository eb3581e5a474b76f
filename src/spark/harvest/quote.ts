/**
 * Returns a text as one word of bash, which means exactly this text. The word has no double quote and no `${`, so that it can stand in
 * a text of Spark as it is (see `sqlText`).
 */
export function bashWord(text: string): string {
  return `'${text.replace(/['"$]/g, character => special[character] as string)}'`
}

/** How a character is written between single quotes: outside of them. */
const special: Record<string, string> = { "'": "'\\''", '"': "'$'\\x22''", $: "'$'\\x24''" }

/** Returns a command of bash in a form that can stand in a text of Spark. */
export function bashCommand(command: string): string {
  return /"|\$\{/.test(command) ? `eval ${bashWord(command)}` : command
}

/**
 * Returns a text of Spark's SQL. It is raw, because a setting of the server says whether backslashes mean something in others, and
 * another one puts values in place of `${…}` even in texts.
 *
 * @param text without double quotes and `${`
 */
export function sqlText(text: string): string {
  if (/"|\$\{/.test(text)) throw new RangeError('A raw text of SQL has no double quote, and no variable.')
  return `r"${text}"`
}
