/// Slurm and how it is reached: what is asked, as lists of arguments, and what its answers mean.
@NullMarked
package org.dianet.cluster;

import org.jspecify.annotations.NullMarked;
