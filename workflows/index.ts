export { conversation } from './conversation.ts'
export { leadToPayment } from './lead-to-payment.ts'
export { warmUp } from './warm-up.ts'
