/// Agreement of coders: events are matched first, then compared by action units, emotion, intensity and marks.
/// Every statistic names its source; one that has no value says why and is never NaN.
@NullMarked
package org.dianet.evaluation.agreement;

import org.jspecify.annotations.NullMarked;
