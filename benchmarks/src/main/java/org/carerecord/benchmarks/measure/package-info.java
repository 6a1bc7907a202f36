/** The measurements, one class a figure or family of figures, and the running system they share. */
@NullMarked
package org.carerecord.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
