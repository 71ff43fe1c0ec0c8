import PDFDocument from 'pdfkit'

export interface ContractText {
  readonly title: string
  /** Paragraphs separated by blank lines, with {{merge fields}}. */
  readonly body: string
  readonly fields: Readonly<Record<string, string>>
}

/** Where the provider places the signature; printed in the paper's own colour. */
export const SIGNATURE_ANCHOR = '/sign-here/'

/** Fills in the merge fields; a field without a value is a fault of the template and stops the contract. */
function mergeFields({ body, fields }: Pick<ContractText, 'body' | 'fields'>): string {
  return body.replace(/\{\{\s*([a-z_]+)\s*\}\}/g, (_, name: string) => {
    const value = fields[name]
    if (value === undefined) throw new Error(`the contract template names an unknown field: ${name}`)
    return value
  })
}

/** The contract as a PDF, byte for byte the same for the same input, so that its hash identifies it. */
export function renderContract(contract: ContractText): Promise<Buffer> {
  const text = mergeFields(contract)
  const date = new Date(`${contract.fields['date'] ?? '2000-01-01'}T00:00:00Z`)
  const document = new PDFDocument({
    size: 'A4',
    margin: 64,
    info: { Title: contract.title, CreationDate: date, ModDate: date },
  })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
  document.font('Helvetica-Bold').fontSize(18).text(contract.title).moveDown()
  for (const paragraph of text.split(/\n{2,}/)) {
    const heading = paragraph.startsWith('# ')
    document.font(heading ? 'Helvetica-Bold' : 'Helvetica').fontSize(heading ? 12 : 10.5)
    document.text(heading ? paragraph.slice(2) : paragraph, { lineGap: 3 }).moveDown(0.8)
  }
  document
    .moveDown(2)
    .font('Helvetica')
    .fontSize(10.5)
    .text(`Signed: ______________________   ${contract.fields['customer'] ?? ''}`)
  document.fillColor('white').fontSize(8).text(SIGNATURE_ANCHOR)
  document.end()
  return done
}
