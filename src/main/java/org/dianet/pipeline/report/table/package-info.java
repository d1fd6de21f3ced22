/// Tables of several runs, for papers and for other programs.
@NullMarked
package org.dianet.pipeline.report.table;

import org.jspecify.annotations.NullMarked;
