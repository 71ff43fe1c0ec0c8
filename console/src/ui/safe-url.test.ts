import { expect, it } from 'vitest'
import { safeUrl } from './safe-url.ts'

const BASE = 'https://front.example'
const safe = (text: string | null) => safeUrl(text, BASE)

it('lets pages through, our own and others', () => {
  expect(safe('https://invoice.example/i/1')).toBe('https://invoice.example/i/1')
  expect(safe('/api/v1/attachments/1')).toBe('https://front.example/api/v1/attachments/1')
})

it('stops what would run or is no address', () => {
  expect(safe('javascript:alert(1)')).toBeNull()
  expect(safe(' JaVaScRiPt:alert(1)')).toBeNull()
  expect(safe('data:text/html,<script>alert(1)</script>')).toBeNull()
  expect(safe('http://[')).toBeNull()
  expect(safe(null)).toBeNull()
})
