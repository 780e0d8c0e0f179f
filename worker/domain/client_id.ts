/** Ids that who asks makes, so that asking twice is asking once. Pure. */
export const CLIENT_ID = /^[A-Za-z0-9_-]{8,64}$/;
