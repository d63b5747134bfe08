import { MarketError } from "../../errors/MarketError.ts";

/** A key or password was passed as a flag, where the process list and the shell's history keep it. */
export class KeyOnCommandLineError extends MarketError {
  override readonly name = "KeyOnCommandLineError";

  constructor(flag: string, options?: ErrorOptions) {
    super(
      `${flag} does not exist: other users see command lines, and shells write them down.`,
      "Treat a key that was passed so as known to others. Keep keys with `surety account import`, or set SURETY_PRIVATE_KEY.",
      options,
    );
  }
}

/** What should be a private key is none. It is not shown. */
export class KeyInvalidError extends MarketError {
  override readonly name = "KeyInvalidError";
  /** Where it was read. */
  readonly source: string;

  constructor(source: string, options?: ErrorOptions) {
    super(
      `What ${source} gives is no private key.`,
      "A private key is 0x and 64 hex digits, and neither zero nor beyond the curve.",
      options,
    );
    this.source = source;
  }
}

/** An act needs an account, and none is chosen. */
export class KeyMissingError extends MarketError {
  override readonly name = "KeyMissingError";

  constructor(options?: ErrorOptions) {
    super(
      "No account is chosen.",
      "Pass --as with a name that `surety account list` shows, set it with `surety config set account`, or set SURETY_PRIVATE_KEY.",
      options,
    );
  }
}

/** The keystore has a key of this name already, and a key is never overwritten. */
export class KeyFileExistsError extends MarketError {
  override readonly name = "KeyFileExistsError";
  readonly file: string;

  constructor(file: string, options?: ErrorOptions) {
    super(`${file} exists.`, "Choose another name; move the file away if its key is no longer wanted.", options);
    this.file = file;
  }
}

/** The keystore has no such key, or its file is none. */
export class KeyFileInvalidError extends MarketError {
  override readonly name = "KeyFileInvalidError";
  readonly file: string;

  constructor(file: string, problem: string, options?: ErrorOptions) {
    super(
      `${file} ${problem}.`,
      "See `surety account list`; make one with `surety account create` or `import`.",
      options,
    );
    this.file = file;
  }
}

/** A key is encrypted, and there is nobody to ask for its password. */
export class PasswordMissingError extends MarketError {
  override readonly name = "PasswordMissingError";

  constructor(options?: ErrorOptions) {
    super(
      "The keystore's password is needed, and there is no terminal to ask for it.",
      "Pass --password-fd with the number of an open file descriptor, or set SURETY_PASSWORD.",
      options,
    );
  }
}

/** A password does not open its key, or is too short to protect a new one. */
export class PasswordWrongError extends MarketError {
  override readonly name = "PasswordWrongError";

  constructor(what: string, remedy: string, options?: ErrorOptions) {
    super(what, remedy, options);
  }
}
