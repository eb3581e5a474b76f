import type * as node from './load-jmespath.js'

let loaded: node.JmesPath | undefined

export const jmesPath: typeof node.jmesPath = () => loaded as node.JmesPath

export const loadJmesPath: typeof node.loadJmesPath = () => (loaded ? undefined : load())

async function load(): Promise<void> {
  loaded ??= (await import('jmespath' as string)).default
}
