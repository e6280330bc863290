/** Terms that editorial and delivery share: closed sets of values and the formats of identifiers, languages and times. */
package dev.dateline.vocabulary;
