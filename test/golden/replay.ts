import { expect } from 'vitest'
import type { Fault, SeenRequest } from '../server/index.js'

const hartree = 4.35974472220717e-18

/** The ten lines that the old documentation prints: formula, and energy in hartree. */
export const printed: readonly (readonly [formula: string, energy: number])[] = [
  ['Cd2O2', -11467.827149010665],
  ['Sr2O2', -6551.45699684026],
  ['Sr2O2', -6551.461104765451],
  ['Be2O2', -178.6990610734937],
  ['Ca2O2', -1510.3938165430286],
  ['Ca2O2', -1510.3937761449583],
  ['Ba2O2', -16684.667362890417],
  ['Mg2O2', -548.9736595672932],
  ['Mg2O2', -548.9724185656775],
  ['Ca2O2', -1510.3908614326358],
]

/** The six lines that it prints. */
export const sixLines = [
  'Number queries entries: 7628',
  'Number of entries loaded in the last api call: 10',
  'Bytes loaded in the last api call: 118048',
  'Bytes loaded from this query: 118048',
  'Number of downloaded entries: 10',
  'Number of made api calls: 1',
].join('\n')

export const total = 7628
export const pageBytes = 118_048

interface Body {
  aggregation: { per_page: number; after?: string }
}

/**
 * The server of the example: one upload with 7628 matches, in pages as they are asked for; the page of the first ten has
 * the size that was printed. `longest` is the most entries that it puts into a page.
 */
export function replay(longest = Number.POSITIVE_INFINITY): (request: SeenRequest) => Fault | undefined {
  return request => {
    if (request.path === '/repo/quantity/upload_id') return { body: listUploads(request) }
    if (request.path === '/archive/query') return { body: archivePage(request.body as Body, longest) }
    return { status: 404, body: { code: 404, message: 'not replayed' } }
  }
}

function listUploads({ url }: SeenRequest): object {
  const isFirst = !url.includes('after=')
  return { quantity: { after: isFirst ? 'upload' : null, values: isFirst ? { upload: { total } } : {} } }
}

function archivePage({ aggregation: { per_page: asked, after } }: Body, longest: number): object {
  const start = after === undefined ? 0 : Number(after.replace('upload:calc', '')) + 1
  const count = Math.min(asked, longest, total - start)
  const results = Array.from({ length: count }, (_, index) => result(start + index))
  const cursor = count > 0 ? { after: idOf(start + count - 1, 'upload:') } : {}
  const answer = { aggregation: { ...cursor, total, per_page: asked }, results }
  const last = results.at(-1)?.archive.section_run[0]?.section_system[0]
  if (start === 0 && count === 10 && last) last.comment = 'x'.repeat(pageBytes - JSON.stringify(answer).length)
  return answer
}

function idOf(position: number, prefix = ''): string {
  return `${prefix}calc${String(position).padStart(4, '0')}`
}

function result(position: number) {
  const [formula, energy] = printed[position % printed.length] as readonly [string, number]
  const system = { chemical_composition_reduced: formula, comment: '' }
  const calculation = {
    energy_total: energy * hartree,
    single_configuration_calculation_to_system_ref: '/section_run/0/section_system/0',
  }
  const reference = '/section_run/0/section_single_configuration_calculation/0'
  const archive = {
    section_metadata: { upload_id: 'upload', calc_id: idOf(position) },
    section_workflow: { section_relaxation: { final_calculation_ref: reference } },
    section_run: [{ section_single_configuration_calculation: [calculation], section_system: [system] }],
  }
  return { calc_id: idOf(position), parser_name: 'parsers/vasp', archive }
}

/** Checks printed lines: the same words, energies equal to a relative 1e-14. */
export function expectPrinted(lines: readonly string[]): void {
  expect(lines).toHaveLength(printed.length)
  for (const [index, [formula, energy]] of printed.entries()) {
    const [, name, number] = /^(\w+): energy (-[\d.]+) hartree$/.exec(lines[index] ?? '') ?? []
    expect(name).toBe(formula)
    expect(Math.abs(Number(number) / energy - 1)).toBeLessThan(1e-14)
  }
}
