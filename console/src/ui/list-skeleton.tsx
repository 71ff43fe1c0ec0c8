import { Skeleton } from '@mantine/core'

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** Where the rows of a list will be. */
export const ListSkeleton = ({ rowPx }: { readonly rowPx: number }) => (
  <div aria-hidden="true" style={{ display: 'grid', gap: 12, padding: 12 }}>
    {ROWS.map((key) => (
      <Skeleton key={key} height={rowPx - 24} radius="lg" />
    ))}
  </div>
)
