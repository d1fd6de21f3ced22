/// The program's own benchmarks, as use cases that print or return a [org.dianet.pipeline.bench.Measurement].
@NullMarked
package org.dianet.pipeline.bench;

import org.jspecify.annotations.NullMarked;
