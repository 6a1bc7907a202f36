/**
 * What the service answers, described as OpenAPI 3.1: one document, kept by hand beside the code. A
 * test holds it and the routes equal, and runs every example in it.
 *
 * <p>This package knows nothing of the record and of HTTP.
 */
@NullMarked
package org.carerecord.query.openapi;

import org.jspecify.annotations.NullMarked;
