/** The desk bell: Steward's mark. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <g fill="none" stroke="var(--on-accent)" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M6.5 20.5a9.5 9.5 0 0 1 19 0z" />
        <path d="M5.5 24.5h21" />
        <path d="M16 11V8.2" />
        <path d="M13.8 7.6h4.4" />
      </g>
    </svg>
  )
}
