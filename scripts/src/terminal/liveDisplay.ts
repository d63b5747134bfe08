import { Listr } from "listr2";
import type { Display } from "./Display.ts";

/** Lines of recent events under a running phase. */
const RECENT = 8;

/** A spinner per phase, with its progress and recent events; colours as the terminal allows and `NO_COLOR` says. */
export const liveDisplay: Display = {
  async phase(title, work) {
    let result: { value: Awaited<ReturnType<typeof work>> } | undefined;
    const list = new Listr(
      [
        {
          title,
          rendererOptions: { outputBar: RECENT },
          task: async (_, task) => {
            const value = await work({
              progress: (text) => {
                task.title = `${title}: ${text}`;
              },
              event: (text) => {
                task.output = text;
              },
            });
            result = { value };
          },
        },
      ],
      // Signals and errors are the caller's.
      { registerSignalListeners: false, rendererOptions: { showErrorMessage: false, formatOutput: "wrap" } },
    );
    await list.run();
    if (result === undefined) throw new Error(`The phase "${title}" ended without a result.`);
    return result.value;
  },
  print: (text) => console.log(text),
};
