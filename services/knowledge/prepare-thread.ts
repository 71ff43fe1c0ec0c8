import { parentPort, workerData } from 'node:worker_threads'
import { prepareArticle } from './prepare.ts'

// The data is what prepareApart posted; a fault in it ends this thread and nothing else.
parentPort?.postMessage(await prepareArticle(workerData as Parameters<typeof prepareArticle>[0]))
