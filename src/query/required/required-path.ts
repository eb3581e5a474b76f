import { QueryError } from '../../errors/index.js'
import { requiredKey } from '../../metainfo/index.js'

/** One name on a path in `required`, with its index or range as written: `calculation[-1]`. */
export interface PathStep {
  name: string
  /** What stands in the brackets; `undefined` when there are none, or when they mean the whole list. */
  index: string | undefined
}

const nameForm = /^[\w-]+(?: [\w-]+)*$/
const indexForm = /^-?\d*(?:\s*:\s*-?\d*)?$/

/** Takes a dotted path such as `run.calculation[-1].energy.total` apart. Throws `QueryError` for other forms. */
export function pathSteps(path: string): PathStep[] {
  if (typeof path !== 'string' || path.trim() === '') throw malformed(path, 'is empty')
  return path
    .trim()
    .split('.')
    .map(part => {
      const { name, brackets } = requiredKey(part)
      if (!nameForm.test(name) || !indexForm.test(brackets?.trim() ?? ''))
        throw malformed(path, `has '${shortened(part)}' in it`)
      const index = brackets?.replace(/\s/g, '')
      return { name, index: index === '' || index === ':' ? undefined : index }
    })
}

/** The step as a key of `required`. */
export function keyOf({ name, index }: PathStep): string {
  return index === undefined ? name : `${name}[${index}]`
}

function malformed(path: string, what: string): QueryError {
  return new QueryError(
    `The path '${shortened(path)}' ${what}; paths are names with dots between, and indices in brackets.`,
    {
      hint: "Like 'run.calculation[-1].energy.total': [-1] for the last, [0] for the first, [0:2] for the first two.",
    },
  )
}

function shortened(text: unknown): string {
  const shown = typeof text === 'string' ? text : typeof text
  return shown.length <= 200 ? shown : `${shown.slice(0, 200)}…`
}
