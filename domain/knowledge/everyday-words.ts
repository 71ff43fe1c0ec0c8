/**
 * English words that stand for one another in the talk of most trades, by group. A guess: a tenant's own synonyms count
 * more, and a word itself counts most.
 */
export const EVERYDAY_GROUPS: readonly (readonly string[])[] = `
price cost fee charge expense; price rate tariff; pay payment paid payable; bill invoice; free gratis complimentary; owe charge due payable; cheap discount reduction reduced rebate off percent; refund reimburse reimbursement return; deposit prepayment; instalment installment rate monthly month; cheque check; cancel withdraw withdrawal revoke terminate cancellation back; order purchase buy bought;
contract agreement; sign signature writing written consent; postpone reschedule move defer shift change later; appointment slot booking reservation visit; book reserve; guarantee warranty cover; break broken broke fault defect faulty damage; repair fix mend; swap replace exchange switch; deliver delivery ship shipping send post; collect pick fetch pickup bring; start begin beginning commence;
end finish stop over; ready finish done; open opening hours; close shut closed; weekend saturday sunday; weekend weekday monday friday; late delay delayed running; quick fast second; duration last take; final rest last; expire expiry valid validity; crew team staff lads men worker employee colleague we; technician engineer fitter man colleague; teacher tutor instructor; customer client;
son daughter child kid children minor; family household wife husband spouse partner; parent mother father mum dad guardian; tenant rent rented renter; landlord owner; owner people buyer; student pupil learner participant; retired retire pensioner senior; company firm business employer; doctor physician; car vehicle; phone mobile telephone cell smartphone handset; ring call phone telephone;
text sms message; email mail; house home property; flat apartment; bicycle bike cycle; power electricity energy current; outage blackout cut; wifi wireless internet network online; online website web internet; paper document form certificate paperwork; plan drawing layout; light lamp; photo picture image; address located location based; shop store showroom premises; lift elevator;
food meal lunch dinner breakfast; bath wash clean cleaning shampoo; nail claw; trim cut clip; jab vaccine vaccination vaccinate injection; sick ill poorly illness unwell; medicine medication pill tablet; puppy pup; exam examination test; lesson class course; certificate diploma; passport identity identification; room bedroom; require need required requirement necessary;
allow permit permission consent approve approval agree; attend present attendance; register registration enrol enrolment sign; miss missed absence absent; install fit mount set; recycle dispose disposal recycler; help assist provide support; recommend suggest; check inspect inspection examine look; notify inform tell know let; produce generate yield output; serve cover travel area;
loud noise noisy quiet silent hum; yearly annual annually year; often frequent frequency; big large size; small little; temperature degree cold hot warm; near nearby close; far distance kilometre mile metre within; weather rain storm wind windy rainy snow; space room free; beside along side next; equipment computer device; kind type sort; extra additional optional include; arrive arrival;
leave departure depart; scared nervous afraid terrified anxious; bite bitey aggressive muzzle; afterwards later after; beforehand before earlier advance ahead; age old year; entire whole complete all full; record recorded recording; return back; case housing cover; storage capacity; outside outdoor outdoors; indoor indoors inside; share common shared; group class; print reprint copy; lost lose;
product goods item material; address location where; adult grown; advice consultation consult; airport flight plane; allergy allergic intolerance; alter alteration adjust adjustment change amend edit; answer reply respond response; apprentice trainee; arrange organise organize plan; attach attachment enclose; available availability free; bag luggage suitcase baggage; bank account;
bathroom toilet shower; beard moustache; bed mattress; begin beginner starter; beverage drink; birth born; blind curtain; boiler heating heater; boss manager owner; bride wedding; brochure catalogue leaflet; build builder building construction; burn burnt; busy crowded; cable cord wire lead; cage crate kennel; calendar date; cancel abort stop; capacity size; cat kitten; ceiling loft attic;
chair seat; change modify alter; cheap affordable budget; child infant toddler; choose select pick choice; city town; claim complaint; cleaner cleaning; clothes clothing garment; club gym; coat fur hair; coach bus; code pin password; colour color shade; comment feedback review; complain complaint unhappy; computer laptop pc; concession discount reduction; confirm confirmation; contact reach;
cook chef cooking; corner edge; cosmetic beauty; costume dress suit; council authority municipality; country abroad foreign; couple pair two; coupon voucher; cover include insure insurance; credit loan finance financing; crown filling; currency money; damage scratch; dark night; data information details; daughter girl; day daily; dead broken; dealer seller supplier; debt owe; deep depth;
delete remove erase; dentist dental tooth teeth; dessert sweet; diet vegetarian vegan; direction route way; dirty stain mud; disability disabled wheelchair; discount offer promotion deal; dish meal; dog puppy; door entrance gate; download save; driver driving drive; dry dryer drying towel; early earliest; earn income salary wage; electrician electric electrical electricity; emergency urgent;
empty drain; engine motor; enter access entry; entrance admission entry ticket; envelope letter; evaluate assess assessment test; event party celebration; exact precise; excess extra; experience experienced; explain describe; export sell feed; eye eyesight vision; fabric cloth textile; fan ventilator; farm barn agricultural shed; fasten tighten attach fix; feed food; fence gate; fight dispute;
fill complete; film movie video; finance money; fire flame; fitting fit; floor storey; flower plant; forecast weather; forbid prohibit ban; freeze frozen frost; fridge refrigerator freezer; friend guest; fuel petrol diesel gas; function feature; furniture sofa; garage workshop; garden lawn; gas gasoline; gentle soft careful; glass window; government state; grow growth; guest visitor;
guide manual instruction; hair haircut; hairdresser stylist barber; hallway corridor; handicap disability; happen occur; happy satisfied satisfaction; hard difficult; hazard danger dangerous; head boss; health healthy medical; hear noise; heat heating warm; height high tall; hire rent rental lease; hobby leisure; holiday vacation leave closed; hospital clinic; hotel accommodation; hygiene clean;
import data; income tax; increase raise rise; injure injury hurt; inside within; install installer installation; insurance insured insure; interview meeting; invite invitation share; iron ironing; island islands; item article product; jacket coat; jewellery ring; journey trip travel; judge court; key lock; kitchen cooking; labour labor workmanship; ladder scaffold scaffolding; language speak;
laundry washing; law legal; lawyer solicitor; leak leaking water; learn teach study; lecture lesson; length long; letter post mail; level standard; licence license permit; limit maximum; list menu; load capacity; lock key; lorry truck van; luggage bag; machine device appliance; maintain maintenance upkeep service; make produce maker manufacturer; map directions; massage treatment; material stuff;
measure measurement size; meat fish; meet meeting; member membership; menu dish; merge combine combined; message notify; method way means; metre meter; mild soft; minor underage young; missing lost; mistake error wrong; model type; module panel; money payment fund funding grant; mortgage loan; moss algae; mouse rat pest; move moving relocate relocation; mow lawn; museum exhibition; name called;
national state; neighbour neighbor; new recent; newspaper magazine; notes material; notice inform; oil fuel; oldest age; operate run function; operator company; opinion feedback; optician glasses; oven cooker; overdue late; own self; pack packing box; paint painting; pain hurt ache; panel solar; parcel package; partner companion; password code; pause break; pay tip; pedestrian walk;
penalty fine fee; people person participant; pet dog cat; pharmacy prescription; photo camera; pitch roof; place location spot; plane flight; plug socket connector; plumber plumbing; police authority; pool swimming; portion serving; positive good; postpone delay; pregnant pregnancy; prescription medicine; prevent against protect; primary main; print paper; privacy data; private individual;
procedure process steps; program programme schedule; prohibit forbid; proof evidence certificate; protect protection protected; provider supplier company; public bus; punctual time; pupil child; quality standard; quantity amount number; quarantine isolation; quote quotation offer estimate; railway train station; receipt invoice proof; receive get obtain; recipe ingredient; redecorate paint;
refuse reject; relative family; remain stay rest; renew renewal extend extension; reserve hold; residence hall dormitory; restaurant cafe; restart reboot switch; rewire wiring electrical; ride lift transport; ripe fresh; road street; robbery theft stolen; roof tile slate; route way; rubbish waste trash; rule regulation; sad unhappy; safe safety secure; sale sell; salon studio; sample trial taster;
scan photograph; schedule timetable plan; school class; scissors clip; scratch damage; sea coast beach; season period; seat chair place; second two another; security safe; seminar course; service maintenance; session lesson appointment treatment; severe bad; shade shadow; shave razor; shelf storage; shift postpone; shoes boots; shower bath; sibling brother sister; silent quiet; site place;
skin face; slot time place; smoke smoking; snack food; soap shampoo; software app program; solve fix; source origin; spa sauna; speed fast; spouse wife; squeeze fit; stain mark; stairs steps floor; status progress; steal theft; store keep; storm gale lightning; street road; stress nervous; subscribe subscription member; sum amount total; sunburn sun; surface area; surgery operation;
survey inspection visit; swim pool; table reservation; tablet pill; tail end; tall high; tattoo piercing; taxi cab; technical technician; temperature heat; terrace balcony; textbook book; theatre show; thick wide; third party; throw dispose; ticket admission; tidy clean; tired rest; tool equipment; top roof; tour guide visit; towel dry; town area; trade business; traffic late; train coach;
training course; translate translation; transport delivery; treatment therapy; trial test free; trip journey; tyre tire wheel; uniform clothes; university college; upload send; upset stomach; vacant free; vegan vegetarian; vet veterinary; view see; visa permit; wage salary; wait waiting queue; waiter staff; wall outside; ward hospital; wardrobe cupboard; warm heating; waste rubbish; water leak;
website page site; wedding marriage; weigh weight heavy; width wide; wine drink; wipe clean; wire cable; witness proof; wood wooden; wool woolly; write written letter; yard garden; zone area
`
  .split(';')
  .map((group) => group.trim().split(' '))

/** English words that turn up in anybody's talk: that no article has one of them says little. Without accents. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn gonna wanna gotta able accept actual
add afraid afterwards again ago agree ahead alone along already alright although always amount annoy answer anybody
anymore anyone anyway anywhere apart appear apply arrive aside assume attend avoid await aware away awful bad badly
basically beautiful become before began begin behind believe belong beside besides best better big bit bother
bottom break bring broke broken brought build built buy call came cannot care careful carry catch cause certain
chance change cheap check choose clear clearly close come common complete completely concern confirm confuse
confused consider contact continue correct count couple cover current curious cut day deal decide definitely depend
describe difference difficult different direct directly done double doubt drop due during early easily easy eat
either else end enjoy enough entire especially eventually everybody everyone everything everywhere exact expect
experience face fact fail fair fairly fall far fast favour feel fell felt few figure fill final finally find fine
finish first fit follow forever forget forgot forward found free frequent fresh friend front full fully fun further
gave general generally gets getting given giving glad gone got great guy guys half hand hands handle hang happy
hard hardly hear heard held help high hold home honest honestly hope hour however huge hurry hurt idea immediate
immediately important include including inform information instead interested involve issue join just keep kept
knew know known large last late lately later latter leave left less likely line list listen little live local long
longer lose loss lost loud love low lovely lucky made main mainly man manage matter maximum mention mess message
mid middle might mind minimum minute miss mistake moment month morning most mostly move near nearby nearly
necessary need never new news next nice nobody none normal normally nothing notice nowhere obvious occur odd offer
often old once one onto open option order ordinary otherwise outside pass past people perfect person personally
pick place plan please plenty point poor possible post practice prefer prepare present pretty previous probably
problem proper properly pull push put qualify question quick quickly quiet quite rather reach read ready real
realise really reason recent recently refuse regular regularly relevant rely remain remember remind remove repeat
replace reply request require respond rest result right round rule run rush safe sadly same save search second seem
seen self sell send sense sent separate serious several share short shortly sick side silly similar simple simply
since single sit situation slow small sooner sorry sort spare speak special specific spend spread stand start stay
step stick stop strange stress struggle stuck stuff succeed suddenly suggest suit suitable supposed sure surely
surprise swap switch talk teach tell terrible thank thing think though thought throw tied till time tiny today
together told tomorrow tonight took top total totally touch toward trouble true trust try trying turn twice
understand unfortunately unless unsure upset urgent usual usually various visit wait wanted warn week weekend weird
welcome went whatever whenever wherever whether whichever while whoever whole wish wonder word world worry worried
worse worst worth write wrong year yesterday yet young yourself two three four five six seven eight nine ten eleven
twelve fifteen twenty thirty forty fifty hundred third quarter dozen monday tuesday wednesday thursday friday
saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may
june july august september october november december afternoon evening night noon hours minutes mins min weeks
months years days mum dad mother father brother sister son daughter wife husband uncle aunt grandma grandpa child
children kid kids baby lads boyfriend girlfriend mate colleague boss somebody someone lady gentleman work job
holiday house town street country shop
`
    .trim()
    .split(/\s+/),
)
