// Preloaded into Ponder: when the supervisor ends, however it ends, the kernel closes the channel between them, and Ponder ends too.
// At once: asked politely, Ponder was seen to hang in its exit, and a killed one loses nothing.
process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
