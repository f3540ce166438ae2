const units =
  '万元|亿元|万套（件）|套（件）|万家|万次|亿次|个工作日|个月|个关键环节|万|亿|家|个|套|件|条|类|项|次|年|天|元|%';
const date = /\d{4}\s?年(?:\d{1,2}\s?月)?(?:\d{1,2}\s?日)?/;
const amount = new RegExp(`\\d[\\d,.]*\\s?(?:${units})(?:（含）以上|以上|以内|以下)?`);
const docNo = /〔\d{4}〕\s?\d+\s?号/;
const unbreakable = new RegExp(`${docNo.source}|${date.source}|${amount.source}`, 'g');

/** Escapes text for HTML. */
function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** HTML of plain text in which no number is parted from its unit and no date is broken. */
export function typeset(text: string): string {
  return escapeHtml(text).replace(unbreakable, '<span class="nb">$&</span>');
}

/** As `typeset`, with the official text's `**bold**`. */
export function typesetMarked(text: string): string {
  return typeset(text).replace(/\*\*(.+?)\*\*/g, '<b>$1</b>');
}
