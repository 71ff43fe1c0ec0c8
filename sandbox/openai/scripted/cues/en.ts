import type { CueTable } from '../cue.ts'

export const en: CueTable = {
  price:
    'how much(?! (?:time|space|notice|longer)), prices?, pricing, costs?, quote, quotes, quotation, estimate, fees?, rates?, tariff~, what do you charge, what would you charge, how expensive, price list',
  discount:
    "discount~, cheaper, lower, (?:too|bit|little|quite|very|so|pretty) expensive, too much, too high, too steep, over (?:my|our) budget, better price, best price, best you can do, do better, come down, room to, flexibility, wiggle room, negotiat~, reduce, knock _ off, can't afford, cannot afford, out of (?:my|our) (?:budget|price range|reach), for less, a lot, pricey, meet me _ (?:way|middle), \\d+ ?(?:%|percent|per cent) (?:off|less|discount|cheaper), sharpen",
  accept:
    "deal, i accept, we accept, accepted, i agree, we agree, agreed, i'?ll take (?:it|them|that|the|one|two|both), we'?ll take (?:it|them|that|the), let'?s (?:do (?:it|this|that)|go|go ahead|go for it|proceed|book it|make it happen|sign), go ahead, going ahead, please proceed, send (?:me |us |over |it )*(?:the |a )?(?:contract|paperwork|agreement), prepare the contract, draw up the contract, where do (?:i|we) sign, ready to sign, count me in, i'?m in, we'?re in, book it, want to (?:go ahead|proceed), you have a deal, you'?ve got a deal, it'?s a deal, that works, works for (?:me|us), happy with (?:that|this|it), i'?ll go (?:for|with) (?:it|that|this)",
  yes: "ok, okay, okey, oki, yes, yeah, yep, yup, sure, fine, perfect, great, sounds good, sounds great, good(?! (?:morning|afternoon|evening|day|night)), alright, all right, of course, certainly, absolutely, definitely, please do, wonderful, excellent, fantastic, lovely, awesome, love it, brilliant, amazing, can'?t wait",
  decline:
    "not interested, no longer interested, no thanks, no thank you, i'?ll pass, we'?ll pass, forget it, never ?mind, changed (?:my|our) mind, (?:found|went with|going with|chosen|chose) (?:someone|somebody|another|a different) ~, (?:do not|don'?t) want (?:it|this|that|to (?:buy|go ahead|proceed|continue)) (?:any ?more|anyway|now)?, won'?t be (?:buying|going ahead|proceeding|needing), not going (?:to buy|ahead), i'?m out, we'?re out, i decline, no deal, i have to decline, (?:do not|don'?t) need (?:it|this|that) any ?more, cancel (?:it|this|that|the deal|the order|my order|everything|the whole thing)",
  undecided:
    'think about it, think it over, sleep on it, (?:talk|check|speak|discuss _) (?:to|with) my (?:wife|husband|partner|boss|business partner|family), get back to you, let you know, need (?:some|more|a bit of|a little) time, not sure yet, not decided, compare',
  condition:
    'but, if, unless, provided, as long as, except, only when, however, although, instead, bye, goodbye, see you',
  buy: "i want, we want, i'?d like, i would like, we'?d like, we would like, interested in, looking for, looking to (?:buy|book|order|get|hire|have), (?:i|we|and) (?:really )?need, are in need of, (?:can|could|may) (?:i|we) (?:buy|order|book|get|have), want to (?:buy|order|book|hire|get), place an order, sign up, i'?ll have, to order, to buy, to book, purchas~, order~, booking, hire you",
  person:
    '(?:talk|speak|chat|connect|transfer|put|pass|hand|escalate)(?:ing)?\\b_ (?:human|person|someone|somebody|agent|representative|rep|manager|owner|staff|colleague|operator|people|boss|employee|adviser|advisor|supervisor|team), real (?:person|human), (?:human|live|actual) (?:agent|person|being|help|support), call me, ring me, call back, someone call, get me (?:a|the|your) (?:human|person|manager|owner|boss), (?:human|agent|manager|person) please, ask a colleague, ask someone',
  refund: 'refund~, money back, charge ?back, reimburs~, give me back my money',
  legal:
    "(?:will|going to|gonna|'ll|to) sue, take (?:you|this|it) to court, my (?:lawyer|attorney|solicitor), legal action, small claims, ombudsman, consumer protection, trading standards",
  privacy:
    'gdpr, delete (?:all )?my (?:data|account|information), personal data, data protection, remove my data, privacy (?:policy|request)',
  angry:
    'useless, scam~, rip-?off, ridiculous, outrageous, disgusting, unacceptable, furious, fed up, sick of, third time, nobody (?:has )?(?:repl|answer|call)~, worst (?:service|experience|company), idiot~, terrible, awful, horrible, angry',
  complaint:
    "complain~, not working, does ?n[o']t work, did ?n[o']t work, stopped working, broke~ (?:again|already)?, defect~, faulty, wrong (?:item|order|size|colo~|product|one), has(?: no|n')t arrived, have(?: no|n')t (?:received|heard), still waiting, late again, damaged, disappoint~, not happy, unhappy, not satisfied, problem with my, issue with my, messed up",
  hours:
    'opening hours, business hours, working hours, what time, when (?:are|do) you (?:open|close), are you open, what are your hours, open (?:on|at|today|tomorrow|now)~, hours',
  place:
    "where are you(?! from), where(?:'s| is) (?:your|the) (?:shop|store|office|studio|workshop|salon|practice|showroom|restaurant|kitchen|place), where (?:can|do) i find you, your address, the address, location, located, directions, how do i (?:get to you|find you)",
  offerings:
    'what (?:do|can|else do) you (?:offer|sell|do|have|make|provide), what services, which (?:services|products|packages|options), your (?:services|products|packages|offers|range|catalog~|menu), list of (?:services|products), services? do you',
  greeting: 'hi, hello, hey, hiya, good (?:morning|afternoon|evening|day), greetings',
  thanks: 'thanks, thank you, thx, cheers, much appreciated',
  bot: 'are you (?:a |an )?(?:bot|robot|human|ai|machine|real|real person|chatbot|computer|automated)~, (?:am i|is this) (?:talking|speaking|chatting)? ?_ (?:bot|robot|human|ai|machine|real person|chatbot)',
  question:
    "what~, which, who, when, where, why, how, can (?:you|i|we), could (?:you|i|we), do (?:you|i|we), does, did, is (?:it|there|this|that|the), are (?:you|there|the), will (?:you|it|there), would (?:you|it), may (?:i|we), have you, any chance, tell me, i(?:'d like| want| need| would like)? to know, wonder~ (?:if|whether)",
  nameIs: "my (?:full )?name(?:'s| is), i am, i'm, this is, name:, it's, call me, on behalf of, the name is",
}
