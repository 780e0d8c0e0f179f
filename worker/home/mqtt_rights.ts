/** Who may do what over the home's MQTT, by its configuration of the moment. */
import type { HomeConfig } from "../domain/branch.ts";
import { mayHearTopic, mayPublishTopic, maySubscribeTo } from "../domain/topic_access.ts";
import type { BrokerDeps } from "../mqtt/broker_deps.ts";
import type { MqttIdentity } from "./home_rpc.ts";
import { ownerOf, partyOf, partyOfOwner } from "./mqtt_party.ts";

type Rights = Pick<BrokerDeps<MqttIdentity>, "owner" | "mayPublish" | "maySubscribe" | "mayReceive">;

export function mqttRights(config: () => HomeConfig | null): Rights {
  const party = (identity: MqttIdentity) => {
    const known = config();
    return known === null ? null : partyOf(known, identity);
  };
  return {
    owner: ownerOf,
    mayPublish(identity, topic) {
      const who = party(identity);
      return who !== null && mayPublishTopic(who, topic);
    },
    maySubscribe(identity, filter) {
      const who = party(identity);
      return who !== null && maySubscribeTo(who, filter);
    },
    mayReceive(owner, topic) {
      const known = config();
      const who = known === null ? null : partyOfOwner(known, owner);
      return who !== null && mayHearTopic(who, topic);
    },
  };
}
