/// Long work: what a job gets, what it reports, and how it is run and cancelled. Uses no toolkit.
@NullMarked
package org.dianet.job;

import org.jspecify.annotations.NullMarked;
