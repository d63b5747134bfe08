import { type FormEvent, useState } from "react";
import { useSearchParams } from "wouter";

const LONGEST = 64;

/** Searches agents, jobs and terms. */
export function SearchBox() {
  const [parameters, setParameters] = useSearchParams();
  const [text, setText] = useState(parameters.get("q") ?? "");
  const search = (event: FormEvent) => {
    event.preventDefault();
    setParameters((given) => {
      if (text.trim() === "") given.delete("q");
      else given.set("q", text.trim());
      return given;
    });
  };
  return (
    <search>
      <form className="search" onSubmit={search}>
        <label>
          <span className="sr-only">Search agents, jobs and terms</span>
          <input
            type="search"
            value={text}
            maxLength={LONGEST}
            onChange={(event) => setText(event.target.value)}
            placeholder="Address, name, job number, or a piece of the terms"
          />
        </label>
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
