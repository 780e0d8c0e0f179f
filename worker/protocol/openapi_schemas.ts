/** The shapes that cross the REST border, by the names that the API's document gives them. */
import { type JsonSchema, toJsonSchema, toJsonSchemaDefs } from "@valibot/to-json-schema";
import * as v from "valibot";
import { consentsBody, newConsent, pageView, policyAnswer } from "./consents.ts";
import * as homeAssistant from "./home_assistant.ts";
import * as notices from "./notices.ts";
import * as tokens from "./access_tokens.ts";
import * as webhookCalls from "./webhook_calls.ts";
import * as webhooks from "./webhooks.ts";
import { auditPage } from "./audit.ts";
import { erasureBody, erasureWish, guardianBody, guardianDecision, guardianRequest } from "./guardians.ts";
import * as commands from "./commands.ts";
import * as config from "./config.ts";
import * as appPasswords from "./app_passwords.ts";
import * as doors from "./doors/door_bodies.ts";
import * as identity from "./identity.ts";
import * as passkeys from "./passkeys.ts";
import { healthAnswer } from "./device_health.ts";
import { readingsAnswer, readingsPost } from "./openapi_readings.ts";
import { policyBody, policyList } from "./policies.ts";
import { mailList } from "./mails.ts";
import { doctorAnswer } from "./doctor.ts";
import { ruleWish } from "./power_rules.ts";
import { sunPlaceChange } from "./sun_place.ts";
import { scheduleWish } from "./schedules.ts";
import { watching } from "./live.ts";
import { problemBody } from "./problem.ts";
import * as team from "./team.ts";
import { energyAnswer, liveAnswer, powerAnswer, quality, questionQuery, voltageAnswer } from "./questions.ts";

export const SHAPES = {
  Session: config.sessionBody,
  NewRegistration: identity.newRegistration,
  Registration: identity.registrationBody,
  CodeGiven: identity.codeGiven,
  Credentials: identity.credentials,
  SessionProof: identity.sessionProof,
  SignedIn: identity.signedInBody,
  SessionList: identity.sessionList,
  SessionsEnded: identity.sessionsEnded,
  NewReset: identity.newReset,
  Reset: identity.resetBody,
  PasswordReset: identity.resetPassword,
  PasswordChange: identity.passwordChange,
  NewEmailChange: identity.newEmailChange,
  EmailChange: identity.emailChangeBody,
  EmailCodeGiven: identity.emailCodeGiven,
  EmailCodeWish: identity.emailCodeWish,
  EmailChangeState: identity.emailChangeState,
  PasskeyOptions: passkeys.passkeyOptions,
  PasskeySignIn: passkeys.passkeySignIn,
  NewPasskey: passkeys.newPasskey,
  PasskeyChange: passkeys.passkeyChange,
  Passkey: passkeys.passkeyBody,
  PasskeyList: v.array(passkeys.passkeyBody),
  NewHome: config.newHome,
  HomeChange: config.homeChange,
  HomeSummary: config.homeSummary,
  HomeList: v.array(config.homeSummary),
  Home: config.homeBody,
  NewBranch: config.newBranch,
  BranchChange: config.branchChange,
  Branch: config.branchBody,
  Team: team.teamBody,
  MemberChange: team.memberChange,
  NewOwnershipOffer: team.ownershipOffer,
  NewInvitation: team.newInvitation,
  Invitation: team.invitationBody,
  InvitationList: v.array(team.invitationBody),
  InvitationCard: team.invitationCard,
  Joined: team.joinedBody,
  Profile: team.profileBody,
  ProfileChange: team.profileChange,
  PictureStored: team.pictureStored,
  NewAppPassword: appPasswords.newAppPassword,
  AppPasswordList: appPasswords.appPasswordList,
  AppPasswordMade: appPasswords.appPasswordMade,
  NewDoor: doors.newDoor,
  DoorRules: doors.doorRules,
  DoorList: doors.doorList,
  DoorMade: doors.doorMade,
  DeviceChange: config.deviceChange,
  Device: config.deviceBody,
  ChannelChange: config.channelChange,
  Feed: config.feedBody,
  FeedHistory: v.array(config.feedBody),
  ClaimIssued: config.claimIssued,
  ClaimRequest: config.claimRequest,
  ClaimAnswer: config.claimAnswer,
  ReadingsPost: readingsPost,
  ReadingsAnswer: readingsAnswer,
  Energy: energyAnswer,
  Power: powerAnswer,
  Voltage: voltageAnswer,
  Quality: quality,
  Live: liveAnswer,
  PolicyAnswer: policyAnswer,
  NewConsent: newConsent,
  Consents: consentsBody,
  PageView: pageView,
  Doctor: doctorAnswer,
  Watching: watching,
  Guardian: guardianBody,
  GuardianDecision: guardianDecision,
  GuardianRequest: guardianRequest,
  Erasure: erasureBody,
  ErasureWish: erasureWish,
  Control: commands.controlBody,
  NewCommand: commands.newCommand,
  Command: commands.commandBody,
  SwitchChange: commands.switchChange,
  ScheduleWish: scheduleWish,
  RuleWish: ruleWish,
  SunPlaceChange: sunPlaceChange,
  PolicyList: policyList,
  Policy: policyBody,
  MailList: mailList,
  AuditPage: auditPage,
  HomeAssistant: homeAssistant.haBody,
  HomeAssistantChange: homeAssistant.haChange,
  NewToken: tokens.newToken,
  TokenMade: tokens.tokenMade,
  TokenList: v.array(tokens.tokenBody),
  NewWebhook: webhooks.newWebhook,
  WebhookChange: webhooks.webhookChange,
  WebhookPause: webhooks.webhookPause,
  Webhook: webhooks.webhookBody,
  WebhookList: webhooks.webhookList,
  WebhookSecret: webhooks.webhookSecret,
  MinuteCall: webhookCalls.minuteCall,
  AlertCall: webhookCalls.alertCall,
  CommandCall: webhookCalls.commandCall,
  TestCall: webhookCalls.testCall,
  Notices: notices.noticesBody,
  NoticeChoice: notices.noticeChoice,
  NewPushSubscription: notices.newPushSubscription,
  PushSubscriptionMade: v.object({ id: v.string() }),
  PushTested: notices.pushTested,
  DevicesHealth: healthAnswer,
  Problem: problemBody,
};
export type ShapeName = keyof typeof SHAPES;

/** What JSON Schema has no word for; where it matters, a description says it. */
const ignoreActions = ["trim", "normalize", "check", "max_graphemes", "to_lower_case"];
const settings = { target: "draft-2020-12", ignoreActions } as const;

export function refTo(shape: ShapeName) {
  return { $ref: `#/components/schemas/${shape}` };
}

export function shapeSchemas(): Record<ShapeName, JsonSchema> {
  const overrideRef = ({ referenceId }: { referenceId: string }) => refTo(referenceId as ShapeName).$ref;
  return toJsonSchemaDefs(SHAPES, { ...settings, overrideRef }) as Record<ShapeName, JsonSchema>;
}

/** The properties of a question's query, each a schema. */
export function querySchema(): { properties: Record<string, JsonSchema>; required: string[] } {
  const { properties = {}, required = [] } = toJsonSchema(questionQuery, settings);
  return { properties: properties as Record<string, JsonSchema>, required };
}
