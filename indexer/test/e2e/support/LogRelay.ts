import {
  AbiCoder,
  type Contract,
  ContractFactory,
  Interface,
  type JsonRpcProvider,
  toBeHex,
  zeroPadValue,
} from "ethers";

/** Where a call's calldata has what: one word for the number of topics, four for topics, and then the log's data. */
const DATA = 5 * 32;

/** A contract that emits whatever log it is called with: a stand-in for foreign contracts, of which only the events matter. */
export class LogRelay {
  readonly address: string;
  private readonly provider: JsonRpcProvider;
  private readonly events: Interface;

  private constructor(provider: JsonRpcProvider, address: string, events: Interface) {
    this.provider = provider;
    this.address = address;
    this.events = events;
  }

  /** Deploys one that knows these event signatures. */
  static async deploy(provider: JsonRpcProvider, events: readonly string[]): Promise<LogRelay> {
    const factory = new ContractFactory([], INIT_CODE, await provider.getSigner(0));
    const contract = (await (await factory.deploy()).waitForDeployment()) as Contract;
    return new LogRelay(provider, await contract.getAddress(), new Interface(events));
  }

  /** Emits one event; `event` is its name, or its signature where several have that name. */
  async emit(event: string, ...args: unknown[]): Promise<void> {
    const fragment = this.events.getEvent(event);
    if (!fragment) throw new Error(`No event ${event}`);
    const { topics, data } = this.events.encodeEventLog(fragment, args);
    const words = [0, 1, 2, 3].map((i) => topics[i] ?? zeroPadValue("0x", 32));
    const head = AbiCoder.defaultAbiCoder().encode(
      ["uint256", ...words.map(() => "bytes32")],
      [topics.length, ...words],
    );
    const signer = await this.provider.getSigner(0);
    await (await signer.sendTransaction({ to: this.address, data: head + data.slice(2) })).wait();
  }
}

const push = (value: number) => `60${toBeHex(value, 1).slice(2)}`;
const [CALLDATALOAD, CALLDATASIZE, CALLDATACOPY, SUB, EQ, JUMPI, JUMPDEST, STOP] = "35 36 37 03 14 57 5b 00".split(" ");

/** `LOGn(0, calldatasize - DATA, topics…)` of the data copied to memory, then stop. */
function logWith(topics: number): string {
  const pushed = Array.from({ length: topics }, (_, i) => `${push((topics - i) * 32)}${CALLDATALOAD}`).join("");
  return `${JUMPDEST}${pushed}${push(DATA)}${CALLDATASIZE}${SUB}${push(0)}${toBeHex(0xa0 + topics).slice(2)}${STOP}`;
}

function runtimeCode(): string {
  const copy = `${push(DATA)}${CALLDATASIZE}${SUB}${push(DATA)}${push(0)}${CALLDATACOPY}`;
  const branches = [2, 3, 4].map(logWith);
  const testLength = 9;
  let start = copy.length / 2 + branches.length * testLength;
  const tests = branches.map((branch, i) => {
    const test = `${push(0)}${CALLDATALOAD}${push(i + 2)}${EQ}${push(start)}${JUMPI}`;
    start += branch.length / 2;
    return test;
  });
  return [copy, ...tests, ...branches].join("");
}

function initCode(runtime: string): string {
  const length = runtime.length / 2;
  // CODECOPY(0, 12, length); RETURN(0, length)
  return `0x${push(length)}${push(12)}${push(0)}39${push(length)}${push(0)}f3${runtime}`;
}

const INIT_CODE = initCode(runtimeCode());
