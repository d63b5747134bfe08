import { expect } from "chai";
import { dataSlice, Interface, type InterfaceAbi } from "ethers";
import { artifacts } from "hardhat";

/** Selectors, and first four bytes of topics with the positions of the indexed fields, as published; not computed from our sources. */
type Surface = { functions: Record<string, string>; events: Record<string, [topic: string, indexed: number[]]> };

const IDENTITY: Surface = {
  functions: {
    "register()": "0x1aa3a008",
    "register(string)": "0xf2c298be",
    "register(string,(string,bytes)[])": "0x8ea42286",
    "setAgentURI(uint256,string)": "0x0af28bd3",
    "getMetadata(uint256,string)": "0xcb4799f2",
    "setMetadata(uint256,string,bytes)": "0x466648da",
    "getAgentWallet(uint256)": "0x00339509",
    "setAgentWallet(uint256,address,uint256,bytes)": "0x2d1ef5ae",
    "unsetAgentWallet(uint256)": "0x3fddcf19",
    "isAuthorizedOrOwner(address,uint256)": "0xd95e72be",
  },
  events: {
    "Registered(uint256,string,address)": ["0xca52e62c", [0, 2]],
    "MetadataSet(uint256,string,string,bytes)": ["0x2c149ed5", [0, 1]],
    "URIUpdated(uint256,string,address)": ["0x3a2c7fff", [0, 2]],
  },
};

const REPUTATION: Surface = {
  functions: {
    "giveFeedback(uint256,int128,uint8,string,string,string,string,bytes32)": "0x3c036a7e",
    "revokeFeedback(uint256,uint64)": "0x4ab3ca99",
    "appendResponse(uint256,address,uint64,string,bytes32)": "0xc2349ab2",
    "getSummary(uint256,address[],string,string)": "0x81bbba58",
    "readFeedback(uint256,address,uint64)": "0x232b0810",
    "readAllFeedback(uint256,address[],string,string,bool)": "0xd9d84224",
    "getResponseCount(uint256,address,uint64,address[])": "0x6e04cacd",
    "getClients(uint256)": "0x42dd519c",
    "getLastIndex(uint256,address)": "0xf2d81759",
  },
  events: {
    "NewFeedback(uint256,address,uint64,int128,uint8,string,string,string,string,string,bytes32)": [
      "0x6a4a6174",
      [0, 1, 5],
    ],
    "FeedbackRevoked(uint256,address,uint64)": ["0x25156fd3", [0, 1, 2]],
    "ResponseAppended(uint256,address,uint64,address,string,bytes32)": ["0xb1c6be0b", [0, 1, 3]],
  },
};

const VALIDATION: Surface = {
  functions: {
    "validationRequest(address,uint256,string,bytes32)": "0xaaf400c4",
    "validationResponse(bytes32,uint8,string,bytes32,string)": "0x3d659a96",
    "getValidationStatus(bytes32)": "0xff2febfc",
    "getSummary(uint256,address[],string)": "0x1b7cabd6",
    "getAgentValidations(uint256)": "0x8d5d0c2d",
    "getValidatorRequests(address)": "0x4bf3158c",
  },
  events: {
    "ValidationRequest(address,uint256,string,bytes32)": ["0x530436c3", [0, 1, 3]],
    "ValidationResponse(address,uint256,bytes32,uint8,string,bytes32,string)": ["0xafddf629", [0, 1, 2]],
  },
};

/** What each view of the standard returns. */
const RETURNS: Record<string, string> = {
  "getSummary(uint256,address[],string,string)": "uint64,int128,uint8",
  "readFeedback(uint256,address,uint64)": "int128,uint8,string,string,bool",
  "readAllFeedback(uint256,address[],string,string,bool)":
    "address[],uint64[],int128[],uint8[],string[],string[],bool[]",
  "getResponseCount(uint256,address,uint64,address[])": "uint64",
  "getClients(uint256)": "address[]",
  "getLastIndex(uint256,address)": "uint64",
  "getIdentityRegistry()": "address",
  "getValidationStatus(bytes32)": "address,uint256,uint8,bytes32,string,uint256",
  "getSummary(uint256,address[],string)": "uint64,uint8",
  "getAgentValidations(uint256)": "bytes32[]",
  "getValidatorRequests(address)": "bytes32[]",
  "getAgentWallet(uint256)": "address",
  "getMetadata(uint256,string)": "bytes",
  "register()": "uint256",
  "register(string)": "uint256",
  "register(string,(string,bytes)[])": "uint256",
};

/** Writes beyond the standard's: those of ERC-721. */
const ERC721_WRITES = ["approve", "safeTransferFrom", "setApprovalForAll", "transferFrom"];

const REGISTRIES: [name: string, surface: Surface, writes: string[]][] = [
  [
    "IdentityRegistry",
    IDENTITY,
    ["register", "setAgentURI", "setAgentWallet", "setMetadata", "unsetAgentWallet", ...ERC721_WRITES],
  ],
  ["ReputationRegistry", REPUTATION, ["appendResponse", "giveFeedback", "revokeFeedback"]],
  ["ValidationRegistry", VALIDATION, ["validationRequest", "validationResponse"]],
];

async function interfaceOf(name: string): Promise<Interface> {
  const { abi } = await artifacts.readArtifact(name);
  return new Interface(abi as InterfaceAbi);
}

for (const [name, surface, writes] of REGISTRIES) {
  describe(`ERC-8004 surface of ${name}`, () => {
    // AG-02
    it("has the published selectors and returns what is published", async () => {
      const registry = await interfaceOf(name);
      for (const [signature, selector] of Object.entries(surface.functions)) {
        expect(registry.getFunction(signature)?.selector, signature).to.equal(selector);
      }
      registry.forEachFunction((fragment) => {
        const signature = fragment.format("sighash");
        const returned = fragment.outputs.map(({ type }) => type).join();
        if (signature in RETURNS) expect(returned, signature).to.equal(RETURNS[signature]);
      });
    });

    // AG-02
    it("has the published topics, with the published fields indexed", async () => {
      const registry = await interfaceOf(name);
      for (const [signature, [topic, indexed]] of Object.entries(surface.events)) {
        const event = registry.getEvent(signature);
        expect(dataSlice(event?.topicHash ?? "0x", 0, 4), signature).to.equal(topic);
        const found = event?.inputs.flatMap((input, position) => (input.indexed ? [position] : []));
        expect(found, signature).to.deep.equal(indexed);
      }
    });

    // AG-01
    it("gives nobody more power than the standard: these are all the writes there are", async () => {
      const registry = await interfaceOf(name);
      const found = new Set<string>();
      registry.forEachFunction((fragment) => {
        if (!fragment.constant) found.add(fragment.name);
      });
      expect([...found].sort()).to.deep.equal([...writes].sort());
      expect(registry.receive, "takes ether").to.equal(false);
      expect(registry.fallback, "has a fallback").to.equal(null);
    });
  });
}

describe("ERC-8004 registries of two kinds", () => {
  // AG-02
  it("name their identity registry, and their domain", async () => {
    for (const name of ["ReputationRegistry", "ValidationRegistry"]) {
      expect((await interfaceOf(name)).getFunction("getIdentityRegistry()")?.selector, name).to.equal("0xbc4d861b");
    }
    expect((await interfaceOf("IdentityRegistry")).getFunction("eip712Domain()")?.selector).to.equal("0x84b0196e");
  });
});
