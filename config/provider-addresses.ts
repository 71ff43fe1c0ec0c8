import type { Config } from './config.ts'

/** Where the configuration says each vendor is reached. */
export const providerAddresses = (config: Config) => ({
  twilioUrl: config.TWILIO_BASE_URL,
  twilioMessagingUrl: config.TWILIO_MESSAGING_BASE_URL,
  twilioContentUrl: config.TWILIO_CONTENT_BASE_URL,
  telegramUrl: config.TELEGRAM_BASE_URL,
  slackUrl: config.SLACK_BASE_URL,
  stripeUrl: config.STRIPE_BASE_URL,
  docusignUrl: config.DOCUSIGN_BASE_URL,
  docusignAuthUrl: config.DOCUSIGN_AUTH_URL,
  openaiUrl: config.OPENAI_BASE_URL,
  ollamaUrl: config.OLLAMA_BASE_URL,
  sendgridUrl: config.SENDGRID_BASE_URL,
  resendUrl: config.RESEND_BASE_URL,
  gmailUrl: config.GMAIL_BASE_URL,
  googleTokenUrl: config.GOOGLE_TOKEN_URL,
})
