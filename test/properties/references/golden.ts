import { readFileSync } from 'node:fs'

/** Reads a golden file of this folder, which the script of the same name wrote. */
export function golden<Content>(name: string): Content {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')) as Content
}
