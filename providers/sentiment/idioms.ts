/**
 * English phrases whose words mislead a word list, and what they are read as: a word the list knows, or nothing.
 * Applied in order to folded text.
 */
export const IDIOMS: readonly (readonly [RegExp, string])[] = [
  // Polite, with the words of trouble.
  [/\bno (?:worries|problem|prob|rush|hurry|pressure|trouble|big deal|issue|hard feelings|stress)\b/g, 'fine'],
  [/\bnot? (?:a|any) (?:problem|worry|issue|trouble|big deal)\b/g, 'fine'],
  [/\b(?:no|zero|without|never had|don't have) (?:any |a |single )*complaints?\b/g, 'happy'],
  [/\b(?:can't|cannot|can not|couldn't) complain\b/g, 'good'],
  [/\b(?:hate|sorry|afraid) (?:to|for) (?:bother|bothering|disturb|disturbing|interrupt|ask|asking)\b/g, ''],
  [/\bi(?:'m| am) afraid\b/g, ''],
  // Praise by way of a negative.
  [/\bnot (?:too |half |so |that )?(?:bad|shabby)\b/g, 'good'],
  [
    /\b(?:can't|cannot|can not|couldn't) (?:wait|thank \w+ enough|praise \w+ enough|recommend \w+ enough)\b/g,
    'excited',
  ],
  [/\b(?:couldn't|could not|can't|cannot) be (?:happier|better|more (?:happy|pleased|satisfied))\b/g, 'delighted'],
  [/\bnever been (?:happier|better|more (?:happy|pleased|satisfied))\b/g, 'delighted'],
  [/\bnothing but (?:praise|good|great|love)\b/g, 'excellent'],
  [/\bbest \w+(?: \w+)? ever\b/g, 'fantastic'],
  [/\bdying to\b/g, 'excited to'],
  [/\b(?:insanely|ridiculously|crazy|stupidly|damn|bloody) (?:good|nice|great|helpful)\b/g, 'fantastic'],
  [/\b(?:insanely|ridiculously|crazy|stupidly|damn|bloody|wickedly|terribly|awfully|freaking) (?=\w)/g, 'very '],
  [/\b(?:insane|crazy|unreal|sick) how (?=\w)/g, 'very '],
  [/\b(?:killer|sick|wicked|insane|badass) (?=deal|price|offer|design|work|idea|result|quality|job)/g, 'great '],
  [/\b(?:hell|heck) (?:yes|yeah|yea)\b/g, 'fantastic'],
  [/\b(?:blew|blown|blows) \w+ away\b/g, 'amazed'],
  // Displeasure without a word that says so.
  [/\b(?:did not|didn't|do not|don't|does not|doesn't) (?:really |much )?(?:like|love|enjoy|appreciate)\b/g, 'bad'],
  [/\b(?:expected|hoped for|deserve|deserved) (?:better|more)\b/g, 'bad'],
  // Denied or only asked about.
  [/\b(?:is|was) (?:this|it|that) (?:maybe |perhaps |not )?(?:a |some )?(?:scam|fraud|rip-?off|joke)\b/g, 'worry'],
  [
    /\b(?:not|isn't|ain't|no|never) (?:a |an |really |being |trying to be )*(?:scam|rip-?off|joke|angry|mad|upset|annoyed)\b/g,
    '',
  ],
  // Greetings and courtesies that say nothing about the mood.
  [/\bgood (?:morning|afternoon|evening|day|night)\b/g, ''],
  [/\b(?:would|i'd|we'd|'d) (?:really )?(?:like|love|appreciate)\b/g, ''],
  [/\b(?:look|looks|looking) like\b/g, ''],
  [/\bhave an? (?:great|good|nice|lovely|wonderful|fantastic|excellent) \w+/g, 'nice'],
  [/\b(?:great|excellent|perfect|fine|good) (?:question|news|bye)\b/g, ''],
  [/\b(?:feel|as) free\b/g, ''],
]

/** Words of everyday business that carry a score in the list and say nothing about the mood here. */
export const NEUTRAL_WORDS: ReadonlySet<string> = new Set(
  `no yes yeah ok okay want wants wanted need help helps helping please pls plz interested interest interests interesting
  free share shares agree agreed accept accepts dispute disputes charge charged charges cancel cancelled canceled
  cancelling cancellation stop refund claim claims pay debt debts credit insured risk fire smoke accident injury injured
  pain painful ache death die died dead will sue lawsuit crime court emergency urgent demand demands cut cutting drop leave
  miss missed clear cleared big top fresh solid secure security safe natural quiet warm healthy true justice easy war
  hard hope hopes hoping wish wishes like likes matter mattered care cares confirm promise promised share support
  increase opportunity limited ease block blocked sorry excuse apologies apologize apology curious sick fever ill tooth
  damage damaged rotten rain storm flood flooded poison kill killed pest rats shot trap
  chance challenge grant granted join welcome hey hello attention reach work works working win gift clean cleaner cleaning
  safe safely important appropriate competitive comprehensive settlement legal guarantee solution solutions solve solved
  resolve resolved recommend recommended recommends suit suitable award best kind dear popular luck quality strong
  effective useful favour favor luxury gold rose commitment exclusive honest prepared pretty ensure extend straight noisy
  difficult gun postpone postponed unclear unsure undecided unavailable questioned lag empty false avoid admit await
  awaiting worn strange dirty stuck trapped alone afraid concerned confused costly crash crashed accidental accidentally
  alarm anxious allergic barrier burglar burglary itchy infection infected inflamed dent torn tumor burden uncomfortable
  unable alert sentence prison illness nervous scared fear wealth fan super rocks spark light sharp smart active adequate
  stolen stole theft misplaced incorrect ability important determined importance hardy durable heaven sweet tender top-up bargain affordable gain decision rock damages`.split(
    /\s+/,
  ),
)

/** Words that weigh less, or otherwise, in a customer's message than in the list. */
export const OVERRIDES: Readonly<Record<string, number>> = {
  good: 1.5,
  nice: 1.5,
  cool: 1.5,
  fine: 0.8,
  better: 1,
  lol: 0,
  haha: 0.5,
  wow: 1.5,
  bad: -2,
  crazy: -0.8,
  annoying: -1.5,
  late: -0.8,
  wrong: -1,
  broken: -0.7,
  broke: -0.7,
  problem: -0.7,
  problems: -0.7,
  trouble: -0.7,
  issue: -0.5,
  issues: -0.5,
  error: -0.7,
  mistake: -0.8,
  leak: -0.5,
  leaking: -0.5,
  delay: -0.8,
  delayed: -0.8,
  lost: -0.8,
  missing: -0.6,
  fail: -0.8,
  fails: -0.8,
  failed: -0.8,
  failing: -0.8,
  failure: -0.8,
  crashes: -0.8,
  rejected: -0.8,
  denied: -0.8,
  declined: -0.8,
  worried: -0.8,
  worry: -0.6,
  unfortunately: -0.6,
  '😡': -4,
  '🤬': -5,
  '😠': -3,
  '👎': -3,
}

/** Thanks alone is courtesy; beside praise it adds to it. */
export const COURTESY: ReadonlySet<string> = new Set([
  'thanks',
  'thank',
  'thx',
  'ty',
  'cheers',
  'appreciate',
  'grateful',
])
