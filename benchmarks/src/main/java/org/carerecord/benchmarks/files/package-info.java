/**
 * Loading FHIR Bundles from a file, in a process of its own, and beside it what parsing them alone
 * takes.
 */
@NullMarked
package org.carerecord.benchmarks.files;

import org.jspecify.annotations.NullMarked;
