import { type AuthProvider, bearerHeaders } from '../api/auth/authentication.js'
import { AuthError } from '../errors/index.js'
import { anyText, anything, checkOptions, type OptionRules } from '../options/index.js'

/** An element of the page that others can be put into. */
export interface PageElement {
  append(...nodes: never[]): void
}

/** The options of {@link askToken}. */
export interface AskTokenOptions {
  /** Where the field appears. Default: the end of the page. */
  into?: PageElement | undefined
  /** What stands before the field. Default: `Token of NOMAD (in memory until this page is closed)`. */
  label?: string | undefined
}

const rules: OptionRules<AskTokenOptions> = { into: anything, label: anyText }

/** The part of a page's elements that is used here. TypeScript declares them only in its DOM library. */
interface Field extends PageElement {
  textContent: string
  type: string
  value: string
  autocomplete: string
  addEventListener(name: string, listener: (event: { key?: string }) => void): void
  append(...nodes: unknown[]): void
  focus(): void
  remove(): void
}

/**
 * Shows a field for a token of NOMAD (its website shows one under "API") and returns a login when one was typed, for the
 * option `authentication`. The token is in memory alone: it is gone when the page is closed or loaded again, and nothing on the
 * page shows it. A query sends it to the address of its API alone, and never without encryption but to this machine.
 *
 * @throws AuthError where there is no page
 * @example
 * ```html
 * <script type="module">
 * import { ArchiveQuery, askToken } from './nomad/index.js'
 * const mine = new ArchiveQuery({ owner: 'user', authentication: await askToken() })
 * </script>
 * ```
 */
export async function askToken(options: AskTokenOptions = {}): Promise<AuthProvider> {
  checkOptions('askToken', options, rules)
  const page = (globalThis as { document?: { body: Field; createElement(name: string): Field } }).document
  if (!page)
    throw new AuthError('There is no page to ask for a token on.', { hint: 'Give it: { authentication: token }.' })
  const { into = page.body, label = 'Token of NOMAD (in memory until this page is closed)' } = options
  const [box, input, button] = ['label', 'input', 'button'].map(name => page.createElement(name)) as [
    Field,
    Field,
    Field,
  ]
  Object.assign(input, { type: 'password', autocomplete: 'off' })
  Object.assign(button, { type: 'button', textContent: 'Use it' })
  box.append(`${label} `, input, ' ', button)
  ;(into as Field).append(box)
  input.focus()
  const token = await new Promise<string>(resolve => {
    const give = () => {
      if (input.value.trim() === '') return
      resolve(input.value)
    }
    button.addEventListener('click', give)
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') give()
    })
  })
  input.value = ''
  box.remove()
  return new TypedToken(token)
}

/** A login whose token is shown by nothing: neither by `console.log` nor by JSON. */
class TypedToken implements AuthProvider {
  readonly #token: string

  constructor(token: string) {
    this.#token = token
  }

  apply(): Record<string, string> {
    return bearerHeaders(this.#token)
  }
}
