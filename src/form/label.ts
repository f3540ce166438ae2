/** `{year-1} 年度营业收入` → `2024 年度营业收入` in an application of 2025. */
export function fillLabel(text: string, year: number): string {
  return text.replace(/\{year(?:-(\d))?\}/g, (_, back: string | undefined) =>
    String(year - Number(back ?? 0)),
  );
}

/** `{year-2} 年末资产总额` → 2 years back, 资产总额; undefined for a label that names no year. */
export function splitYear(
  label: string,
): { readonly back: number; readonly name: string } | undefined {
  const [own, back] = /^\{year(?:-(\d))?\}\s*(?:年度|年末|年)?/.exec(label) ?? [];
  if (own === undefined) return undefined;
  return { back: Number(back ?? 0), name: label.slice(own.length).trim() };
}
