import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { ActStatus } from "./ActStatus.tsx";
import type { Parsed, Problems } from "./forms/Parsed.ts";
import { type Act, useAct } from "./useAct.ts";

type ActFormProps<V, F extends string, R> = {
  title: string;
  /** The word on the button. */
  verb: string;
  parse: (data: FormData) => Parsed<V, F>;
  act: (value: V) => Act<R>;
  children?: (problems: Problems<F>) => ReactNode;
};

/** A form of one act: its text is parsed first, then the act is explained, signed and sent. */
export function ActForm<V, F extends string, R>({ title, verb, parse, act, children }: ActFormProps<V, F, R>) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<Problems<F>>({});
  const { state, run } = useAct();
  const isBusy = state.at === "working" || state.at === "pending";

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const parsed = parse(new FormData(event.currentTarget));
    if ("problems" in parsed) {
      setProblems(parsed.problems);
      const [first = ""] = Object.keys(parsed.problems);
      form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    setProblems({});
    void run(act(parsed.value));
  };
  return (
    <form ref={form} className="act" aria-labelledby={id} onSubmit={submit} noValidate>
      <h3 id={id}>{title}</h3>
      {children?.(problems)}
      <button type="submit" className="primary" aria-disabled={isBusy}>
        {verb}
      </button>
      <ActStatus state={state} />
    </form>
  );
}
