/**
 * How objects are shown in a notebook, without importing what shows them.
 *
 * A showable class has the property `[kind]`. `display/` registers a presenter for each kind, and a hook of the kernel that
 * may replace what Node's `inspect` would print. Nothing here depends on HTML, kernels or any particular class.
 */

/** The representations of one output, by MIME type. The text is always there and complete. */
export interface MimeBundle {
  'text/plain': string
  'text/html'?: string
  'application/vnd.plotly.v1+json'?: object
}

/** The property that names an object's kind, such as `'quantity'`, `'section'` or `'query'`. */
export const kind: unique symbol = Symbol.for('nomad-notebook.kind')

/** An object that can be shown. */
export interface Showable {
  readonly [kind]: string
}

/** Makes the representations of a value; never fetches, never throws for data of its kind. */
export type Presenter<T = unknown> = (value: T) => MimeBundle

/**
 * A kernel's hook for a value that is inspected. It returns `true` when it has shown the value itself, so that nothing is
 * printed any more.
 */
export type InspectHook = (value: Showable, depth: number, options: { depth?: number | null }) => boolean

const presenters = new Map<string, Presenter>()
let inspectHook: InspectHook | undefined

/** Returns true for objects that have a kind. */
export function isShowable(value: unknown): value is Showable {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Showable>)[kind] === 'string'
}

/** Registers how objects of one kind are shown; a later registration replaces an earlier one. */
export function registerPresenter<T>(name: string, presenter: Presenter<T>): void {
  presenters.set(name, presenter as Presenter)
}

/** Returns the kinds that have a presenter. */
export function presentedKinds(): string[] {
  return [...presenters.keys()]
}

/** Returns the representations of a value, or `undefined` when its kind has no presenter. */
export function present(value: unknown): MimeBundle | undefined {
  return isShowable(value) ? presenters.get(value[kind])?.(value) : undefined
}

/** Installs (or, with `undefined`, removes) the kernel's hook on inspection. */
export function setInspectHook(hook: InspectHook | undefined): void {
  inspectHook = hook
}

/**
 * Implements `[Symbol.for('nodejs.util.inspect.custom')]` of a showable class: the kernel shows the value when it is a cell's
 * result; else this returns its text.
 */
export function inspectAs(
  value: Showable,
  depth: number,
  options: { depth?: number | null },
  text: () => string,
): string {
  return inspectHook?.(value, depth, options) ? '' : text()
}

/** The symbol that Deno's kernel looks for in the result of a cell: on the object, then on its prototypes. */
export const jupyterDisplay: unique symbol = Symbol.for('Jupyter.display')

/** What is under {@link jupyterDisplay}: a method that gives the representations of its object. */
export const denoDisplay: Readonly<PropertyDescriptor> = {
  configurable: true,
  writable: true,
  value(this: object): MimeBundle {
    return asJson(present(this) ?? { 'text/plain': String(this) })
  },
}

/**
 * Makes Deno's kernel show the objects of a prototype when they are the result of a cell, as tslab does by {@link inspectAs}. Call it
 * behind the class, not in a static block: TypeScript 7 gives some classes another name there, which has no value yet.
 */
export function showInDeno(prototype: object): void {
  Object.defineProperty(prototype, jupyterDisplay, denoDisplay)
}

/** Returns representations as plain JSON: Deno would send `undefined` as `null`, which front ends take for a value. */
export function asJson(bundle: MimeBundle): MimeBundle {
  return JSON.parse(JSON.stringify(bundle)) as MimeBundle
}

/** The symbol that Node's `util.inspect` (and so `console.log`) looks for. */
export const inspectCustom: unique symbol = Symbol.for('nodejs.util.inspect.custom')

/**
 * Makes asynchronous methods of a class return promises that, shown without `await`, say what to write: Node would show
 * `Promise { <pending> }`, and so would the result of a cell.
 *
 * @param object the name that examples give to an object of the class: `query`
 */
export function sayAwait<T extends object>(prototype: T, object: string, names: readonly (keyof T & string)[]): void {
  for (const name of names) {
    const method = prototype[name] as (...values: unknown[]) => unknown
    const value = function (this: T, ...values: unknown[]): unknown {
      return withAwaitHint(method.apply(this, values), `${object}.${name}(…)`)
    }
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true })
  }
}

/** Returns the promise, which says what to write when it is shown without `await`. Anything else is returned as it is. */
export function withAwaitHint<T>(promise: T, call: string): T {
  if (!(promise instanceof Promise)) return promise
  const text = () => `A promise, not yet its value: write 'await' before it, as in: await ${call}`
  const property = (value: unknown) => ({ value, configurable: true })
  return Object.defineProperties(promise, {
    [inspectCustom]: property(text),
    [jupyterDisplay]: property(() => ({ 'text/plain': text() })),
  })
}
