/** The part of jmespath that is used here. */
export interface JmesPath {
  search(data: unknown, expression: string): unknown
}

/** Returns jmespath. Few notebooks need it, so it is loaded on first use. */
export function jmesPath(): JmesPath {
  return require('jmespath') as JmesPath
}

/** Loads it in a browser page, before there is a section; elsewhere there is nothing to wait for. */
export function loadJmesPath(): Promise<void> | undefined {
  return undefined
}
