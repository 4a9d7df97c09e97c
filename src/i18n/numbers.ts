/** A share from 0 to 1 as a reader sees it: `0.0561` → "5.6%", `0.2` → "20%". The same in both languages. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`

/** `1071` → "1,071", in both languages. */
export const grouped = (count: number): string => count.toLocaleString('en-GB')
