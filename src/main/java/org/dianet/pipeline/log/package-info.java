/// Training logs and tables of epochs of other programs: which epoch their scores were taken from.
@NullMarked
package org.dianet.pipeline.log;

import org.jspecify.annotations.NullMarked;
