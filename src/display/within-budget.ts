/** What one folded text may add to a notebook, in characters. */
const most = 4000

/** The beginning of a long text and how much is left out; `whole` names the call that gives all of it. */
export function withinBudget(text: string, whole: string): string {
  if (text.length <= most) return text
  return `${text.slice(0, most)}\n… ${text.length - most} more characters: ${whole} gives them all`
}
