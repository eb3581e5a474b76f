/**
 * Answers the reading of a property that an object does not have: JavaScript gives `undefined` without a word, as for
 * `query[0]`. What is found on the object or its class is read as fast as before.
 *
 * @param prototype the class's, or that of the class at the bottom
 * @param refuse gives the error for a name; `undefined` leaves JavaScript's answer
 */
export function onMissingProperty<T extends object>(
  prototype: T,
  refuse: (object: T, name: string) => Error | undefined,
): void {
  const base = Object.getPrototypeOf(prototype) as object
  const get = (target: object, name: string | symbol, object: unknown): unknown => {
    const error =
      typeof name === 'string' && !(name in target) && object instanceof Object ? refuse(object as T, name) : undefined
    if (error) throw error
    return Reflect.get(target, name, object)
  }
  // An object of its own, so that `instanceof` finds the same classes above as before.
  Object.setPrototypeOf(prototype, new Proxy(Object.create(base) as object, { get }))
}

/** The index that a name of a property is, such as `-1`; else `undefined`. */
export function indexIn(name: string): number | undefined {
  return /^-?\d{1,15}$/.test(name) ? Number(name) : undefined
}
