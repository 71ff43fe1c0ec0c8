/** A contract or invoice leaves by itself up to the owner's limit and only in words the owner has reviewed. */
export const needsApproval = (contract: {
  readonly amountMinor: number
  readonly autoApproveUpToMinor: number
  readonly templateReviewed: boolean
}): boolean => !contract.templateReviewed || contract.amountMinor > contract.autoApproveUpToMinor
