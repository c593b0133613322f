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
export {
  type ConversationCard,
  isBlocked,
  markTold,
  peopleToTell,
  senderOf,
  unreadConversations,
} from './conversation-store.ts'
export * from './find-conversations.ts'
export * from './hide-message.ts'
export * from './leave-conversation.ts'
export { conversationVisibleTo } from './load-conversation.ts'
export * from './read-conversation.ts'
export * from './send-message.ts'
export * from './start-conversation.ts'
