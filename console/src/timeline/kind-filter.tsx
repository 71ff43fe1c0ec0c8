import { SegmentedControl } from '@mantine/core'
import type { TimelineKind } from '../app/addresses.ts'

const KINDS: ReadonlyArray<{ value: TimelineKind | 'all'; label: string }> = [
  { value: 'all', label: 'Everything' },
  { value: 'messages', label: 'Messages' },
  { value: 'notes', label: 'Notes' },
  { value: 'deal', label: 'Deal and money' },
  { value: 'machine', label: 'Automatic steps' },
]

interface Props {
  readonly value: TimelineKind | undefined
  readonly onChoose: (kind: TimelineKind | undefined) => void
}

export function KindFilter({ value, onChoose }: Props) {
  return (
    <div style={{ overflowX: 'auto', scrollbarWidth: 'none' }}>
      <SegmentedControl
        aria-label="Show"
        size="xs"
        value={value ?? 'all'}
        data={[...KINDS]}
        onChange={(kind) => onChoose(kind === 'all' ? undefined : kind)}
      />
    </div>
  )
}
