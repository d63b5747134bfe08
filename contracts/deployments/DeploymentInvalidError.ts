/** A record exists but is not one that `pnpm deploy:contracts` writes. */
export class DeploymentInvalidError extends Error {
  override readonly name = "DeploymentInvalidError";
  readonly file: string;
  /** Path of the first wrong field, e.g. `markets[0].startBlock`. */
  readonly field: string;
  readonly remedy: string;

  constructor(file: string, field: string, expected: string) {
    const remedy = "Restore it from git, or delete it and run `pnpm deploy:contracts` again.";
    super(`The deployment record ${file} is damaged: ${field} must be ${expected}. ${remedy}`);
    this.file = file;
    this.field = field;
    this.remedy = remedy;
  }
}
