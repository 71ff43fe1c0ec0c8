export const DELIVERY_STATUSES = ['queued', 'sent', 'delivered', 'read', 'failed'] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

const RANK: Record<DeliveryStatus, number> = { queued: 0, sent: 1, failed: 2, delivered: 3, read: 4 }

/**
 * Callbacks arrive in any order: the status that says most wins. "failed" beats "sent", but proof that the message
 * arrived beats "failed", which some providers report late and wrongly.
 */
export function mergeDelivery(known: DeliveryStatus | null, reported: DeliveryStatus): DeliveryStatus {
  return known !== null && RANK[known] >= RANK[reported] ? known : reported
}
