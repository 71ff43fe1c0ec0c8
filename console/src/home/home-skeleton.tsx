import { Skeleton } from '@mantine/core'

/** The shape of the page while it loads. */
export function HomeSkeleton() {
  return (
    <div aria-hidden="true" style={{ display: 'grid', gap: 24 }}>
      <Skeleton height={196} radius="lg" />
      <Skeleton height={100} radius="lg" />
      <Skeleton height={190} radius="lg" />
    </div>
  )
}
