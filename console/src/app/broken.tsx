import { IconMapQuestion } from '@tabler/icons-react'
import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { Nothing } from '../ui/nothing.tsx'
import { Trouble } from '../ui/trouble.tsx'

export function Broken({ error, reset }: ErrorComponentProps) {
  return <Trouble what="This page could not be shown" error={error} onRetry={reset} />
}

export function Missing() {
  return (
    <Nothing isPage icon={IconMapQuestion} title="There is nothing at this address">
      It may have been removed, or the link is not complete.{' '}
      <Link to="/" className="link">
        Go to the home page
      </Link>
    </Nothing>
  )
}
