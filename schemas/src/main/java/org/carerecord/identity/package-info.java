/**
 * Who and where: the identifiers of people and organisations, with their rules, and the digest that
 * other identifiers are made with. Knows only the JDK.
 */
@NullMarked
package org.carerecord.identity;

import org.jspecify.annotations.NullMarked;
