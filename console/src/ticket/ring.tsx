const SIZE = 14
const RADIUS = 5.5
const ROUND = 2 * Math.PI * RADIUS

/** What is left of a time, from a full ring to an empty one. Decoration: the time itself stands beside it. */
export function Ring({ share }: { readonly share: number }) {
  const shape = { cx: SIZE / 2, cy: SIZE / 2, r: RADIUS, fill: 'none', strokeWidth: 2 }
  return (
    <svg width={SIZE} height={SIZE} aria-hidden="true" style={{ flex: 'none', transform: 'rotate(-90deg)' }}>
      <circle {...shape} stroke="var(--line-strong)" />
      <circle {...shape} stroke="currentColor" strokeDasharray={`${share * ROUND} ${ROUND}`} />
    </svg>
  )
}
