/// A project's life: opening it, editing its codings, earlier states, merging, the sample.
@NullMarked
package org.dianet.pipeline.project;

import org.jspecify.annotations.NullMarked;
