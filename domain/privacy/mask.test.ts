import { describe, expect, it } from 'vitest'
import { maskAddress, maskPayload } from './mask.ts'

describe('maskAddress', () => {
  it.each([
    ['robin.vale@example.com', 'r•••@•••'],
    ['@example.com', '@•••@•••'],
    ['+353209000012', '••• 12'],
    ['12345', '•••'],
    ['', '•••'],
  ])('%s is shown as %s', (address, shown) => {
    expect(maskAddress(address)).toBe(shown)
  })

  it('keeps nothing of an address that could be written to', () => {
    expect(maskAddress('𝒓obin@example.com')).toBe('𝒓•••@•••')
  })
})

it('drops whatever is not known to be harmless', () => {
  expect(maskPayload({ from: 'new', detail: 'The number +353209000012 is not valid', text: 'hello' })).toEqual({
    from: 'new',
  })
})
