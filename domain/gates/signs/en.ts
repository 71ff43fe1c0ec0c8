import { compliance } from './en/compliance.ts'
import { humanRequested } from './en/human-requested.ts'
import { ignores } from './en/ignores.ts'
import { legal } from './en/legal.ts'
import { lists } from './en/lists.ts'
import { negativeSentiment } from './en/negative-sentiment.ts'
import { priceQuestion } from './en/price-question.ts'
import { refundRequest } from './en/refund-request.ts'
import type { SignBook } from './sign-book.ts'

export const en: SignBook = {
  lists,
  signs: {
    price_question: priceQuestion,
    refund_request: refundRequest,
    legal,
    compliance,
    negative_sentiment: negativeSentiment,
    human_requested: humanRequested,
  },
  ignores,
}
