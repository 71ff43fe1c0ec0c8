/** A business whose machine stays silent: what is stored is looked at, nobody is answered. */
export const SILENT = { autonomy: { default: 'off' } } as const
