import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'

let server: SampleServer
beforeAll(async () => {
  server = await serveSample()
})
afterAll(() => server.close())

async function page(pagination: object) {
  const body = JSON.stringify({ pagination, required: { include: ['entry_id'] } })
  const answer = await fetch(`${server.url}/entries/query`, { method: 'POST', body })
  return (await answer.json()) as { data: { entry_id: string }[]; pagination: { next_page_after_value?: string } }
}

describe('pages read by cursor', () => {
  const orders = [
    'entry_id',
    'mainfile',
    'upload_create_time',
    'results.material.n_elements',
    'results.method.simulation.dft.spin_polarized',
    'results.properties.electronic.band_gap.value',
    'results.material.topology.n_atoms',
    'results.properties.geometry_optimization.final_energy_difference',
  ]
  it.each(orders.flatMap(order_by => ['asc', 'desc'].map(order => [order_by, order])))(
    'give every entry once in the order of %s, %s, those without a value last',
    async (order_by, order) => {
      const all = (await page({ page_size: 100, order_by, order })).data.map(entry => entry.entry_id)
      const read: string[] = []
      let after: string | undefined
      do {
        const { data, pagination } = await page({
          page_size: 7,
          order_by,
          order,
          ...(after && { page_after_value: after }),
        })
        read.push(...data.map(entry => entry.entry_id))
        after = pagination.next_page_after_value
      } while (after !== undefined && read.length <= 100)
      expect(read).toEqual(all)
      expect(new Set(read).size).toBe(91)
    },
  )
})
