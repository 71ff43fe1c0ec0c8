/** Who may write to the customer. While it is not the AI, nothing leaves that staff did not type. */
export const CONTROLLERS = ['ai', 'staff'] as const
export type ControllerKind = (typeof CONTROLLERS)[number]
