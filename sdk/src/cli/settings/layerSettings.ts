import { SettingInvalidError } from "../errors/SettingInvalidError.ts";
import { type SettingKind, type SettingName, settingKinds, settingNames } from "./settingKinds.ts";

/** Texts by setting, as one source gives them. */
export type SettingTexts = { readonly [N in SettingName]?: string | undefined };

/** A setting's text and the source that won; both undefined if none has it. */
export type LayeredSettings = {
  readonly [N in SettingName]: { readonly text: string | undefined; readonly source: string | undefined };
};

/** A local stack's own addresses, which stand together or not at all: an index of another chain is worse than none. */
const LOCAL = { rpcUrl: "http://127.0.0.1:8545", indexerUrl: "http://127.0.0.1:42069" };
const DEFAULTS: SettingTexts = { rpcUrl: LOCAL.rpcUrl, timeout: "300" };

/**
 * Puts the sources over one another: flags over environment over file over defaults.
 *
 * @param file - The configuration file's texts, and its path for messages.
 * @throws {@link SettingInvalidError} if a text cannot be its setting's value, even where a higher source covers it.
 */
export function layerSettings(
  flags: SettingTexts,
  env: Readonly<Record<string, string | undefined>>,
  file: { readonly texts: SettingTexts; readonly path: string },
): LayeredSettings {
  const layer = (name: SettingName) => {
    const kind: SettingKind = settingKinds[name];
    const flag = check(kind, name, flags[name], kind.flag.split(" ")[0] ?? "");
    // A variable that is set and empty says "none", as shells make them.
    const variable = check(kind, name, env[kind.variable] || undefined, kind.variable);
    return [flag, variable, check(kind, name, file.texts[name], file.path)].find(({ text }) => text !== undefined);
  };
  const isLocal = layer("rpcUrl") === undefined;
  const defaults: SettingTexts = isLocal ? { ...DEFAULTS, indexerUrl: LOCAL.indexerUrl } : DEFAULTS;
  return Object.fromEntries(
    settingNames.map((name) => {
      const text = defaults[name];
      return [name, layer(name) ?? { text, source: text === undefined ? undefined : "default" }];
    }),
  ) as LayeredSettings;
}

function check(kind: SettingKind, name: SettingName, text: string | undefined, source: string) {
  const problem = text === undefined ? undefined : kind.problemOf(text);
  if (problem !== undefined) throw new SettingInvalidError(name, source, problem, `It is ${kind.about}.`);
  return { text, source };
}
