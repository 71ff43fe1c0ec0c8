import { botApiSchemas } from './bot-api.ts'
import type { SpecPlan, Take } from './plan.ts'

const botApi = (name: string, as: Take['as']): Take => ({ from: `#/definitions/${name}`, as })
const ok = (result: object) => ({
  type: 'object',
  required: ['ok', 'result'],
  properties: { ok: { enum: [true] }, result },
})

export const TELEGRAM: SpecPlan = {
  // Upstream describes results, not the envelope they come in; https://core.telegram.org/bots/api#making-requests does.
  own: {
    MessageAnswer: ok({ $ref: '#/definitions/Message' }),
    UserAnswer: ok({ $ref: '#/definitions/User' }),
    FileAnswer: ok({ $ref: '#/definitions/File' }),
    TrueAnswer: ok({ enum: [true] }),
    ErrorAnswer: {
      type: 'object',
      required: ['ok', 'error_code', 'description'],
      properties: {
        ok: { enum: [false] },
        error_code: { type: 'integer' },
        description: { type: 'string' },
        parameters: { $ref: '#/definitions/ResponseParameters' },
      },
    },
  },
  sources: [
    {
      file: 'telegram_bot_api_10.1.json',
      read: botApiSchemas,
      takes: {
        ...Object.fromEntries(
          ['sendMessage', 'sendPhoto', 'sendDocument', 'sendChatAction', 'answerCallbackQuery', 'setWebhook', 'getFile'].map(
            (name) => [name, botApi(name, 'request')],
          ),
        ),
        ...Object.fromEntries(
          ['Update', 'Message', 'User', 'File', 'ResponseParameters'].map((name) => [name, botApi(name, 'answer')]),
        ),
      },
    },
  ],
  only: {
    Update: ['update_id', 'message', 'edited_message', 'callback_query', 'my_chat_member'],
    Message: ['message_id', 'from', 'date', 'chat', 'text', 'caption', 'photo', 'document', 'edit_date', 'reply_markup']
      .concat('reply_to_message', 'entities'),
    Chat: ['id', 'type', 'title', 'username', 'first_name', 'last_name'],
    InlineKeyboardButton: ['text', 'url', 'callback_data'],
    ChatMemberUpdated: ['chat', 'from', 'date', 'old_chat_member', 'new_chat_member'],
  },
  opaque: {
    sendMessage: ['entities', 'reply_markup', 'suggested_post_parameters', 'reply_parameters'],
    sendPhoto: ['caption_entities', 'reply_markup', 'suggested_post_parameters', 'reply_parameters'],
    sendDocument: ['caption_entities', 'reply_markup', 'suggested_post_parameters', 'reply_parameters'],
    Document: ['thumbnail'],
    MessageEntity: ['user'],
  },
}

const METHOD = (name: string, verb: 'get' | 'post') => `#/paths/~1${name}/${verb}`
const TEXT = { type: 'string' }
const FLAG = { type: 'boolean' }

export const SLACK: SpecPlan = {
  own: {
    // Upstream closes the lists without the cursor its own examples show, and no message of 2021 has metadata.
    HistoryAnswer: {
      type: 'object',
      required: ['ok', 'messages', 'has_more'],
      properties: {
        ok: { enum: [true] },
        has_more: FLAG,
        messages: { type: 'array', items: { type: 'object', required: ['type', 'text', 'ts'] } },
        response_metadata: { type: 'object', properties: { next_cursor: TEXT } },
      },
    },
    // Upstream lists the two kinds of members in a way that says nothing; of what its example shows, what is read here.
    UserInfoAnswer: {
      type: 'object',
      required: ['ok', 'user'],
      properties: {
        ok: { enum: [true] },
        user: {
          type: 'object',
          required: ['id', 'name', 'profile', 'is_bot', 'updated', 'is_app_user'],
          properties: {
            id: TEXT,
            real_name: TEXT,
            profile: { type: 'object', properties: { display_name: TEXT, real_name: TEXT, email: TEXT } },
          },
        },
      },
    },
    ErrorAnswer: {
      type: 'object',
      required: ['ok', 'error'],
      properties: { ok: { enum: [false] }, error: { type: 'string', pattern: '^[a-z_]+$' } },
    },
  },
  sources: [
    {
      file: 'slack_web_openapi_v2.trimmed.json',
      takes: {
        PostMessage: {
          from: `${METHOD('chat.postMessage', 'post')}/parameters`,
          as: 'request',
          add: { metadata: TEXT, client_msg_id: TEXT },
        },
        OpenConversation: { from: `${METHOD('conversations.open', 'post')}/parameters`, as: 'request' },
        History: {
          from: `${METHOD('conversations.history', 'get')}/parameters`,
          as: 'request',
          add: { include_all_metadata: FLAG },
        },
        Replies: {
          from: `${METHOD('conversations.replies', 'get')}/parameters`,
          as: 'request',
          add: { include_all_metadata: FLAG },
        },
        UserInfo: { from: `${METHOD('users.info', 'get')}/parameters`, as: 'request' },
        PostMessageAnswer: { from: `${METHOD('chat.postMessage', 'post')}/responses/200/schema`, as: 'answer' },
        OpenAnswer: { from: `${METHOD('conversations.open', 'post')}/responses/200/schema`, as: 'answer' },
        AuthTestAnswer: { from: `${METHOD('auth.test', 'get')}/responses/200/schema`, as: 'answer' },
      },
    },
    {
      file: 'slack_common_event_wrapper_schema.json',
      // What was "authed_users" is "authorizations" today.
      read: (document) => ({ ...(document as object), required: ['token', 'team_id', 'api_app_id', 'event', 'type', 'event_id', 'event_time'] }),
      takes: { EventCallback: { from: '#/', as: 'answer' } },
    },
  ],
  opaque: {
    objs_message: ['attachments', 'blocks', 'bot_profile', 'comment', 'file', 'files', 'icons', 'reactions', 'user_profile'],
    OpenAnswer: ['channel'],
  },
}
