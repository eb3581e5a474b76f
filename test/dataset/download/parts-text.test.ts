import { describe, expect, it } from 'vitest'
import { partsText } from '../../../src/dataset/download/parts-text.js'

describe('the text of a download that runs', () => {
  it.each([
    [{ parts: { done: 0, total: undefined } }, undefined],
    [{ parts: { done: 0, total: undefined }, plan: { done: 12, total: 18_999 } }, '12 of 18999 ends of parts found'],
    [{ parts: { done: 0, total: 0 } }, '0 of 0 parts'],
    [{ parts: { done: 3, total: 48 } }, '3 of 48 parts'],
  ])('of %j is %o', (progress, text) => {
    expect(partsText(progress)).toBe(text)
  })
})
