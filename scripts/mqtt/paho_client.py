"""Eclipse Paho over WebSockets, unmodified. Reads its task as JSON on stdin, prints what it saw as JSON."""
import json
import sys
import threading
import warnings

import paho.mqtt.client as mqtt

warnings.simplefilter("ignore")
task = json.load(sys.stdin)
seen, subscribed, done = [], threading.Event(), threading.Event()
v5 = task["version"] == 5
client = mqtt.Client(
    client_id=task["clientId"],
    protocol=mqtt.MQTTv5 if v5 else mqtt.MQTTv311,
    transport="websockets",
    **({} if v5 else {"clean_session": True}),
)
client.ws_set_options(path=task["path"], headers=task["headers"] or None)
client.username_pw_set(task["userName"], task["password"])


def on_connect(client, userdata, flags, code, properties=None):
    client.subscribe(task["filter"], qos=task["qos"])


def on_message(client, userdata, message):
    seen.append([message.topic, message.payload.decode(), message.qos])
    if len(seen) >= task["messages"]:
        done.set()


client.on_connect = on_connect
client.on_subscribe = lambda *_: subscribed.set()
client.on_message = on_message
client.connect(task["host"], task["port"], keepalive=60)
client.loop_start()
assert subscribed.wait(30), "Cannot subscribe"
for topic, payload in task["publish"]:
    client.publish(topic, payload, qos=task["qos"]).wait_for_publish(30)
print("ready", flush=True)
arrived = done.wait(30) if task["messages"] else True
client.disconnect()
client.loop_stop()
print(json.dumps({"arrived": arrived, "seen": seen}))
