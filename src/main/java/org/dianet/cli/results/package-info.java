/// Commands on finished runs and their networks.
@NullMarked
package org.dianet.cli.results;

import org.jspecify.annotations.NullMarked;
