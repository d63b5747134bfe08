import { createContext } from "react";

/** An act that is mined: what came of it, and its transaction. */
export type Confirmed = { readonly says: string; readonly hash: string };

/** Takes what was confirmed, to be shown by the panel around. */
export const ConfirmedContext = createContext<(confirmed: Confirmed) => void>(() => undefined);
