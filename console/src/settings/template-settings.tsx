import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconPlus, IconRefresh, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TemplateView, TemplateSettings as View } from '../../../api/contract/template.ts'
import { keys } from '../api/keys.ts'
import { addTemplate, askForTemplates, changeTemplate, fetchTemplateSettings, removeTemplate } from '../api/template.ts'
import { useRights } from '../app/session.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { languageName } from '../customer/customer-words.ts'
import { channelName } from '../ui/channel-words.ts'
import { Moment } from '../ui/moment.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './editor.module.css'
import { APPROVAL, missingWords } from './template-approval.ts'
import { TemplateSettingsForm } from './template-settings-form.tsx'

const NEW = 'new'
/** While the provider's list is being read, the answer is asked for again even where no event arrives. */
const LOOK_AGAIN_MS = 2_000

/** Texts a channel's owner approved: what may be sent once the 24 hours are over. */
export function TemplateSettings() {
  const { canDecide } = useRights()
  const cache = useQueryClient()
  const undo = useUndo()
  const { data, error, refetch } = useQuery({
    queryKey: keys.templateSettings,
    queryFn: ({ signal }) => fetchTemplateSettings(signal),
    refetchInterval: ({ state }) => (state.data?.list?.isPending === true ? LOOK_AGAIN_MS : false),
  })
  const [open, setOpen] = useState<string | null>(null)
  const refresh = () => cache.invalidateQueries({ queryKey: keys.templates })
  const ask = useMutation({ mutationFn: askForTemplates, onSuccess: refresh })
  const saved = async () => {
    await refresh()
    setOpen(null)
  }
  const templates = data?.templates ?? []
  return (
    <Section
      title="Templates"
      aside={
        <div className={styles.row}>
          <Button
            variant="default"
            leftSection={<IconRefresh size={15} />}
            loading={ask.isPending || data?.list?.isPending === true}
            onClick={() => ask.mutate()}
          >
            Fetch from Twilio
          </Button>
          {canDecide ? (
            <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => setOpen(NEW)}>
              Add a template
            </Button>
          ) : null}
        </div>
      }
    >
      {error === null ? null : (
        <Trouble what="The templates could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {ask.error === null ? null : <Trouble isSmall what="The list was not asked for" error={ask.error} />}
      <ListState view={data} />
      {open === NEW ? (
        <TemplateSettingsForm
          channels={data?.channels ?? []}
          onSave={(input) => addTemplate(input).then(saved)}
          onCancel={() => setOpen(null)}
        />
      ) : null}
      <ul className={styles.replies}>
        {templates.map((template) => (
          <li key={template.id}>
            {open === template.id ? (
              <TemplateSettingsForm
                template={template}
                channels={data?.channels ?? []}
                onSave={(input) => changeTemplate(template.id, input).then(saved)}
                onCancel={() => setOpen(null)}
              />
            ) : (
              <TemplateRow
                template={template}
                onEdit={canDecide ? () => setOpen(template.id) : undefined}
                onRemove={() => undo.attempt('The template is still there', removeTemplate(template.id).then(refresh))}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ListState({ view }: { readonly view: View | undefined }) {
  if (view === undefined) return null
  const { list, templates } = view
  const missing = templates.filter(({ missingSince }) => missingSince !== null).length
  return (
    <p className={styles.form}>
      <span className={styles.quiet}>
        {templates.length === 0 ? 'No template yet: fetch those you have at Twilio, or add one by hand. ' : ''}
        Once 24 hours have passed since a customer wrote on WhatsApp, only approved templates may be sent.{' '}
        {list?.fetchedAt == null ? null : (
          <>
            Twilio's list was read <Moment at={list.fetchedAt} as="passed" />.{' '}
          </>
        )}
        {list === null || list.skipped === 0
          ? ''
          : `${list.skipped} of its templates need more than words and are not shown.`}
      </span>
      {missing === 0 ? null : (
        <Status tone="waiting" isSentence>
          {missingWords(missing, templates.length)}
        </Status>
      )}
      {list?.failure == null ? null : (
        <Status tone="broken" isSentence>
          The list could not be read: {list.failure}. What is here stays as it is.
        </Status>
      )}
    </p>
  )
}

interface RowProps {
  readonly template: TemplateView
  readonly onEdit: (() => void) | undefined
  readonly onRemove: () => void
}

function TemplateRow({ template, onEdit, onRemove }: RowProps) {
  const { name, language, channel, body, approval, rejection, missingSince } = template
  const { tone, words } = APPROVAL[approval]
  return (
    <div className={styles.reply}>
      <div>
        <span className={styles.row}>
          <b>{name.replaceAll('_', ' ')}</b>
          <span className={styles.quiet}>
            {languageName(language.replace('_', '-'))}, {channelName(channel)}
          </span>
          <Status tone={tone} isQuiet isSentence>
            {words}
            {rejection === null ? '' : `: ${rejection}`}
          </Status>
          {missingSince === null ? null : (
            <Status tone="waiting" isQuiet isSentence>
              missing from Twilio's list since <Moment at={missingSince} as="since" />
            </Status>
          )}
        </span>
        <p dir="auto">{body}</p>
      </div>
      {onEdit === undefined ? null : (
        <>
          <ActionIcon variant="subtle" aria-label={`Change "${name}"`} onClick={onEdit}>
            <IconPencil size={15} stroke={1.8} />
          </ActionIcon>
          <ActionIcon variant="subtle" aria-label={`Delete "${name}"`} onClick={onRemove}>
            <IconTrash size={15} stroke={1.8} />
          </ActionIcon>
        </>
      )}
    </div>
  )
}
