/// Commands on finished runs and on the networks they keep.
@NullMarked
package org.dianet.cli.results;

import org.jspecify.annotations.NullMarked;
