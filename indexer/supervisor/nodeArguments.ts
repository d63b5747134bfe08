/**
 * What Node is told when it starts Ponder: to look for garbage once the heap is half as large again as what was alive the last time. V8's own
 * measure grows with the speed of the program and lets a long backfill keep several times what it needs.
 */
export const nodeArguments = ["--heap-growing-percent=50"];
