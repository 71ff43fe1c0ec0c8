import type { SignBook } from '../sign-book.ts'

export const ignores: SignBook['ignores'] = {
  compliance: [
    'do_i_need|do_we_need|i_need|we_need|is_a|need_a + licence|license - your|you|show|proof|see',
    'certificate|certificates + course|class|lesson|lessons|workshop|training|diving|school|baptism|birth|wedding - your_company|are_you|compl*',
    'privacy + film|screen|glass|curtain*|fence|blind|blinds|hedge|setting|settings|mode|panel|panels|window|windows|booth|cabin|button|filter|wall - violat*|breach*|data|law|right|rights',
    'read|seen|saw|accepted|clear|fine + privacy_policy|privacy_notice|privacy_statement|privacy_page - @not|missing|violat*|why|who|?',
  ],
  bargaining: [
    'steep + roof|roofs|street|streets|road|roads|driveway|hill|stairs|path|slope|slopes|track|trail|ramp|climb|walk|terrain|garden - @price|offer|expensive',
    'discount_store|discount_supermarket|discount_shop|discount_chain|discount_market',
    'discount_code|promo_code|voucher_code|code|coupon|discount|voucher + worked|works|applied|cheers|thanks|thank|working - not|doesnt|can_i|another|more',
  ],
  legal: [
    'lawyer*|attorney*|solicitor*|barrister* + join|joins|joining|comes|coming|along|accompany*|attend|attends|attending|viewing|recommended|with_me|with_us|parking|travel - touch|contact*|letter|sue|suing|advis*|legal_action|case|against|hear|court|pass|hand|forward|about_this|after_you|coming_for|claim',
    'lawyer|attorney|solicitor|barrister + works|work|home|studying|wife|husband|neighbour|neighbor|daughter + is|works|work_from|studying - touch|contact*|letter|sue|advis*|legal_action|case',
  ],
  refund_request: [
    'no_refund|no_refunds + needed|necessary|required|thanks|thank|replacement|exchange - still|yet|excuse',
    'tax|taxes|loan|mortgage|government|state|irs|supplier|grid|student_loan + refund*|repay*|pay_back|paid_back|rebate|buy|back - charged|tax_included',
    'refund*|reimbursement|money|deposit + arrived|received|came|came_through|went_through|cleared|landed|got|processed + thanks|thank|perfect|great|happy|yesterday|today|appreciate*|see_you|all_good|already|ta|cheers|friday|monday|fine - not|never|havent|hasnt|didnt|when|where',
    'refund_policy|return_policy|returns_policy|refunds_policy|cancellation_policy - want_a|my_money|my_refund|i_want|give_me',
    'if|in_case + refund*|money_back + turns_out|before_i|just_asking|unsuitable|does_not_fit|doesnt_fit|dont_like_it - paid|cancelled|want_my|my_money',
    'dont_want|dont_need|not_asking|no_need + refund|money_back|refunds|compensation',
  ],
  negative_sentiment: [
    'disappointed|annoyed|angry|mad|frustrated|upset|furious + with_myself|at_myself|myself',
    'weather|traffic|forecast|storm|rain + terrible|awful|horrible|bad|dreadful|miserable|shocking|nasty|worst|rubbish|appalling',
    'old|previous|former|last|other|another|ex + was|were|drives|drove|boiler|inverter|dentist|plumber|company|gym|landlord|software|shop|hotel|lawyer|supplier|firm + awful|terrible|horrible|useless|worst|rubbish|bad|nightmare|disaster|scam|rude|crap|mad|crazy - your_last|your_previous|your_other|your_old|last_time',
    'dog|cat|son|daughter|kid|kids|toddler|baby|horse|neighbour|neighbor|puppy + angry|upset|furious|mad|annoyed|frustrated|crying|stupid|rude - your',
  ],
  price_question: [
    'how_much + weigh|weighs|holds|fit|fits|grow|grows|eat|eats|sleep|drink|consume|consumes|produce|produces|generate|generates|rain|sunlight - @price|@pay',
    'rate|rates + frame|heart|pulse|refresh|sampling|discharge*|drain|flow|success|response|bit|growth|breathing - @pay|cost|price|how_much|per',
    'my_name_is|name_is|mr|mrs|ms|miss + price|cost - how_much|quote|list|whats',
    'price_tag|price_tags|price_sticker|price_label|price_we_got|price_i_got|price_i_paid|price_we_paid - @discount|cheaper|lower|again|match|how_much|same_price|still',
    'read + price_list|prices|price_page|pricing_page - ?|but|wonder*|@discount|cheaper|better',
    'steep + roof|roofs|street|streets|road|roads|driveway|hill|stairs|path|slope|slopes|track|trail|ramp|climb|walk|terrain|garden - @price|offer|expensive',
    'discount_store|discount_supermarket|discount_shop|discount_chain|discount_market',
    'free + slot|slots|place|places|spot|spots|seat|seats|space|spaces|appointment|appointments|table|tables|room|rooms|monday|tuesday|wednesday|thursday|friday|saturday|sunday|smoke|gluten|lactose|dairy|nut|sugar|step - @price|@pay|delivery|shipping|trial|parking|free_of_charge|for_free',
    'i_estimate|we_estimate|estimated_time|estimated_arrival|arrival_estimate - cost|price',
    'last|previous|earlier|past + invoice|bill|month|order - discount|next|again|this_time|negotia*|raise|rise|increase*',
    'how_much_money + do|is|left|have|owe',
    'how_much_time|how_much_longer|how_much_water|how_much_data|how_much_space|how_much_notice|how_much_room|how_much_luggage|how_much_sleep|how_much_weight|how_much_effort|how_much_experience|how_much_battery|how_much_memory|how_much_storage|how_much_money_do_i|how_much_is_left|how_much_is_in',
    'quote|price|order|estimate|quotation + number|tag|reference|ref - how_much|discount|get_a_price',
    'paid|already_paid|already_settled + thanks|thank|yesterday|invoice|bill|fee - how_much|discount|refund',
  ],
  human_requested: [
    'someone|somebody|person|guy|lady|man|woman|colleague|technician + from_your + called|rang|came|was|left|forgot|visited - talk|speak|call_back|call_me|need|want|again|nobody|promised',
    'anyone|anybody|someone|somebody|staff + reception|front_desk|counter|gate|let_us_in|let_me_in|hand_over|keys|at_home|pool|christmas|holidays|weekend + ? - talk|speak|chat|human|real|reading|help|call',
    'are_you|r_u|are_u|am_i|is_this|are_we|do_i + bot|robot|human|machine|ai|real|person|talking|speaking + ? - or_can|let_me|connect|transfer|i_want|i_need|want_a',
    'table|room|seat|ticket|booking|reservation|bed|space|place + one|two|single|1|2|per|for + person|people|persons - talk|speak',
    'estate|travel|letting|lettings|cleaning|shipping|customs|ticket|booking|insurance|sports|user|secret + agent|agents|agency - speak|talk|your_agent|human',
  ],
}
