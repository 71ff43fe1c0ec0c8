const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const GSM_TWICE = '^{}\\[~]|€'
const ONCE = new Set(GSM)
const TWICE = new Set(GSM_TWICE)

/** Billed SMS parts: GSM-7 160/153 characters, UCS-2 70/67 as soon as one character is outside GSM-7. */
export function segmentCount(body: string): number {
  if (body === '') return 1
  let septets = 0
  for (const sign of body) {
    if (TWICE.has(sign)) septets += 2
    else if (ONCE.has(sign)) septets += 1
    else return parts(body.length, 70, 67)
  }
  return parts(septets, 160, 153)
}

const parts = (length: number, single: number, joined: number): number =>
  length <= single ? 1 : Math.ceil(length / joined)
