/// Results of runs: scores, comparisons and their sentences.
@NullMarked
package org.dianet.pipeline.results;

import org.jspecify.annotations.NullMarked;
