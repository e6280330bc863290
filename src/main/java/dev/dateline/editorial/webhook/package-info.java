/**
 * Sends public changes to receivers of other systems. A webhook is a position in the change feed: what a receiver has not
 * acknowledged yet is read again from the feed, so that nothing is lost while it is away and nothing piles up here. Messages
 * follow the specification Standard Webhooks 1.0 (https://www.standardwebhooks.com).
 */
package dev.dateline.editorial.webhook;
