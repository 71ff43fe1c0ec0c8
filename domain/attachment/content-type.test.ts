import { describe, expect, it } from 'vitest'
import { fileNameOf, kindOf, typeOfBytes } from './content-type.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

describe('typeOfBytes', () => {
  it.each([
    ['a photo', '\xff\xd8\xff\xe0\0\x10JFIF', 'application/octet-stream', 'image/jpeg'],
    ['a photo that says it is a page', '\xff\xd8\xff\xe0', 'text/html', 'image/jpeg'],
    ['a drawing of pixels', '\x89PNG\r\n\x1a\n....', 'image/png', 'image/png'],
    ['a sticker', 'RIFF\x10\0\0\0WEBPVP8 ', 'image/webp', 'image/webp'],
    ['a sound in the same frame', 'RIFF\x10\0\0\0WAVEfmt ', 'audio/wav', 'audio/wav'],
    ['a document', '%PDF-1.7\n', 'application/pdf', 'application/pdf'],
    ['a voice note', 'OggS\0\x02', 'audio/ogg; codecs=opus', 'audio/ogg'],
    ['a film', '\0\0\0\x18ftypisom', 'video/mp4', 'video/mp4'],
    ['a voice note in the container of a film', '\0\0\0\x18ftypisom', 'audio/mp4', 'audio/mp4'],
    ['a photo of a newer phone', '\0\0\0\x18ftypheic', 'image/heic', 'image/heic'],
    ['plain text', 'Two oak tables, please', 'text/plain; charset=utf-8', 'text/plain'],
  ])('knows %s', (_, content, said, type) => expect(typeOfBytes(bytes(content), said)).toBe(type))

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>', 'text/html'],
    ['a page that says it is a photo', '<html><body>Please sign in</body></html>', 'image/jpeg'],
    ['a drawing that runs scripts', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'image/svg+xml'],
    ['a program', 'MZ\x90\0\x03', 'image/png'],
    ['an archive', 'PK\x03\x04', 'application/zip'],
    ['something with a sign in the wrong place', 'xxxxxxxxWEBP', 'image/webp'],
    ['bytes that say they are text', 'a\0b', 'text/plain'],
    ['half a character that says it is text', '\xc3', 'text/plain'],
    ['nothing', '', 'image/jpeg'],
  ])('keeps no %s', (_, content, said) => expect(typeOfBytes(bytes(content), said)).toBeNull())
})

it('sorts by what people do with it', () => {
  expect(['image/png', 'audio/ogg', 'video/mp4', 'application/pdf', 'image/svg'].map(kindOf)).toEqual([
    'image',
    'audio',
    'video',
    'document',
    'image',
  ])
})

it('names a download after what it is', () => {
  expect(fileNameOf('application/pdf', '0190b7a4-0000-7000-8000-000000000000')).toBe('document-0190b7a4.pdf')
})
