/** Base64 in steps: a whole file as arguments of one call would be too many. */
export async function inBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const steps: string[] = []
  for (let at = 0; at < bytes.length; at += 8_190)
    steps.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 8_190))))
  return steps.join('')
}
