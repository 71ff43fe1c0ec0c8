import type { SpecPlan, Take } from './plan.ts'

const answer = (name: string): Take => ({ from: `#/components/schemas/${name}`, as: 'answer' })
const request = (name: string): Take => ({ from: `#/components/schemas/${name}`, as: 'request' })

export const SENDGRID: SpecPlan = {
  sources: [
    {
      file: 'sendgrid_v3.trimmed.json',
      takes: {
        MailSend: {
          from: '#/paths/~1mail~1send/post/parameters/0/schema',
          as: 'request',
          // Upstream calls it a string; the service takes an object, as it does inside personalizations.
          add: { custom_args: { type: 'object', additionalProperties: { type: 'string' } } },
        },
      },
    },
  ],
}

export const RESEND: SpecPlan = {
  sources: [
    {
      file: 'resend_1.5.0.json',
      takes: {
        SendEmailRequest: request('SendEmailRequest'),
        SendEmailResponse: answer('SendEmailResponse'),
        Email: answer('Email'),
        ReceivedEmail: answer('GetReceivedEmailResponse'),
        ReceivedEmails: answer('ListReceivedEmailsResponse'),
        EmailReceived: answer('EmailReceivedEvent'),
      },
    },
  ],
}

export const GMAIL: SpecPlan = {
  sources: [
    {
      file: 'gmail_v1.json',
      takes: {
        WatchRequest: request('WatchRequest'),
        SendRequest: { from: '#/components/schemas/Message', as: 'request' },
        WatchResponse: answer('WatchResponse'),
        Profile: answer('Profile'),
        ListHistoryResponse: answer('ListHistoryResponse'),
        ListMessagesResponse: answer('ListMessagesResponse'),
        Message: answer('Message'),
      },
    },
  ],
}
