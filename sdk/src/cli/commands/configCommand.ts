import { existsSync } from "node:fs";
import { Command } from "commander";
import { FileUnusableError } from "../errors/FileUnusableError.ts";
import type { Run } from "../Run.ts";
import type { Session } from "../Session.ts";
import { readConfig, writeConfig } from "../settings/configFile.ts";
import { settingNames } from "../settings/settingKinds.ts";

/** `surety config`: the settings and where they come from. */
export function configCommand(run: Run): Command {
  const command = new Command("config").description("settings: flags over environment over the configuration file");
  command
    .command("show")
    .description("show every setting and where it comes from")
    .action(
      run((session) => {
        const rows = settingNames.map((name) => {
          const { text, source } = session.settings[name];
          return { setting: name, value: text ?? null, source: source ?? null };
        });
        session.print({ settings: rows });
      }),
    );
  command
    .command("set")
    .description("write one setting into the configuration file")
    .argument("<setting>", settingNames.join(", "))
    .argument("<value>")
    .action(run((session, name: string, value: string) => change(session, name, value)));
  command
    .command("unset")
    .description("take one setting out of the configuration file")
    .argument("<setting>", settingNames.join(", "))
    .action(run((session, name: string) => change(session, name, undefined)));
  command
    .command("path")
    .description("show where the configuration file is")
    .action(run((session) => session.print({ configFile: session.configFile })));
  command
    .command("init")
    .description("write a configuration file with the settings that hold now")
    .action(
      run((session) => {
        if (existsSync(session.configFile)) {
          throw new FileUnusableError(session.configFile, "exists", "Change it with `surety config set`.");
        }
        const texts = settingNames.map((name) => [name, session.settings[name].text]);
        writeConfig(session.configFile, Object.fromEntries(texts));
        session.print({ configFile: session.configFile });
      }),
    );
  return command;
}

function change({ configFile, print }: Session, setting: string, value: string | undefined): void {
  writeConfig(configFile, { ...readConfig(configFile), [setting]: value });
  print({ setting, value: value ?? null, configFile });
}
