import { describe, expect, it } from 'vitest'
import { open } from '../../open.js'

const definitions = {
  sections: {
    Probe: {
      quantities: {
        at: { type: 'np.float64', unit: 'meter', flexible_unit: true },
        spot: { type: 'np.float64', unit: 'meter', variable: true },
        label: { type: 'str' },
      },
    },
  },
}
const stored = { m_value: 0.02, m_unit: 'meter', m_original_unit: 'centimeter', m_attributes: { err: 0.1 } }

describe('a quantity that is stored with its own unit', () => {
  const probe = (raw: object) => open({ data: { m_def: 'Probe', ...raw }, definitions }).data

  it('reads in the stored unit', () => {
    const data = probe({ at: { at: { ...stored, m_unit: 'centimeter' } } })
    expect(String(data?.at)).toBe('0.02 centimeter')
    expect(data?.m_get?.('at', { raw: true })).toEqual({ at: { ...stored, m_unit: 'centimeter' } })
  })

  it('reads by instance name when names are variable', () => {
    const spot = probe({ spot: { left: stored, right: { m_value: 1 } } })?.spot as unknown as Map<string, unknown>
    expect(String(spot.get('left'))).toBe('0.02 meter')
    expect(String(spot.get('right'))).toBe('1 meter')
  })

  it('reads values without a unit', () => {
    expect(probe({ label: { label: { m_value: 'x' } } })?.label).toBe('x')
  })
})
