import { useState } from "react";
import { applyTheme, readTheme, THEMES, type Theme } from "../theme/applyTheme.ts";

/** Light, dark, or as the machine has it. */
export function ThemeChoice() {
  const [theme, setTheme] = useState(() => readTheme(localStorage));
  const choose = (chosen: Theme) => {
    applyTheme(localStorage, document.documentElement, chosen);
    setTheme(chosen);
  };
  return (
    <label className="theme-choice">
      <span className="sr-only">Theme</span>
      <select value={theme} onChange={(event) => choose(event.target.value as Theme)}>
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
