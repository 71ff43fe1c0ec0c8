import { describe, expect, it } from 'vitest'
import { decideInbound } from './decide-inbound.ts'
import { detectInbound } from './detect-inbound.ts'

const escalates = (text: string) => decideInbound(detectInbound(text), 'deal', 0.6).escalate

describe('whoever says when they can be called asks for nobody', () => {
  it.each([
    'You may call me on Friday.',
    'Yes, you can call me on Friday at ten.',
    'My number is 085 123 4567, you can call me in the evening.',
    'If you need the measurements you can give me a call tomorrow.',
    'Happy for you to ring us next week.',
    'Puede llamarme a partir de las cinco.',
    'Me puede llamar el lunes a partir de las cinco.',
    'Claro, me pueden llamar el martes.',
    'Estoy libre el jueves para una llamada.',
    'Sim, pode me ligar amanhã às 10.',
    'Pode ligar-me depois das 17h.',
    'Estou disponível na quinta para uma chamada.',
    "Vous pouvez m'appeler vendredi.",
    'Tu peux me téléphoner lundi après-midi.',
    'Sie können mich am Freitag anrufen.',
    'Ihr dürft uns gerne morgen Vormittag anrufen.',
    'Ja, du kannst mich ab 17 Uhr anrufen.',
    'Mi può chiamare lunedì dopo le 17.',
    'Certo, potete chiamarmi venerdì.',
  ])('%s', (text) => {
    expect(escalates(text)).toBeNull()
  })
})

describe('whoever wants to be called, or wants a person, gets one', () => {
  it.each([
    'Please call me on Friday.',
    'Call me on Friday if that suits you.',
    'Can you call me on Friday?',
    'You can call me on Friday, but I want to speak to a human.',
    'You may call me on Friday, I only talk to real people.',
    'You can have someone call me on Friday.',
    'I would be glad if you can call me on Friday.',
    'You can call me back tomorrow.',
    '¿Me pueden llamar el viernes?',
    'me pueden llamar mañana',
    'Puede llamarme una persona el viernes a partir de las cinco.',
    'Pode me ligar na sexta?',
    'Pode me ligar na sexta, quero falar com uma pessoa.',
    "Vous pouvez m'appeler vendredi ?",
    "Vous pouvez m'appeler vendredi, je veux parler à une personne.",
    'Können Sie mich am Freitag anrufen?',
    'Sie können mich am Freitag anrufen, ich möchte mit einem Menschen sprechen.',
    'Mi può chiamare qualcuno lunedì dopo le 17?',
    'Potete chiamarmi venerdì, voglio parlare con una persona.',
  ])('%s', (text) => {
    expect(escalates(text)).toBe('human_requested')
  })
})
