/** What is wrong with the text of a whole number from 1 to `most`; nothing if it is one. */
export function wholeProblem(text: string, unit: string, most: number): string | undefined {
  const number = text.trim();
  const fits = /^[1-9]\d{0,5}$/.test(number) && Number(number) <= most;
  return fits ? undefined : `Write whole ${unit} from 1 to ${most}.`;
}
