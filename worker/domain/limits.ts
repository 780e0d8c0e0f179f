/** Every limit of the product stands here, once. Pure numbers, no imports. */

/** A post of readings: bytes as sent, bytes once unzipped, minutes, channels in one minute. */
export const READINGS_MAX_SENT_BYTES = 1024 * 1024;
export const READINGS_MAX_PLAIN_BYTES = 16 * 1024 * 1024;
export const READINGS_MAX_MINUTES = 10_080;
export const READINGS_MAX_CHANNELS = 64;

/** Posts of one device: a burst, and so many a second after it. A real one posts once a minute, a backlog far less often. */
export const READINGS_POSTS_BURST = 2_000;
export const READINGS_POSTS_PER_S = 250;

/** A reading's start: not before 2015-01-01T00:00Z, and at most five minutes ahead of the server. */
export const READING_EARLIEST_S = 1_420_070_400;
export const READING_MAX_AHEAD_S = 300;

/** A minute that arrives later than this after its end counts as recovered, not as measured. */
export const LATE_AFTER_S = 600;

export const MAX_VOLTAGE_V = 1_000;
export const MAX_CURRENT_A = 10_000;
export const MAX_POWER_W = 1_000_000;
export const MAX_REGISTER_WH = 1e12;

/** A register that falls below this share of its last reading was reset; a smaller fall is a dip. */
export const RESET_BELOW_SHARE = 0.9;

/** Any other JSON body. */
export const BODY_MAX_BYTES = 64 * 1024;

export const NAME_MAX_CHARACTERS = 80;
export const BRANCHES_MAX = 120;
export const DEVICES_MAX = 32;
export const HOMES_PER_ACCOUNT_MAX = 50;
export const MULTIPLIER_MAX = 1_000;
/** Branches under branches: a subpanel's subpanel and so on. */
export const BRANCH_DEPTH_MAX = 6;
export const BRANCH_COLOURS = 16;
/** What one virtual branch may be made of. */
export const BRANCH_PARTS_MAX = 40;
/** How often one channel may have been moved or reset. */
export const FEEDS_PER_CHANNEL_MAX = 200;

/** Mails that an account may cause to guardians, and the pause between two. */
export const GUARDIAN_MAILS_MAX = 5;
export const GUARDIAN_MAIL_PAUSE_S = 600;

/** Answers of one account that its ledger of consents takes in one day. */
export const LEDGER_ENTRIES_A_DAY_MAX = 200;

export const CLAIM_LIFE_S = 900;
/** Codes of one home that are good at the same time. */
export const CLAIMS_OPEN_MAX = 20;
/** Failed claims from one network in one window. */
export const CLAIM_TRIES_MAX = 20;
export const CLAIM_TRIES_WINDOW_S = 900;
/** A device's newest minute may have ended so long ago, and it may have been unheard of for so long. */
export const ON_TIME_WITHIN_S = 150;
export const SILENT_AFTER_S = 600;
/** Local days that the strip of missing minutes goes back. */
export const HEALTH_STRIP_DAYS = 7;
/** A device that its home has not heard of for so long may be taken over by another. */
export const ABANDONED_AFTER_S = 30 * 86_400;
export const DEVICE_TOKEN_LIFE_S = 400 * 86_400;
export const DEVICE_TOKEN_RENEW_BEFORE_S = 60 * 86_400;
/** A session that is not used ends after this; used or not, after the longest. */
export const SESSION_LIFE_S = 30 * 86_400;
export const SESSION_LONGEST_S = 180 * 86_400;
/** For so long its cookie alone is enough for reading. */
export const SESSION_BELIEVED_S = 300;
/** What signs in may be added for so long after a password or a passkey was shown. */
export const SIGN_IN_FRESH_S = 600;
export const SESSION_NOTE_USE_S = 60;

/** MQTT: one packet; a first packet, read before anybody is known. */
export const MQTT_PACKET_MAX_BYTES = 1024 * 1024;
export const MQTT_CONNECT_MAX_BYTES = 64 * 1024;
export const MQTT_CONNECT_WITHIN_S = 30;
export const MQTT_CLIENT_ID_MAX_BYTES = 128;
export const MQTT_TOPIC_MAX_CHARACTERS = 512;
/** Of one home: connections, and sessions with or without one; how long a session waits for its client. */
export const MQTT_CONNECTIONS_MAX = 1_000;
export const MQTT_SESSIONS_MAX = 2_000;
export const MQTT_SESSION_LIFE_S = 7 * 86_400;
export const MQTT_SUBSCRIPTIONS_MAX = 100;
/** Messages that wait for one client, and their bytes; bytes that wait in one home. */
export const MQTT_QUEUED_MAX = 1_000;
export const MQTT_QUEUED_MAX_BYTES = 2 * 1024 * 1024;
export const MQTT_HOME_QUEUED_MAX_BYTES = 64 * 1024 * 1024;
export const MQTT_RETAINED_MAX = 1_000;
export const MQTT_RETAINED_MAX_BYTES = 8 * 1024 * 1024;
export const MQTT_IN_FLIGHT_MAX = 100;
export const MQTT_RECEIVE_MAXIMUM = 1_000;
/** Aliases are kept with the socket, which has room for 16 KiB. */
export const MQTT_TOPIC_ALIASES_MAX = 8;
export const MQTT_TOPIC_ALIAS_MAX_CHARACTERS = 256;
/** Packets of one client: a burst, and so many a second after it. */
export const MQTT_PACKETS_BURST = 2_000;
export const MQTT_PACKETS_PER_S = 250;
/** A signed-in person's connection ends after it, so that a session that was ended is over here too. */
export const MQTT_PERSON_CONNECTION_S = 3_600;
/** A program's: when its token is revoked, its home is told. */
export const MQTT_GRANT_CONNECTION_S = 86_400;
export const MQTT_LIVE_MAX_BYTES = 16 * 1024;

/** One request to watch holds so long; a person's app asks again while somebody looks. */
export const WATCH_LEASE_S = 60;
export const WATCH_EVERY_S = 1;

/** Values (intervals times columns) of an answer in one JSON document; CSV and NDJSON have no limit. */
export const ANSWER_MAX_VALUES = 4_000_000;

/** Characters as people count them, and UTF-16 units. */
export const PASSWORD_MIN_CHARACTERS = 10;
export const PASSWORD_MAX_LENGTH = 512;
export const EMAIL_MAX_LENGTH = 254;

/** A mailed code: how long it is good, how often it may be tried, and how often sent for one wish. */
export const CODE_LIFE_S = 600;
export const CODE_TRIES_MAX = 5;
export const CODE_SENT_MAX = 6;
/** Between two codes, doubled with each. */
export const CODE_RESEND_S = 30;
/** A registration, reset or change of address that is not confirmed is deleted after this. */
export const UNCONFIRMED_LIFE_S = 3_600;

/** Access tokens of one account; for reading, one is believed so long after it was looked up. */
export const TOKENS_MAX = 50;
export const TOKEN_BELIEVED_S = 300;
export const TOKEN_NOTE_USE_S = 60;
export const TOKEN_GONE_KEPT_S = 30 * 86_400;

/** Webhooks of one home; characters of an address; how long the secret before a new one still signs. */
export const HOOKS_MAX = 5;
export const HOOK_URL_MAX_CHARACTERS = 2_000;
export const HOOK_SECRET_OVERLAP_S = 86_400;
/** Calls that wait for one webhook; minutes in one call, and from the first to the last of them. */
export const HOOK_WAITING_MAX = 1_000;
export const HOOK_MINUTES_MAX = 60;
export const HOOK_MINUTES_SPAN_S = 6 * 3_600;
/** An answer is waited for so long; a call is tried for so long; a webhook may fail for so long before it is paused. */
export const HOOK_TIMEOUT_MS = 10_000;
export const HOOK_TRIED_S = 86_400;
export const HOOK_FAILS_S = 3 * 86_400;
/** Between two tries: the first pause, how it grows, the longest. */
export const HOOK_FIRST_PAUSE_S = 1;
export const HOOK_PAUSE_GROWS = 4;
export const HOOK_LONGEST_PAUSE_S = 7_200;
/** Where the object was gone before a call was through, the alarm looks after it. */
export const HOOK_LOOKS_S = 300;
/** Calls of one webhook in one go: a longer queue goes on with the next ring of the alarm. */
export const HOOK_CALLS_AT_ONCE = 200;
/** Tests that people send from one home: a burst, and so many a second after it. */
export const HOOK_TESTS_BURST = 10;
export const HOOK_TESTS_PER_S = 0.1;

export const PASSKEYS_MAX = 20;
export const PASSKEY_CHALLENGE_LIFE_S = 300;
/** A browser in which somebody signed in is known for so long. */
export const KNOWN_BROWSER_LIFE_S = 400 * 86_400;
/** An ended session is kept so long for the comparison with new ones. */
export const ENDED_SESSION_KEPT_S = 90 * 86_400;

/** Mails that one run of the delivery sends at most, and how long each is its own: longer than any sending takes. */
export const MAILS_PER_DELIVERY = 50;
export const MAIL_CLAIM_S = 150;
/** How long the row of a mail stays, which says no more than that there was one. */
export const MAIL_KEPT_S = 30 * 86_400;
/** How far back people see what was written to them. */
export const MAILS_SHOWN_S = 7 * 86_400;
export const MEMBERS_MAX = 50;
export const INVITATION_LIFE_S = 7 * 86_400;
/** Invitations of one home that wait at the same time. */
export const INVITATIONS_OPEN_MAX = 20;
/** Invitations of one account in a day, all its homes together. */
export const INVITATIONS_PER_DAY_MAX = 50;
/** How often one invitation is mailed, and how long until the next time. */
export const INVITATION_MAILS_MAX = 5;
export const INVITATION_RESEND_AFTER_S = 60;
export const INVITATION_TOKEN_BYTES = 20;
export const INVITATION_SETTLED_KEPT_S = 86_400;
export const INVITATION_EXPIRED_KEPT_S = 30 * 86_400;
export const OWNERSHIP_OFFER_LIFE_S = 14 * 86_400;

export const NICKNAME_MAX_CHARACTERS = 40;
export const PICTURE_MAX_BYTES = 64 * 1024;
export const PICTURE_MAX_SIDE_PX = 256;

/** How long entries of the audit trail stay; the trigger in the database says the same. */
export const AUDIT_KEPT_S = 400 * 86_400;
/** Entries of the trail that are chained, or cut off, in one round trip. */
export const AUDIT_AT_ONCE = 500;
export const AUDIT_PAGE = 50;
/** Of one account. */
export const APP_PASSWORDS_MAX = 50;

/** A device of another format: inputs that it may have, and of them mapped; characters in a name. */
export const DOOR_INPUTS_MAX = 300;
export const DOOR_RULES_MAX = 120;
export const DOOR_INPUT_MAX_CHARACTERS = 160;
/** Values in one post. */
export const DOOR_SAMPLES_MAX = 200_000;
/** A minute that nothing is added to for so long, after its end, is taken as whole. */
export const DOOR_MINUTE_WAITS_S = 300;
/** Wrong keys: of one network, and of all that never had a right one; a burst, and so many a second after it. */
export const DOOR_WRONG_BURST = 30;
export const DOOR_WRONG_PER_S = 0.05;
export const DOOR_WRONG_HOME_BURST = 1_000;
export const DOOR_WRONG_HOME_PER_S = 1;

/** A command may be carried out for so long after it was asked: by a device with a socket, and by one that posts. */
export const COMMAND_LIFE_S = 30;
export const COMMAND_LIFE_BY_POST_S = 180;
export const COMMAND_LIFE_MIN_S = 5;
export const COMMAND_LIFE_MAX_S = 3_600;
/** What nobody stands by for (a schedule, the end of a timer) waits longer for a device that is away. */
export const COMMAND_LIFE_UNATTENDED_S = 900;
/** The answer of a device may come so long after the last moment for carrying out. */
export const COMMAND_ANSWER_S = 5;
export const COMMAND_ANSWER_BY_POST_S = 90;
export const COMMAND_TIMER_MAX_MIN = 24 * 60;
/** Commands of one home: a burst, and so many a second after it; ended ones that are kept, and shown. */
export const COMMANDS_BURST = 60;
export const COMMANDS_PER_S = 1;
export const COMMANDS_KEPT = 1_000;
export const COMMANDS_SHOWN = 50;
/** Entries for the audit trail that could not be written yet are tried again after it. */
export const AUDIT_RETRY_S = 60;
/** A schedule that could not be run so long after its time is left out. */
export const SCHEDULE_LATE_S = 600;
export const SCHEDULES_MAX = 60;
export const SCHEDULE_OFFSET_MAX_MIN = 6 * 60;
/** Rules of one home; how long a power has to be above one, at least and at most. */
export const RULES_MAX = 60;
export const RULE_LEAST_S = 10;
export const RULE_LONGEST_S = 3_600;
/** What was measured longer ago switches nothing off; and so long may nothing be known of what goes on. */
export const RULE_FRESH_S = 150;
export const RULE_UNTOLD_S = 60;
/** A Shelly: meters of one device; a frame; frames at once, and so many a second after; days that it remembers. */
export const SHELLY_COMPONENTS_MAX = 24;
export const SHELLY_FRAME_MAX_CHARACTERS = 1024 * 1024;
export const SHELLY_FRAMES_BURST = 2_000;
export const SHELLY_FRAMES_PER_S = 50;
export const SHELLY_KEEPS_S = 60 * 86_400;
/** Of what it stored before it first dialled, asked for at once; it may give less. */
export const SHELLY_HISTORY_STEP_S = 6 * 3600;
/** A question that is not answered for so long is put again. */
export const SHELLY_ANSWER_WITHIN_S = 120;
/** A timer's end that the home cannot tell it, a relay keeps by itself, so much later. */
export const SHELLY_TIMER_AFTER_S = 10;

/** Notices: a device that comes and goes is told of so often; what a home has yet to tell, and for how long. */
export const NOTICE_SILENT_PAUSE_S = 3_600;
export const NOTICES_WAITING_MAX = 20;
export const NOTICE_RETRY_S = 60;
export const NOTICE_WAITS_S = 86_400;
/** Web Push: browsers of one account, an endpoint's length, messages sent at the same time, and how long one may take. */
export const PUSH_DEVICES_MAX = 20;
export const PUSH_ENDPOINT_MAX_CHARACTERS = 2_048;
export const PUSHES_AT_ONCE = 6;
export const PUSHES_PER_DELIVERY = 300;
export const PUSH_WITHIN_S = 10;
export const PUSH_CLAIM_S = 60;
export const PUSH_TEST_PAUSE_S = 5;
