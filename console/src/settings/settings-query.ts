import { queryOptions } from '@tanstack/react-query'
import { keys } from '../api/keys.ts'
import { fetchSettings } from '../api/settings.ts'

export const settingsQuery = queryOptions({ queryKey: keys.settings, queryFn: ({ signal }) => fetchSettings(signal) })
