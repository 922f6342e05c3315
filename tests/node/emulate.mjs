// Another Slack to compare ours with: npm `emulate`, on a free port of this machine's loopback.
// Takes what the workspace begins with as JSON, prints its address, and ends with its input.
import { createEmulator } from "emulate";

const seed = JSON.parse(process.argv[2]);
const slack = await createEmulator({ service: "slack", port: 0, hostname: "127.0.0.1", seed });
console.log(slack.url.replace("localhost", "127.0.0.1"));
process.stdin.on("end", () => process.exit());
process.stdin.resume();
