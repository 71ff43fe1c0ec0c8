import type { SignBook } from '../sign-book.ts'

export const ignores: SignBook['ignores'] = {
  bargaining: [
    'discount_code|promo_code|voucher_code|code|coupon|discount|voucher + worked|works|applied|cheers|thanks|thank|working - not|doesnt|can_i|another|more',
  ],
  legal: [
    'lawyer|attorney|solicitor|barrister + works|work|home|studying|wife|husband|neighbour|neighbor|daughter + is|works|work_from|studying - touch|contact*|letter|sue|advis*|legal_action|case',
  ],
  refund_request: [
    'tax|taxes|loan|mortgage|government|state|irs|supplier|grid|student_loan + refund*|repay*|pay_back|paid_back|rebate|buy|back - charged|tax_included',
    'refund*|reimbursement|money|deposit + arrived|received|came|came_through|went_through|cleared|landed|got|processed + thanks|thank|perfect|great|happy|yesterday|today|appreciate*|see_you|all_good|already|ta|cheers|friday|monday|fine - not|never|havent|hasnt|didnt|when|where',
    'refund_policy|return_policy|returns_policy|refunds_policy|cancellation_policy - want_a|my_money|my_refund|i_want|give_me',
    'if|in_case + refund*|money_back + turns_out|before_i|just_asking|unsuitable|does_not_fit|doesnt_fit|dont_like_it - paid|cancelled|want_my|my_money',
    'dont_want|dont_need|not_asking|no_need + refund|money_back|refunds|compensation',
  ],
  negative_sentiment: [
    'weather|traffic|forecast|storm|rain + terrible|awful|horrible|bad|dreadful|miserable|shocking|nasty|worst|rubbish|appalling',
    'old|previous|former|last|other|another|ex + was|were|drives|drove|boiler|inverter|dentist|plumber|company|gym|landlord|software|shop|hotel|lawyer|supplier|firm + awful|terrible|horrible|useless|worst|rubbish|bad|nightmare|disaster|scam|rude|crap|mad|crazy - your_last|your_previous|your_other|your_old|last_time',
    'dog|cat|son|daughter|kid|kids|toddler|baby|horse|neighbour|neighbor|puppy + angry|upset|furious|mad|annoyed|frustrated|crying|stupid|rude - your',
  ],
  price_question: [
    'last|previous|earlier|past + invoice|bill|month|order - discount|next|again|this_time|negotia*|raise|rise|increase*',
    'how_much_money + do|is|left|have|owe',
    'how_much_time|how_much_longer|how_much_water|how_much_data|how_much_space|how_much_notice|how_much_room|how_much_luggage|how_much_sleep|how_much_weight|how_much_effort|how_much_experience|how_much_battery|how_much_memory|how_much_storage|how_much_money_do_i|how_much_is_left|how_much_is_in',
    'quote|price|order|estimate|quotation + number|tag|reference|ref - how_much|discount|get_a_price',
    'paid|already_paid|already_settled + thanks|thank|yesterday|invoice|bill|fee - how_much|discount|refund',
  ],
  human_requested: [
    'are_you|r_u|are_u|am_i|is_this|are_we|do_i + bot|robot|human|machine|ai|real|person|talking|speaking + ? - or_can|let_me|connect|transfer|i_want|i_need|want_a',
    'table|room|seat|ticket|booking|reservation|bed|space|place + one|two|single|1|2|per|for + person|people|persons - talk|speak',
    'estate|travel|letting|lettings|cleaning|shipping|customs|ticket|booking|insurance|sports|user|secret + agent|agents|agency - speak|talk|your_agent|human',
  ],
}
