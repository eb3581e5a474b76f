/** Writes a text in the quotes of SQL. */
export function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
