/** `{year-1} 年度营业收入` → `2024 年度营业收入` in an application of 2025. */
export function fillLabel(text: string, year: number): string {
  return text.replace(/\{year(?:-(\d))?\}/g, (_, back: string | undefined) =>
    String(year - Number(back ?? 0)),
  );
}
