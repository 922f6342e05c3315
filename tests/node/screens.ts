// What a bot may show in Slack, in the words of Slack's own types. `make test` turns this into a
// JSON Schema. Only blocks with a name count: the types would let any `{type: string}` pass as one.
import type { HomeView, KnownBlock, ModalView } from "@slack/types";

export type MessageBlocks = KnownBlock[];
export type Modal = Omit<ModalView, "blocks"> & { blocks: KnownBlock[] };
export type Home = Omit<HomeView, "blocks"> & { blocks: KnownBlock[] };
