import { describe, expect, it } from 'vitest'
import { createIndex } from './knowledge.ts'

describe('what the business says about itself', () => {
  it('is quoted without the marks and headings it is written with', () => {
    const profile = '# Where we are\n\n- The office is open on Saturday mornings.\n\n## Products\n\nWe build tables.'
    const found = createIndex({ profile, products: [], knowledge: [] }).search('Is the office open on Saturday?', 300)
    expect(found?.text).toBe('The office is open on Saturday mornings. We build tables.')
  })
})
