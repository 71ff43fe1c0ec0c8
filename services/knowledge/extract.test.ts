import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { extractText } from './extract.ts'
import { prepareArticle } from './prepare.ts'

const html = (text: string) => extractText({ kind: 'html', bytes: Buffer.from(text) })

function pdf(lines: readonly string[]): Promise<Buffer> {
  const document = new PDFDocument()
  const parts: Buffer[] = []
  const done = new Promise<Buffer>((resolve) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
  })
  for (const line of lines) document.text(line)
  document.end()
  return done
}

describe('an upload', () => {
  it('in HTML keeps its headings and loses what is not text', async () => {
    const page = `<nav>Menu</nav><h1>Care <b>guide</b></h1><script>steal()</script><style>p{}</style>
      <h2>Oil</h2><p>Twice a&nbsp;year.<br>Thinly.</p><ul><li>one</li></ul><p onclick="x()">Done <a href="https://x.example">here</a></p>`
    const text = await html(page)
    expect(text).toContain('# Care guide')
    expect(text).toContain('## Oil')
    expect(text).toContain('Twice a year.\nThinly.')
    expect(text).not.toMatch(/steal|Menu|p\{|onclick|x\.example/)
  })

  it('in PDF gives its text', async () => {
    const bytes = await pdf(['Oil a table twice a year.', 'Wipe red wine off.'])
    expect(await extractText({ kind: 'pdf', bytes })).toMatch(/Oil a table twice a year\.\s+Wipe red wine off\./)
  })

  it('that is no PDF is refused', async () => {
    await expect(extractText({ kind: 'pdf', bytes: Buffer.from('%PDF-1.7 nonsense') })).rejects.toThrow()
  })

  it('loses what a database cannot store', async () => {
    const bytes = Buffer.concat([Buffer.from('\uFEFFone\u0000 two\r\nthree '), Buffer.from([0xff, 0xc3])])
    expect(await extractText({ kind: 'text', bytes })).toMatch(/^one two\nthree \uFFFD/)
  })

  it('takes its title from its first heading, else its first line, unless it was given one', async () => {
    const titleOf = async (text: string, title: string | null = null) =>
      (await prepareArticle({ kind: 'markdown', title, bytes: Buffer.from(text) })).title
    expect(await titleOf('# Care\n\nText')).toBe('Care')
    expect(await titleOf('First line\nText')).toBe('First line')
    expect(await titleOf('# Care\n\nText', ' Mine ')).toBe('Mine')
  })

  it('knows its language and counts real tokens', async () => {
    const bytes = Buffer.from('# Pflege\n\nDer Tisch wird zweimal im Jahr geölt und danach mit einem Tuch abgewischt.')
    const article = await prepareArticle({ kind: 'markdown', title: null, bytes })
    expect(article).toMatchObject({ language: 'de', title: 'Pflege' })
    expect(article.chunks[0]?.tokens).toBeGreaterThan(10)
    expect(article.checksum).toMatch(/^[0-9a-f]{64}$/)
  })
})
