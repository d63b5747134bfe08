import { type HTMLAttributes, useId } from "react";

type FieldProps = {
  name: string;
  label: string;
  problem: string | undefined;
  /** What to know before writing. */
  hint?: string;
  initial?: string;
  /** True for more than one line. */
  isLong?: boolean;
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
};

/** One text of a form, with what is wrong with it. */
export function Field({ name, label, problem, hint, initial = "", isLong = false, inputMode }: FieldProps) {
  const id = useId();
  const shared = {
    id,
    name,
    className: "field-text",
    defaultValue: initial,
    autoComplete: "off",
    spellCheck: isLong,
    "aria-invalid": problem !== undefined,
    "aria-describedby": `${id}-hint ${id}-problem`,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {isLong ? <textarea {...shared} rows={4} /> : <input {...shared} inputMode={inputMode} />}
      <p id={`${id}-hint`} className="field-hint">
        {hint}
      </p>
      <p id={`${id}-problem`} className="field-problem">
        {problem}
      </p>
    </div>
  );
}
