import { createContext } from "react";
import type { LiveSnapshot } from "./LiveStream.ts";

/** What the index's streams have told since the page was opened. */
export const LiveContext = createContext<LiveSnapshot>({ state: "connecting", events: [] });
