import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ArticleTextView, VersionView } from '../../../api/contract/knowledge.ts'
import { Moment } from '../ui/moment.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { Trouble } from '../ui/trouble.tsx'
import page from './knowledge-page.module.css'
import { versionsQuery } from './knowledge-query.ts'

interface Props {
  readonly article: ArticleTextView
  /** The version on the page. */
  readonly shown: number
}

/** What the article said so far: who saved it, and when. */
export function ArticleVersions({ article, shown }: Props) {
  const { data, error, refetch } = useQuery(versionsQuery(article.id))
  return (
    <Section title="Versions" aside={<span className="number">{data?.versions.length ?? ''}</span>}>
      {data !== undefined ? (
        data.versions.map((version) => (
          <VersionRow key={version.version} article={article} version={version} isShown={version.version === shown} />
        ))
      ) : error === null ? (
        <Skeleton height={90} radius="lg" />
      ) : (
        <Trouble isSmall what="The versions could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
    </Section>
  )
}

interface RowProps {
  readonly article: ArticleTextView
  readonly version: VersionView
  readonly isShown: boolean
}

function VersionRow({ article, version: { version, title, savedBy, savedAt, restoredFrom }, isShown }: RowProps) {
  const isUsed = version === article.usedVersion && article.state === 'live'
  return (
    <div className={page.row} aria-current={isShown ? 'true' : undefined}>
      <div className={page.words}>
        <b>Version {version}</b> {title === article.newest.title ? null : <bdi>“{title}”</bdi>}
        <p className={page.quiet}>
          {savedBy === null ? version === 1 ? 'set up' : 'by a program' : <bdi>{savedBy}</bdi>}, <Moment at={savedAt} />
          {restoredFrom === null ? null : ` · the text of version ${restoredFrom} again`}
        </p>
      </div>
      {isUsed ? <Status tone="finished">In use</Status> : null}
      {isShown ? (
        <span className={page.quiet}>Shown</span>
      ) : (
        <Link
          to="/knowledge/$articleId"
          params={{ articleId: article.id }}
          search={version === article.newest.version ? {} : { version }}
          className="link"
          aria-label={`Look at version ${version}`}
        >
          Look at it
        </Link>
      )}
    </div>
  )
}
