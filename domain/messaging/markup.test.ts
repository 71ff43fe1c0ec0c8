import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderMarkup } from './markup.ts'

describe('markdown', () => {
  it.each([
    ['**bold** and *italic*', 'bold and italic', '*bold* and _italic_'],
    ['__bold__ and _italic_', 'bold and italic', '*bold* and _italic_'],
    ['~~gone~~', 'gone', '~gone~'],
    ['## A title ##', 'A title', '*A title*'],
    ['# **Bold** title', 'Bold title', '*Bold title*'],
    ['* one\n+ two\n• three', '- one\n- two\n- three', '- one\n- two\n- three'],
    ['1. one\n2. two', '1. one\n2. two', '1. one\n2. two'],
    ['> quoted', 'quoted', 'quoted'],
    ['a\n\n---\n\nb', 'a\n\nb', 'a\n\nb'],
    ['`code`', 'code', 'code'],
    ['[our site](https://x.example/a_b_c)', 'our site: https://x.example/a_b_c', 'our site: https://x.example/a_b_c'],
    ['[https://x.example](https://x.example)', 'https://x.example', 'https://x.example'],
    ['**https://x.example/_a_**', 'https://x.example/_a_', '*https://x.example/_a_*'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a - b\n\n1 - 2', 'a - b\n\n1 - 2'],
    ['one<br>two <b>three</b> &amp; four', 'one\ntwo three & four', 'one\ntwo *three* & four'],
    ['\\*not bold\\*', '*not bold*', '*not bold*'],
  ])('%j', (text, plain, marked) => {
    expect(renderMarkup(text, 'none')).toBe(plain)
    expect(renderMarkup(text, 'marks')).toBe(marked)
  })

  it.each([
    '5 * 3 = 15',
    '2*3*4',
    'snake_case_name',
    'a < b && c > d',
    'first_last@mail.example',
    'https://x.example/a_b_c?d=*e*',
    '- 5 °C',
  ])('leaves "%s" alone', (text) => {
    expect(renderMarkup(text, 'none')).toBe(text)
    expect(renderMarkup(text, 'marks')).toBe(text)
  })

  it('keeps every letter of any text that is no HTML', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('none' as const, 'marks' as const),
        (text, markup) => {
          fc.pre(!/[<&[\uE000-\uF8FF]|```/.test(text))
          expect(letters(renderMarkup(text, markup))).toBe(letters(text))
        },
      ),
    )
  })
})
