import { describe, expect, it } from 'vitest'
import { createIndex } from './knowledge.ts'

describe('what the business says about itself', () => {
  it('is quoted without the marks and headings it is written with', () => {
    const profile = '# Where we are\n\n- The office is open on Saturday mornings.\n\n## Products\n\nWe build tables.'
    const found = createIndex({ profile, products: [], knowledge: [] }).search('Is the office open on Saturday?', 300)
    expect(found?.text).toBe('The office is open on Saturday mornings. We build tables.')
  })
})

describe('an article that says the same of two things', () => {
  const text = 'Batteries carry ten years, at 70 percent. Panels carry twenty-five years. The inverter has ten years.'
  const index = createIndex({ profile: '', products: [], knowledge: [{ id: 'w', title: 'Warranty', text }] }, 0.2)
  const question = 'How long is the warranty on the battery?'

  it('is quoted where it speaks of what was asked', () => {
    expect(index.search(question, 80)?.text).toBe(
      'Batteries carry ten years, at 70 percent. Panels carry twenty-five years.',
    )
  })

  it('is quoted about the other one when that is asked next', () => {
    expect(index.search('And on the panels?', 35, question)?.text).toMatch(/^Panels carry/)
  })
})
