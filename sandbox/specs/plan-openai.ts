import type { SpecPlan, Take } from './plan.ts'

const openai = (name: string): Take => ({ from: `#/components/schemas/${name}`, as: 'answer' })

/** Upstream says nothing about unknown request members; `sandbox/openai` refuses them by the names it finds here. */
export const OPENAI: SpecPlan = {
  sources: [
    {
      file: 'openai_openapi_2026-08-21.trimmed.json',
      takes: {
        CreateResponse: openai('CreateResponse'),
        Response: openai('Response'),
        CreateEmbedding: openai('CreateEmbeddingRequest'),
        EmbeddingList: openai('CreateEmbeddingResponse'),
        Model: openai('Model'),
        ModelList: openai('ListModelsResponse'),
        ErrorResponse: openai('ErrorResponse'),
      },
    },
  ],
}
