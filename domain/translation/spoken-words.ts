import type { Language } from '../language.ts'
import type { Spoken } from './spoken.ts'

/** Languages in Latin letters that no fixed text is written in: frequent short words by which one is recognised. */
export type Neighbour = Exclude<
  Spoken,
  Language | 'ru' | 'uk' | 'bg' | 'el' | 'he' | 'ar' | 'fa' | 'hi' | 'th' | 'ko' | 'ja' | 'zh'
>

export const NEIGHBOUR_WORDS: Readonly<Record<Neighbour, string>> = {
  nl: 'ik je jij u wij jullie het een niet geen wel ook nog maar want omdat van voor naar met zijn ben heb hebt heeft hebben kan kunt kunnen wil wilt graag mijn uw jouw onze dit dat deze wat waar wanneer hoe hoeveel kost bestelling goedemorgen goedemiddag dank bedankt alstublieft hallo morgen vandaag gisteren mogelijk weten levering',
  sv: 'jag du ni vi han hon det ett och inte är var har hade kan vill ska skulle min mitt mina er ert från till på för med som när hur vad mycket tack hej god dag imorgon idag beställning behöver kostar också eller men om gärna skulle vara snälla leverans',
  da: 'jeg du i vi han hun det et og ikke er var har havde kan vil skal min mit mine jeres fra til på for med som når hvordan hvad meget tak hej god dag morgen idag bestilling behøver koster også eller men om gerne hvor mange venligst hvornår af levering',
  nb: 'jeg du dere vi han hun det et og ikke er var har hadde kan vil skal min mitt mine deres fra til på for med som når hvordan hva mye takk hei god dag morgen dag bestilling trenger koster også eller men om gjerne hvor mange vennligst av levering',
  fi: 'minä sinä hän me te he on oli ei ole en et että ja mutta tai kun jos miten mitä missä milloin paljonko kuinka kiitos hei moi huomenta päivää haluan haluaisin tilaus tilaukseni voinko voitteko onko minun teidän tämä se maksaa huomenna tänään pöytä vielä myös',
  pl: 'ja ty pan pani my wy jest są był nie tak to i w z na do od dla po za czy jak co kiedy gdzie ile kosztuje dzień dobry dziękuję proszę cześć witam chcę chciałbym chciałabym mogę może mam mój moja moje zamówienie jutro dzisiaj jeszcze już też oraz ale się',
  cs: 'já ty vy my je jsou byl není ano to a v z na do od pro po za jak co kdy kde kolik stojí dobrý den děkuji prosím ahoj chci chtěl chtěla bych můžu mohu může mám můj moje objednávka zítra dnes ještě už také ale se jsem máte vaše',
  hu: 'én te ön mi ti ők van vannak volt nem igen ez az egy és hogy de vagy ha mikor hol mennyi mennyibe kerül jó napot reggelt köszönöm kérem szia üdvözlöm szeretnék szeretném tudok lehet rendelésem rendelés holnap ma még már is meg asztal',
  ro: 'eu tu el ea noi voi este sunt era nu da și sau dar pentru cu din la pe de ce când unde cât costă bună ziua mulțumesc vă rog salut vreau aș dori pot puteți am aveți meu mea comanda mâine azi încă mai să nu-i o un cum care',
  tr: 'ben sen siz biz bu şu o bir ve ile için değil var yok mı mi mu mü ne nasıl nerede zaman kadar kaç merhaba günaydın teşekkürler teşekkür ederim lütfen istiyorum isterim sipariş siparişim yarın bugün daha çok ama evet hayır olur olarak masa fiyatı',
}
