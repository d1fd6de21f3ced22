/// How a study is run: who codes what in which order, and what is known of its subjects.
@NullMarked
package org.dianet.model.study;

import org.jspecify.annotations.NullMarked;
