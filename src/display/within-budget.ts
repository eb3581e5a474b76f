/** The most characters that one folded text adds to a notebook. */
const maxCharacters = 4000

/** Returns the beginning of a long text, and how much is left out. `whole` is the call that gives all of it. */
export function withinBudget(text: string, whole: string): string {
  if (text.length <= maxCharacters) return text
  return `${text.slice(0, maxCharacters)}\n… ${text.length - maxCharacters} more characters: ${whole} gives them all`
}
