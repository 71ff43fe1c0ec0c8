import type { Payload } from '@temporalio/common'

const LENGTH_BYTES = 4

/** A payload as bytes: the length of its metadata, the metadata as JSON, the data. */
export function frame({ metadata, data }: Payload): Buffer {
  const fields = Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')])
  const head = Buffer.from(JSON.stringify(Object.fromEntries(fields)), 'utf8')
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(head.length)
  // The wire hands an empty payload over as a plain list.
  return Buffer.concat([length, head, Buffer.from(data ?? [])])
}

/** The payload that was framed; throws for bytes that no frame made. */
export function unframe(framed: Buffer): Payload {
  const end = LENGTH_BYTES + framed.readUInt32BE(0)
  const fields: unknown = JSON.parse(framed.subarray(LENGTH_BYTES, end).toString('utf8'))
  const metadata = Object.fromEntries(
    Object.entries(Object(fields)).map(([name, value]) => [name, Buffer.from(String(value), 'base64')]),
  )
  return { metadata, data: framed.subarray(end) }
}
