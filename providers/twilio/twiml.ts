/** Tells Twilio that a webhook was received and that nothing is to be sent in return. */
export const TWIML_RECEIVED = { status: 200, contentType: 'text/xml', body: '<Response/>' } as const
