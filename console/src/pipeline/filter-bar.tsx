import { Button, SegmentedControl } from '@mantine/core'
import { IconLayoutKanban, IconList, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { RefObject } from 'react'
import type { Board } from '../../../api/contract/board.ts'
import { countWords } from '../ui/amount-words.ts'
import { capital, plain } from '../ui/attention-words.ts'
import { Choice } from '../ui/choice.tsx'
import { PERSONA_ORDER, PERSONAS } from '../ui/persona-words.ts'
import { SearchField } from '../ui/search-field.tsx'
import { boardQuery } from './board-query.ts'
import styles from './filter-bar.module.css'
import { COLUMNS } from './stage-words.ts'
import { boardFilterOf, usePipelineSearch } from './use-pipeline-search.ts'

const VIEWS = [
  { value: 'board', label: <ViewName icon={IconLayoutKanban} name="Board" /> },
  { value: 'list', label: <ViewName icon={IconList} name="List" /> },
]

function verticalsOf(board: Board | undefined, chosen: string | undefined): string[] {
  const seen = board?.columns.flatMap(({ cards }) => cards.map(({ vertical }) => vertical)) ?? []
  return [...new Set([...seen, chosen])].filter((word) => word !== null && word !== undefined).sort()
}

interface Props {
  readonly field: RefObject<HTMLInputElement | null>
  readonly isList: boolean
}

export function FilterBar({ field, isList }: Props) {
  const [search, change] = usePipelineSearch()
  const { data: board } = useQuery(boardQuery(boardFilterOf(search)))
  const verticals = verticalsOf(board, search.vertical).map((value) => ({ value, name: capital(plain(value)) }))
  const personas = PERSONA_ORDER.map((value) => ({ value, name: PERSONAS[value].name }))
  const isFiltered = [search.q, search.vertical, search.persona, search.column, search.lost].some(
    (one) => one !== undefined,
  )
  return (
    <header className={styles.bar}>
      <h1>Pipeline</h1>
      <SearchField
        className={styles.search}
        label="Search by name or number"
        hint="Name or number"
        value={search.q ?? ''}
        inputRef={field}
        onSearch={(q) => change({ q: q || undefined })}
      />
      {verticals.length > 1 || search.vertical !== undefined ? (
        <Choice
          label="Interest"
          any="Any interest"
          value={search.vertical}
          options={verticals}
          onChoose={(vertical) => change({ vertical })}
        />
      ) : null}
      <Choice
        label="Persona"
        any="Any persona"
        value={search.persona}
        options={personas}
        onChoose={(persona) => change({ persona })}
      />
      {search.column === undefined ? null : (
        <Button
          variant="light"
          rightSection={<IconX size={13} />}
          aria-label={`Remove the filter ${COLUMNS[search.column].name}`}
          onClick={() => change({ column: undefined })}
        >
          {COLUMNS[search.column].name}
        </Button>
      )}
      <Button
        variant={search.lost ? 'light' : 'default'}
        aria-pressed={search.lost === true}
        onClick={() => change({ lost: search.lost ? undefined : true, column: undefined })}
      >
        Lost{board === undefined ? '' : ` ${countWords(board.lost.count)}`}
      </Button>
      {isFiltered ? (
        <Button
          variant="subtle"
          onClick={() =>
            change({ q: undefined, vertical: undefined, persona: undefined, column: undefined, lost: undefined })
          }
        >
          Clear
        </Button>
      ) : null}
      <SegmentedControl
        className={styles.view ?? ''}
        aria-label="Board or list"
        size="xs"
        value={isList ? 'list' : 'board'}
        data={VIEWS}
        onChange={(value) =>
          change({ view: value === 'list' ? 'list' : undefined, column: undefined, lost: undefined })
        }
      />
    </header>
  )
}

function ViewName({ icon: Icon, name }: { readonly icon: typeof IconList; readonly name: string }) {
  return (
    <span className={styles.viewName}>
      <Icon size={14} stroke={1.8} aria-hidden="true" />
      {name}
    </span>
  )
}
