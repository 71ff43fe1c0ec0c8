import { expect, it } from 'vitest'
import { sorted } from './file-rules.ts'

const file = (part: Partial<{ name: string; size: number; type: string }> = {}) => ({
  name: 'plan.pdf',
  size: 1_000,
  type: 'application/pdf',
  ...part,
})

it('takes what can be sent and names what cannot', () => {
  const large = file({ name: 'film.mp4', type: 'video/mp4', size: 6_000_000 })
  const program = file({ name: 'setup.exe', type: 'application/x-msdownload' })
  expect(sorted([file()], [large, file({ type: 'audio/ogg' }), program])).toEqual({
    files: [file(), file({ type: 'audio/ogg' })],
    trouble: 'film.mp4 is larger than 5 MB. setup.exe is of a kind that cannot be sent.',
  })
  expect(sorted([], [file({ type: '' })]).trouble).toBeNull()
  expect(sorted([], [file({ size: 0 })]).files).toEqual([])
})

it('takes ten at once', () => {
  const { files, trouble } = sorted(
    [],
    Array.from({ length: 12 }, () => file()),
  )
  expect(files).toHaveLength(10)
  expect(trouble).toBe('At most 10 files at once.')
})
