import { queryOptions } from '@tanstack/react-query'
import { fetchHome } from '../api/home.ts'
import { keys } from '../api/keys.ts'

export const homeQuery = queryOptions({ queryKey: keys.home, queryFn: ({ signal }) => fetchHome(signal) })
