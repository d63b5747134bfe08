import type { SigningRequest } from "../wallet/SigningDesk.ts";

/** One part of what the reader is shown before signing. */
export type Section = { readonly title: string; readonly lines: readonly string[]; readonly isWarning: boolean };

/** What the guard says of a request, in the order in which it is read; parts that say nothing are left out. */
export function sectionsOf({ explanation, reasons }: SigningRequest): Section[] {
  const { sentences, worstCase, next, warnings } = explanation;
  const sections: Section[] = [
    { title: "What it does", lines: sentences, isWarning: false },
    { title: "Worst case", lines: worstCase, isWarning: false },
    { title: "What comes next", lines: next, isWarning: false },
    { title: "Know before you sign", lines: [...reasons, ...warnings], isWarning: true },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}
