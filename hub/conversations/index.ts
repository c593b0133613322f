/**
 * Conversations: two parties that talk about a need or an offer, several people on each side. It begins with a
 * question; who is asked answers, declines or lets it lapse. Of an offer with few places a question keeps one.
 *
 * Use *conversation* (Dutch: *gesprek*), *to ask*, *to answer*, *to decline*, *message* (Dutch: *bericht*), *place*
 * (Dutch: *plaats*), *to wait*; avoid *chat*, *thread*, *lead*, *inbox*.
 */
export * from './act-on-conversation.ts'
export * from './block-party.ts'
export * from './conversation.ts'
export {
  type ConversationPermissions,
  conversationPermissions,
  mayStartConversation,
} from './conversation-policy.ts'
export { isBlocked, markTold, peopleToTell, senderOf } from './conversation-store.ts'
export { findConversations, type Inbox } from './find-conversations.ts'
export * from './hear-conversations.ts'
export * from './hide-message.ts'
export { type ConversationCard, unreadConversations } from './inbox-store.ts'
export * from './leave-conversation.ts'
export { conversationVisibleTo } from './load-conversation.ts'
export {
  findConversationsAbout,
  otherPartyToReadFor,
  type ReadConversation,
  readConversation,
  readMessages,
  type ShownMessage,
} from './read-conversation.ts'
export * from './send-message.ts'
export * from './start-conversation.ts'
