import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { plainPdf } from '../core/plain-pdf.ts'
import { amountsIn, pdfLines } from './pdf-text.ts'

const made = (write: (document: PDFKit.PDFDocument) => void): Promise<Buffer> =>
  new Promise((resolve) => {
    const document = new PDFDocument()
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    write(document)
    document.end()
  })

describe('the text of a PDF', () => {
  it('is read line by line from a compressed document', async () => {
    const pdf = await made((document) => {
      document.text('Agreement (draft) – fine')
      document.text('Total: €1,250.00')
      document.text('/sn1/')
    })
    expect(pdfLines(pdf)).toEqual(['Agreement (draft) – fine', 'Total: €1,250.00', '/sn1/'])
  })

  it('is read from an uncompressed one', () => {
    expect(pdfLines(plainPdf(['Offer (1)', 'A \\ B']))).toEqual(['Offer (1)', 'A \\ B'])
  })

  it('is unknown when nothing can be read', () => {
    expect(pdfLines(Buffer.from('%PDF-1.4 nothing here'))).toBeNull()
    expect(pdfLines(Buffer.from('no pdf'))).toBeNull()
  })

  it('shows its amounts once each', () => {
    expect(amountsIn(['Total $1,250.00 ($1,250.00)', '300 EUR now', 'in 14 days', 'USD 20'])).toEqual([
      '$1,250.00',
      '300 EUR',
      'USD 20',
    ])
  })
})
