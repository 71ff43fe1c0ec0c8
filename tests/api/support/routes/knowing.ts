import { type Entry, here, NOWHERE, owner, readers, staff } from './entry.ts'

/** Nobody's ids: who is let in hears that there is no such thing. */
export const knowing: readonly Entry[] = [
  { method: 'GET', route: '/api/v1/knowledge', path: here('/api/v1/knowledge'), expected: readers() },
  {
    method: 'POST',
    route: '/api/v1/knowledge',
    path: here('/api/v1/knowledge'),
    body: { kind: 'markdown', content: '# Oak\n\nOak is hard.' },
    expected: staff(201),
  },
  {
    method: 'GET',
    route: '/api/v1/knowledge/search',
    path: here('/api/v1/knowledge/search?q=oak'),
    expected: readers(),
  },
  { method: 'GET', route: '/api/v1/knowledge/gaps', path: here('/api/v1/knowledge/gaps'), expected: staff(200) },
  {
    method: 'POST',
    route: '/api/v1/knowledge/gaps/:id/dismiss',
    path: here(`/api/v1/knowledge/gaps/${NOWHERE}/dismiss`),
    expected: staff(404),
  },
  {
    method: 'PUT',
    route: '/api/v1/knowledge/synonyms',
    path: here('/api/v1/knowledge/synonyms'),
    body: { synonyms: [['oak', 'quercus']] },
    expected: owner(200),
  },
  {
    method: 'GET',
    route: '/api/v1/knowledge/questions',
    path: here('/api/v1/knowledge/questions'),
    expected: readers(),
  },
  {
    method: 'POST',
    route: '/api/v1/knowledge/questions',
    path: here('/api/v1/knowledge/questions'),
    body: { question: 'Is oak hard?', articleId: NOWHERE },
    expected: staff(404),
  },
  {
    method: 'DELETE',
    route: '/api/v1/knowledge/questions/:id',
    path: here(`/api/v1/knowledge/questions/${NOWHERE}`),
    expected: staff(404),
  },
  {
    method: 'POST',
    route: '/api/v1/knowledge/evaluations',
    path: here('/api/v1/knowledge/evaluations'),
    // There is no question to measure with.
    expected: staff(409),
  },
  {
    method: 'GET',
    route: '/api/v1/knowledge/evaluations',
    path: here('/api/v1/knowledge/evaluations'),
    expected: readers(),
  },
  { method: 'GET', route: '/api/v1/knowledge/:id', path: here(`/api/v1/knowledge/${NOWHERE}`), expected: readers(404) },
  {
    method: 'PUT',
    route: '/api/v1/knowledge/:id',
    path: here(`/api/v1/knowledge/${NOWHERE}`),
    body: { title: 'Oak', text: 'Oak is hard.', basedOn: 1 },
    expected: staff(404),
  },
  {
    method: 'GET',
    route: '/api/v1/knowledge/:id/versions',
    path: here(`/api/v1/knowledge/${NOWHERE}/versions`),
    expected: readers(404),
  },
  {
    method: 'GET',
    route: '/api/v1/knowledge/:id/versions/:version',
    path: here(`/api/v1/knowledge/${NOWHERE}/versions/1`),
    expected: readers(404),
  },
  {
    method: 'POST',
    route: '/api/v1/knowledge/:id/versions/:version/restore',
    path: here(`/api/v1/knowledge/${NOWHERE}/versions/1/restore`),
    body: { basedOn: 1 },
    expected: staff(404),
  },
  {
    method: 'GET',
    route: '/api/v1/knowledge/chunks/:id',
    path: here(`/api/v1/knowledge/chunks/${NOWHERE}`),
    expected: readers(404),
  },
  {
    method: 'POST',
    route: '/api/v1/knowledge/:id/publish',
    path: here(`/api/v1/knowledge/${NOWHERE}/publish`),
    expected: owner(404),
  },
  {
    method: 'DELETE',
    route: '/api/v1/knowledge/:id',
    path: here(`/api/v1/knowledge/${NOWHERE}`),
    expected: owner(404),
  },
]
