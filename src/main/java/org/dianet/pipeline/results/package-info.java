/// What runs say: scores, comparisons and the sentences that go with them.
@NullMarked
package org.dianet.pipeline.results;

import org.jspecify.annotations.NullMarked;
