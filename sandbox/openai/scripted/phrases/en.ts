import type { Phrasebook } from '../phrasebook.ts'

export const en: Phrasebook = {
  hello: [
    'Hello! How can I help you?',
    'Hi, nice to hear from you. What can I do for you?',
    'Hello, what can I help you with?',
  ],
  thanksName: ['Thank you, {name}.', 'Thanks, {name}.', 'Thank you {name}, noted.'],
  thanksDetails: ['Thank you, noted.', 'Thanks, I have that.', 'Got it, thank you.'],
  listPrice: [
    '{product} is {amount} at list price.',
    'The list price of {product} is {amount}.',
    '{product} costs {amount} as listed.',
  ],
  listPriceOnly: ['The list price is {amount}.', 'It is {amount} at list price.'],
  ask: [
    'Could you please tell me {missing}?',
    'To prepare everything, could you let me know {missing}?',
    'What I still need to know is {missing}. Could you tell me?',
  ],
  missing: { name: 'your full name', email: 'your e-mail address', product: 'which product you would like' },
  and: 'and',
  or: 'or',
  offer: [
    'I can offer you {product} for {amount}{tax}.',
    'For {product}, our offer is {amount}{tax}.',
    '{product} would be {amount}{tax} for you.',
  ],
  taxIncluded: ', tax included',
  lastOffer: ['That is the best I can do.', 'This is our final offer.'],
  offerQuestion: ['Shall I prepare the contract?', 'Would you like to go ahead with that?', 'Does that work for you?'],
  firmQuestion: ['Shall we settle it?', 'Can we close on that?'],
  takeYourTime: ['Of course, take your time.', 'No hurry at all, think it over.'],
  hold: [
    'I will have a colleague check that for {product} and we will come back to you here.',
    'For {product}, a colleague has to check this first. We will let you know here.',
  ],
  agreed: [
    'Agreed: {product} for {amount}. The contract comes next.',
    'Very well, {product} for {amount} it is. I will send you the contract next.',
  ],
  sign: [
    'Your contract for {product} is ready. Please sign it here: {link}',
    'Here is the contract for {product}, ready for your signature: {link}',
  ],
  pay: ['Here is your invoice over {amount}, you can pay it online: {link}', 'You can pay the {amount} here: {link}'],
  paid: [
    'Your payment has arrived, thank you! Everything is set for {product}.',
    'Thank you for your payment and for choosing {product}!',
  ],
  closed: [
    'This request is closed. Is there anything else I can help you with?',
    'That one is closed. Can I help you with something else?',
  ],
  declined: [
    'I understand, no problem. Just write to us whenever you like.',
    'That is fine, thank you for letting me know. We are here if you need us.',
  ],
  unknown: [
    'I am sorry, I do not have that information. Shall I ask a colleague?',
    'I do not know that for certain. Would you like a colleague to get back to you?',
  ],
  unknownInDeal: [
    'That I do not know for certain; a colleague can tell you.',
    'I do not have that information, but a colleague does.',
  ],
  personInformed: [
    'I have informed a colleague, who will get back to you here.',
    'A colleague has been informed and will write to you here.',
  ],
  personLooks: [
    'A colleague will take a look at your message.',
    'Your message goes to a colleague, who will take a look.',
  ],
  priceByColleague: [
    'I cannot give you a price for that myself. Shall I ask a colleague?',
    'I have no price for that at hand. Would you like a colleague to get back to you?',
  ],
  whichProduct: ['Which of these would you like: {products}?', 'We have {products}. Which one suits you?'],
  gladToHelp: ['Happy to help with {product}.', 'Gladly, {product} is a good choice.'],
  open: ['We are open {hours}.', 'Our opening hours: {hours}.'],
  offerings: [
    'We offer {products}. What are you interested in?',
    'You can get {products} from us. Which one would you like to know more about?',
  ],
  isBot: [
    'Yes, I am the AI assistant of {business}. I can bring in a person from our team at any time.',
    'I am an AI assistant working for {business}. A person from our team can take over whenever you like.',
  ],
  apology: ['I am sorry about that.', 'I am sorry for the trouble.', 'I apologise for this.'],
  patience: ['Thank you for your patience.', 'Thank you for bearing with us.'],
  warm: ['Great!', 'Lovely!', 'Wonderful!'],
  attentive: ['With pleasure.', 'Certainly.', 'Of course.'],
  tellMore: [
    'Thank you for your message. Could you tell me a little more about what you need?',
    'Thanks for writing. What exactly can we do for you?',
  ],
  whatHappened: [
    'Could you tell me what happened and since when, so that we can put it right?',
    'Please tell me a little more about it, so that we can sort it out.',
  ],
  welcome: ["You're welcome!", 'My pleasure!', 'Gladly!'],
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}
