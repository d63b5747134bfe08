export { fileStore } from "./fileStore.ts";
export { killSwitchFile } from "./killSwitchFile.ts";
export { readPolicy } from "./readPolicy.ts";
