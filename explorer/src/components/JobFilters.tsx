import { useSearchParams } from "wouter";
import { JOB_FILTERS, JOB_PARTIES } from "../view/jobFilters.ts";

/** Narrows the job board. */
export function JobFilters() {
  const [parameters, setParameters] = useSearchParams();
  const set = (name: string, value: string) =>
    setParameters((given) => {
      if (value === "") given.delete(name);
      else given.set(name, value);
      return given;
    });
  return (
    <div className="filters">
      {JOB_FILTERS.map(({ name, label, values }) => (
        <label key={name}>
          <span>{label}</span>
          <select value={parameters.get(name) ?? ""} onChange={(event) => set(name, event.target.value)}>
            <option value="">any</option>
            {values.map((value) => (
              <option key={value}>{value}</option>
            ))}
          </select>
        </label>
      ))}
      {JOB_PARTIES.map((name) => (
        <label key={name}>
          <span>{name}</span>
          <input
            value={parameters.get(name) ?? ""}
            onChange={(event) => set(name, event.target.value.trim())}
            placeholder="0x…"
            spellCheck={false}
          />
        </label>
      ))}
    </div>
  );
}
