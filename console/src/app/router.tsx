import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { readArticle, readDesk, readInbox, readKnowledge, readLogin, readPipeline, readTickets } from './addresses.ts'
import { Broken, Missing } from './broken.tsx'
import { Frame } from './frame.tsx'
import { pages } from './pages.ts'
import { sessionQuery } from './session.ts'

const root = createRootRouteWithContext<{ cache: QueryClient }>()({})

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: readLogin,
  component: lazyRouteComponent(() => import('../login/login-page.tsx'), 'LoginPage'),
})

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  async beforeLoad({ context, location }) {
    const session = await context.cache.ensureQueryData(sessionQuery)
    if (session === null) redirect({ to: '/login', search: { next: location.href }, throw: true })
  },
})

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(pages.home, 'HomePage'),
})

const inbox = createRoute({
  getParentRoute: () => frame,
  path: '/inbox',
  validateSearch: readInbox,
  component: lazyRouteComponent(pages.inbox, 'InboxPage'),
})

const conversation = createRoute({
  getParentRoute: () => inbox,
  path: '$customerId',
  component: lazyRouteComponent(pages.conversation, 'ConversationPane'),
})

const pipeline = createRoute({
  getParentRoute: () => frame,
  path: '/pipeline',
  validateSearch: readPipeline,
  component: lazyRouteComponent(pages.pipeline, 'PipelinePage'),
})

const panel = createRoute({
  getParentRoute: () => pipeline,
  path: '$leadId',
  component: lazyRouteComponent(pages.panel, 'DealSide'),
})

const lead = createRoute({
  getParentRoute: () => frame,
  path: '/leads/$leadId',
  component: lazyRouteComponent(pages.lead, 'DealPage'),
})

const tickets = createRoute({
  getParentRoute: () => frame,
  path: '/tickets',
  validateSearch: readTickets,
  component: lazyRouteComponent(pages.tickets, 'TicketsPage'),
})

const customers = createRoute({
  getParentRoute: () => frame,
  path: '/customers',
  validateSearch: readInbox,
  component: lazyRouteComponent(pages.customers, 'CustomersPage'),
})

const customer = createRoute({
  getParentRoute: () => frame,
  path: '/customers/$customerId',
  validateSearch: readDesk,
  component: lazyRouteComponent(pages.customer, 'CustomerPage'),
})

const knowledge = createRoute({
  getParentRoute: () => frame,
  path: '/knowledge',
  validateSearch: readKnowledge,
  component: lazyRouteComponent(pages.knowledge, 'KnowledgePage'),
})

const article = createRoute({
  getParentRoute: () => frame,
  path: '/knowledge/$articleId',
  validateSearch: readArticle,
  component: lazyRouteComponent(pages.article, 'ArticlePage'),
})

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  component: lazyRouteComponent(pages.settings, 'SettingsPage'),
})

const more = createRoute({
  getParentRoute: () => frame,
  path: '/more',
  component: lazyRouteComponent(pages.more, 'MorePage'),
})

const tree = root.addChildren([
  login,
  frame.addChildren([
    home,
    inbox.addChildren([conversation]),
    pipeline.addChildren([panel]),
    lead,
    tickets,
    customers,
    customer,
    knowledge,
    article,
    settings,
    more,
  ]),
])

export function createConsoleRouter(cache: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { cache },
    // What a page cannot read is taken out of the address, instead of reaching it.
    search: { strict: true },
    defaultPreload: 'intent',
    defaultPreloadDelay: 30,
    scrollRestoration: true,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: Missing,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>
  }
}
