/// A run's report: one HTML file with every number next to its baseline, its interval and what it was computed
/// from.
@NullMarked
package org.dianet.pipeline.report;

import org.jspecify.annotations.NullMarked;
