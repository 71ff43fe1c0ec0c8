import { createSpotlight, Spotlight } from '@mantine/spotlight'
import '@mantine/spotlight/styles.layer.css'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { type Command, useActionCommands } from './command-list.tsx'
import styles from './command-palette.module.css'
import { commands } from './commands-store.ts'
import { useFoundCommands } from './found-commands.tsx'

const [store, { open }] = createSpotlight()

const LIST = 'command-list'

const matches = (query: string) => {
  const wanted = query.trim().toLowerCase()
  return ({ label, keywords }: Command) => `${label} ${keywords ?? ''}`.toLowerCase().includes(wanted)
}

/** Cmd-K: go anywhere, find anybody, do what the page can do. */
export function CommandPalette() {
  const isOpen = commands.useIsOpen()
  const [query, setQuery] = useState('')
  useEffect(() => {
    if (isOpen) open()
  }, [isOpen])
  const found = useFoundCommands(query)
  const actions = useActionCommands().filter(matches(query))
  // Results arrive after the typing: Enter must mean the first one then, too.
  useEffect(() => {
    const list = document.getElementById(LIST)
    if (list === null || list.querySelector('[data-selected]') !== null) return
    list.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  })
  return (
    <Spotlight.Root
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={commands.close}
      shortcut={null}
      transitionProps={{ duration: 120, exitDuration: 0 }}
      scrollable
      maxHeight={420}
      zIndex={400}
    >
      <Spotlight.Search
        placeholder="Find a customer, a lead, a page or an action"
        leftSection={<IconSearch size={18} stroke={1.7} />}
      />
      <Spotlight.ActionsList id={LIST} className={styles.list ?? ''}>
        <Group name="Customers and leads" of={found.commands} />
        <Group name="Go and do" of={actions} />
        {found.commands.length + actions.length === 0 ? (
          <Spotlight.Empty>
            {found.isSearching ? 'Searching…' : 'Nothing found. Try a name, a number or "pause".'}
          </Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function Group({ name, of }: { readonly name: string; readonly of: readonly Command[] }) {
  if (of.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={name}>
      {of.map(({ id, label, about, icon, hint, run }) => (
        <Spotlight.Action key={id} onClick={run} className={styles.action}>
          <span className={styles.icon}>{icon}</span>
          <span className={styles.words}>
            <bdi className="one-line">{label}</bdi>
            {about === undefined ? null : <span className={`${styles.about} one-line`}>{about}</span>}
          </span>
          {hint === undefined ? null : <kbd className={styles.hint}>{hint}</kbd>}
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  )
}
