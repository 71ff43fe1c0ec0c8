import type { SettingsView } from '../../../api/contract/settings.ts'
import { currencyOf } from '../customer/customer-words.ts'
import { amountWords } from '../ui/amount-words.ts'
import { Section } from '../ui/section.tsx'
import styles from './settings-page.module.css'

export function PriceSettings({ settings: { prices } }: { readonly settings: SettingsView }) {
  return (
    <Section title="Price list" aside={<span>Your lowest prices are kept secret, here too</span>}>
      {prices.length === 0 ? (
        <p className={styles.inside}>No prices yet: the AI cannot make an offer without them.</p>
      ) : (
        <div className={styles.wide}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Product</th>
                <th scope="col">Number</th>
                <th scope="col" className={styles.amount}>
                  List price
                </th>
              </tr>
            </thead>
            <tbody>
              {prices.map(({ sku, name, listMinor, currency }) => (
                <tr key={sku}>
                  <td dir="auto">{name}</td>
                  <td className={styles.quiet}>{sku}</td>
                  <td className={`${styles.amount} number`}>
                    {amountWords({ amountMinor: listMinor, currency: currencyOf(currency) })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}
