/// Agreement of coders as a use case: who can be compared, the figures as a table, and a paragraph for a paper.
@NullMarked
package org.dianet.pipeline.agreement;

import org.jspecify.annotations.NullMarked;
