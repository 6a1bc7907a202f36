/**
 * Schemas and their ids: one small interface to a registry, the released schemas frozen in this
 * module, and two registries behind it. Knows no event and no topic.
 */
@NullMarked
package org.carerecord.registry;

import org.jspecify.annotations.NullMarked;
