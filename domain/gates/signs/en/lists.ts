import type { SignBook } from '../sign-book.ts'

export const lists: SignBook['lists'] = {
  ask: 'what whats which how hows tell know send give show share wonder* curious can could would may do does is are any ? need want looking like please pls plz',
  not: 'not no dont didnt doesnt wont wouldnt isnt arent wasnt never cant cannot without stop nor',
  want: 'want wanna need like prefer rather demand require insist wish get give gimme let please pls plz can could may might possible lemme must id looking hoping expect request*',
  price:
    'price* pricing prices cost costs fee fees rate rates tariff* quote quotes quotation* quotat* estimate estimates ballpark pricelist priced surcharge* markup honorarium invoice_amount',
  cheap:
    'cheap* expensive pricey pricy affordab* afford costly dearer too_dear bit_dear quite_dear very_dear rather_dear inexpensive economical',
  discount:
    'discount* rebate* voucher* coupon* promo promos promotion* markdown concession* price_match price_drop special_offer special_offers',
  pay: 'pay paying charge charged charges charging bill billed invoiced owe',
  money:
    'money cash funds dough payment payments amount deposit fee fees price bucks euros euro dollars dollar pounds pound quid sum cost costs instalment* installment* downpayment down_payment prepayment advance balance difference total',
  cash: 'money cash funds deposit penny pennies cent cents fee price amount $ € £ bucks euros dollars pounds quid dough',
  back: 'back returned return returning refunded again',
  give: 'give get want need send hand pay put return returning claim receive have transfer wire deserve demand expect require see release',
  mine: 'my our me us i we mine id im ive weve',
  you: 'you your youre yours u ur yall company firm office shop store clinic agency guys people',
  pdata:
    'data details information info records record file files profile history chats chat conversations messages recordings recording footage photos photo pictures number email address card passport id name account documents diagnosis results medical_file fingerprints location',
  private:
    'data details information info records record file files history chats conversations recordings footage photos medical_file diagnosis results documents fingerprints personal_information personal_data',
  erase:
    'delete deleted deleting deletion erase erased erasure remove removed wipe wiped purge purged destroy forget scrub expunge',
  keep: 'keep keeping kept store stored stores storing hold held holding retain retained retention save saved collect collected collecting gather archive log logged',
  share:
    'share shared sharing sell selling sold pass passed passing disclose disclosed transfer leak leaked leaks leaking breach breached hack hacked expose exposed compromised stolen third_party third_parties resell forward forwarded',
  person:
    'human humans hooman hoomans humen person persons people someone somebody anyone anybody agent agents rep reps representative* operator operators manager managers supervisor* boss owner staff colleague colleagues advisor* adviser* specialist* technician* employee* receptionist* consultant* expert experts engineer director teammate team_member member_of_staff real_one one_of_you customer_service customer_support customer_care support_team front_desk reception management whoever dentist doctor lawyer nurse mechanic trainer plumber coach realtor salesperson sales_team head_office',
  contact:
    'talk talking speak speaking chat call calling phone ring contact reach connect connected transfer transferred escalate escalated forward redirect patch switch explain discuss deal dealing handle meet conversation word hear message text write email respond reply answer put_through pass_on hand_over hand_off take_over pick_up get_back',
  bot: 'bot bots robot robots chatbot chatbots machine machines computer ai a_i automated automatic algorithm assistant program autoreply scripted script recording siri chatgpt',
  soothed:
    'thanks thank_you no_worries no_problem sorry_to_hear not_at_all solved resolved_now all_good much_better feel_better is_over happy_with love loved',
}
