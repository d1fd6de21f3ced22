/// How a study is run: session plans and what is known of the subjects.
@NullMarked
package org.dianet.pipeline.study;

import org.jspecify.annotations.NullMarked;
