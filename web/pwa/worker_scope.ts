/** The part of a service worker's global scope that is used here: the library of its types does not go with the page's. */
export interface WaitableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface WorkerMessage extends WaitableEvent {
  data: unknown;
}
export interface WindowClient {
  readonly url: string;
  readonly focused: boolean;
  readonly visibilityState: DocumentVisibilityState;
  focus(): Promise<WindowClient>;
  navigate(url: string): Promise<WindowClient | null>;
  postMessage(message: unknown): void;
}
export interface PushedEvent extends WaitableEvent {
  data: { json(): unknown } | null;
}
export interface NoticeEvent extends WaitableEvent {
  notification: Notification;
}
export interface SubscriptionChange extends WaitableEvent {
  newSubscription?: PushSubscription | null;
}
interface WorkerEvents {
  push: PushedEvent;
  notificationclick: NoticeEvent;
  notificationclose: NoticeEvent;
  pushsubscriptionchange: SubscriptionChange;
  install: WaitableEvent;
  activate: WaitableEvent;
  message: WorkerMessage;
}
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(options: { type: "window"; includeUncontrolled?: boolean }): Promise<WindowClient[]>;
    openWindow(url: string): Promise<WindowClient | null>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof WorkerEvents>(kind: K, heard: (event: WorkerEvents[K]) => void): void;
}
