// Fails when: something else than a browser's form is read, or a made-up one costs more than its bytes.
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '../problem.ts'
import { readUpload } from './multipart.ts'

const TYPE = 'multipart/form-data; boundary=----b'
const part = (head: string, body: string) => `------b\r\n${head}\r\n\r\n${body}\r\n`
const field = (name: string, value: string) => part(`Content-Disposition: form-data; name="${name}"`, value)
const file = (name: string, body: string, type = 'image/png') =>
  part(`Content-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: ${type}`, body)
const END = '------b--\r\n'
const read = (text: string, type = TYPE) => readUpload(type, Readable.from([Buffer.from(text, 'latin1')]))

const refusal = async (run: () => Promise<unknown>): Promise<string> => {
  try {
    await run()
    return 'read'
  } catch (error) {
    if (error instanceof ProblemError) return `${error.status} ${error.code}`
    throw error
  }
}

describe('a form with files', () => {
  it('is read as a browser sends it', async () => {
    const form = new FormData()
    form.append('text', 'Ümläut 😀\r\n------b')
    form.append(
      'files',
      new File([new Uint8Array([0, 255, 13, 10, 45, 45])], 'C:\\roof "1".png', { type: 'image/png' }),
    )
    const request = new Request('http://x.example', { method: 'POST', body: form })
    const bytes = Buffer.from(await request.arrayBuffer())
    const upload = await readUpload(request.headers.get('content-type') ?? '', Readable.from([bytes]))
    expect(upload.fields).toEqual({ text: 'Ümläut 😀\r\n------b' })
    expect(upload.files.map(({ name, type, bytes }) => [name, type, [...bytes]])).toEqual([
      ['roof %221%22.png', 'image/png', [0, 255, 13, 10, 45, 45]],
    ])
  })

  it('may be empty, and have empty fields and an input without a file', async () => {
    expect(await read(file('', '', 'application/octet-stream') + END)).toEqual({ fields: {}, files: [] })
    expect(await read(END)).toEqual({ fields: {}, files: [] })
    expect((await read(field('a', '') + END)).fields).toEqual({ a: '' })
  })

  it('keeps a field called like a part of every object a field', async () => {
    const { fields } = await read(field('__proto__', '1') + field('constructor', '2') + END)
    expect(Object.keys(fields)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
  })

  it.each<[string, string, string?]>([
    ['nothing', ''],
    ['no boundary', field('a', '1') + END, 'multipart/form-data'],
    ['another boundary', field('a', '1') + END, 'multipart/form-data; boundary=c'],
    ['a boundary of line breaks', field('a', '1') + END, 'multipart/form-data; boundary="a\r\nb"'],
    ['a boundary without end', field('a', '1') + END, `multipart/form-data; boundary=${'b'.repeat(300)}`],
    ['another kind of multipart', field('a', '1') + END, 'multipart/mixed; boundary=----b'],
    ['no end', field('a', '1')],
    ['half a part', `${field('a', '1')}------b\r\nContent-Dis`],
    ['a field twice', field('a', '1') + field('a', '2') + END],
  ])('is refused with: %s', async (_, text, type = TYPE) => {
    expect(await refusal(() => read(text, type))).toBe('400 malformed')
  })

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['words before it', `preamble\r\n${field('a', '1')}${END}`, { a: '1' }],
    ['a part without headers', `------b\r\n\r\nx\r\n${END}`, {}],
    ['a part that is no field', part('Content-Disposition: attachment; name="a"', 'x') + END, {}],
    [
      'two dispositions',
      part(`Content-Disposition: form-data; name="a"\r\nContent-Disposition: form-data; name="b"`, 'x') + END,
      { a: 'x' },
    ],
    [
      'endless headers',
      part(`Content-Disposition: form-data; name="a"\r\nX: ${'x'.repeat(50_000)}`, 'x') + END,
      { a: 'x' },
    ],
    [
      'many headers',
      part(`Content-Disposition: form-data; name="a"${'\r\nX: x'.repeat(2_000)}`, 'x') + END,
      { a: 'x' },
    ],
    ['bytes that are no text', field('a', '\xff\xfe') + END, { a: '\ufffd\ufffd' }],
  ])('counts nothing that is no field: %s', async (_, text, fields) => {
    expect((await read(text)).fields).toEqual(fields)
  })

  it('is refused with too many parts and with a field without end', async () => {
    expect(await refusal(() => read(file('a.png', 'x').repeat(41) + END))).toBe('400 too_many_parts')
    expect(await refusal(() => read(field('a', 'x'.repeat(40_000)) + END))).toBe('413 too_large')
  })

  it('of twenty megabytes of almost-boundaries takes less than a second of work', async () => {
    const body = Buffer.from(file('a.png', '\r\n------'.repeat(2_500_000)) + END, 'latin1')
    const from = process.threadCpuUsage()
    expect((await readUpload(TYPE, Readable.from([body]))).files).toHaveLength(1)
    expect(process.threadCpuUsage(from).user).toBeLessThan(1_000_000)
  })
})
