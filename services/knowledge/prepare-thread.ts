import { parentPort } from 'node:worker_threads'
import { prepareArticle } from './prepare.ts'

// A fault in a file ends this thread and nothing else. The message is what prepareApart posted.
parentPort?.on('message', (raw: Parameters<typeof prepareArticle>[0]) => {
  void prepareArticle(raw).then((article) => parentPort?.postMessage(article))
})
