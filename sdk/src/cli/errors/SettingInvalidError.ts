import { MarketError } from "../../errors/MarketError.ts";

/** A setting has a value that it cannot have, or does not exist. */
export class SettingInvalidError extends MarketError {
  override readonly name = "SettingInvalidError";
  readonly setting: string;
  /** The flag, environment variable or file that gave it. */
  readonly source: string;

  constructor(setting: string, source: string, problem: string, remedy: string, options?: ErrorOptions) {
    super(`${setting}, from ${source}, ${problem}.`, remedy, options);
    this.setting = setting;
    this.source = source;
  }
}
