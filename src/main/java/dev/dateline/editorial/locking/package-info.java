/**
 * Row locks, and the one order in which all transactions that change content take them. Transactions that keep to it never wait
 * for each other in a cycle, which PostgreSQL would only resolve after a second, by aborting one of them:
 * <ol>
 * <li>the row of the idempotent request
 * <li>{@link dev.dateline.database.AdvisoryLock#SECTION_TREE}, if a section is created, changed, moved or deleted
 * <li>collections
 * <li>articles
 * <li>sections, then tags, then authors, then media
 * <li>rows of {@code delivery} and former addresses, by their keys
 * <li>the advisory lock of the change feed, at the commit
 * </ol>
 * The rows of one kind are locked by one statement, in the order of their ids, as strongly as any later statement of the
 * transaction needs: a lock is not upgraded. Articles precede what they refer to, because only a locked article has
 * references that stay. A change of a resource that articles use, such as a merge, therefore looks them up first; an article that
 * begins to use it before it is locked is only locked if that does not wait, and otherwise the transaction is repeated.
 * <p>
 * New rows are not part of the order: two transactions that create resources with the same slugs in a different order can wait for
 * each other. Neither are the items of a collection among other entries of an import, and what the operations of an atomic request
 * refer to; the resources in their URLs are locked first.
 */
package dev.dateline.editorial.locking;
