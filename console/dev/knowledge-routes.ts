import {
  articleAdded,
  articleSaved,
  articleText,
  evaluation,
  evaluations,
  gaps,
  knowledge,
  questions,
  searchAnswer,
  searchQuery,
  versions,
  versionText,
} from '../../api/contract/knowledge.ts'
import { after, found, path, type Routes } from './answering.ts'
import type { World } from './shapes.ts'

const ONE = '/knowledge/([0-9a-f-]{36})'

export const knowledgeRoutes = (world: () => World): Routes => [
  ['GET', path('/knowledge'), () => knowledge.parse(world().shelf.view())],
  ['POST', path('/knowledge'), ({ body }) => articleAdded.parse(world().shelf.add(body))],
  [
    'GET',
    path('/knowledge/search'),
    ({ query }) => searchAnswer.parse(world().shelf.search(searchQuery.parse(query).q)),
  ],
  ['GET', path('/knowledge/gaps'), () => gaps.parse(world().shelf.gaps())],
  ['POST', path('/knowledge/gaps/:id/dismiss'), ({ id }) => after(() => world().shelf.dismiss(id))],
  ['PUT', path('/knowledge/synonyms'), ({ body }) => after(() => world().shelf.rename(body))],
  ['GET', path('/knowledge/questions'), () => questions.parse(world().shelf.questions())],
  ['POST', path('/knowledge/questions'), ({ body }) => after(() => world().shelf.ask(body))],
  ['DELETE', path('/knowledge/questions/:id'), ({ id }) => after(() => world().shelf.forget(id))],
  ['GET', path('/knowledge/evaluations'), () => evaluations.parse(world().shelf.evaluations())],
  ['POST', path('/knowledge/evaluations'), () => evaluation.parse(world().shelf.evaluate())],
  ['GET', path(ONE), ({ id }) => articleText.parse(found(world().shelf.text(id)))],
  ['PUT', path(ONE), ({ id, body }) => articleSaved.parse(found(world().shelf.edit(id, body)))],
  ['GET', path(`${ONE}/versions`), ({ id }) => versions.parse(found(world().shelf.versions(id)))],
  ['GET', path(`${ONE}/versions/\\d+`), ({ id }) => versionText.parse(found(world().shelf.version(id)))],
  ['POST', path(`${ONE}/publish`), ({ id }) => after(() => world().shelf.publish(id))],
  ['DELETE', path(ONE), ({ id }) => after(() => world().shelf.remove(id))],
]
