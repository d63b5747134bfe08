// Preloaded into Ponder: when the supervisor ends, however it ends, the kernel closes the channel between them, and Ponder ends too.
import { setTimeout } from "node:timers";

/** Milliseconds between asking Ponder to end and ending it. */
const GRACE = 5_000;

process.once("disconnect", () => {
  setTimeout(() => process.kill(process.pid, "SIGKILL"), GRACE);
  process.kill(process.pid, "SIGTERM");
});
