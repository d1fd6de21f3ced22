/// Commands that import, check and export data.
@NullMarked
package org.dianet.cli.data;

import org.jspecify.annotations.NullMarked;
