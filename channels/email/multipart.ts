const CRLF = Buffer.from('\r\n')
const END_OF_HEAD = Buffer.from('\r\n\r\n')
const MOST_FIELDS = 200

/** Fields of a multipart form as bytes, the first of each name: a raw mail has a charset of its own. Null for no form. */
export function readMultipart(contentType: string | undefined, body: Buffer): ReadonlyMap<string, Buffer> | null {
  const boundary = boundaryOf(contentType ?? '')
  if (boundary === null) return null
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1')
  const fields = new Map<string, Buffer>()
  // The first delimiter has no line before it.
  const text = Buffer.concat([CRLF, body])
  let at = text.indexOf(delimiter)
  for (let count = 0; at >= 0 && count < MOST_FIELDS; count += 1) {
    const from = at + delimiter.length
    const to = text.indexOf(delimiter, from)
    if (to < 0) break
    addField(fields, text.subarray(from, to))
    at = to
  }
  return fields.size === 0 ? null : fields
}

function boundaryOf(contentType: string): string | null {
  if (!/^multipart\/form-data\b/i.test(contentType.trim())) return null
  const found = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType)
  return found?.[1] ?? found?.[2] ?? null
}

function addField(fields: Map<string, Buffer>, part: Buffer): void {
  const end = part.indexOf(END_OF_HEAD)
  if (end < 0) return
  const name = /content-disposition:[^\r\n]*?;\s*name="([^"\r\n]*)"/i.exec(part.toString('latin1', 0, end))?.[1]
  if (name !== undefined && !fields.has(name)) fields.set(name, part.subarray(end + END_OF_HEAD.length))
}
