import { onEveryEvent } from "../../onEveryEvent.ts";

// The first yardstick: fetching, decoding and ordering cost what they cost, handlers nothing.
onEveryEvent(async () => {});
