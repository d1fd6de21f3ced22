/// Commands that train, and those on weights and models.
@NullMarked
package org.dianet.cli.training;

import org.jspecify.annotations.NullMarked;
