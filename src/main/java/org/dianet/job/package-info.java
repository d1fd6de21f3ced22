/// Long work: what a job is told, what it reports, and how it is run and cancelled. Knows no toolkit.
@NullMarked
package org.dianet.job;

import org.jspecify.annotations.NullMarked;
